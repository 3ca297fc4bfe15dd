package io.dateline.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the articles' text files: one per story, each article headed by `=== id` and lines `name: value`.
///
/// `language: de` says which language one is in that is not in English.
///
/// Times are `hours: 20` before the start of the site or `after: 24` seconds after it. A line `--- edited` divides
/// the first text from the one that replaces it (`edited-after`, `edited-title`). `copy-of` and `paragraphs` reprint
/// the beginning of an article that stands earlier in the same file.
final class DemoArticles {

    static final List<String> STORIES =
            List.of("recall", "merger", "ferry", "breach", "election", "transfer", "study", "festival", "bridge");

    private final Map<String, DemoArticle> articles = new LinkedHashMap<>();
    private final String story;

    private DemoArticles(String story) {
        this.story = story;
    }

    /// All articles of all stories.
    ///
    /// @throws IllegalArgumentException if a file does not follow the form; the message names the article
    static List<DemoArticle> all() {
        return STORIES.stream()
                .flatMap(story -> parse(story, resource(story + ".txt")).stream())
                .toList();
    }

    static List<DemoArticle> parse(String story, String file) {
        DemoArticles reader = new DemoArticles(story);
        for (String block : file.split("(?m)^=== ")) {
            if (!block.isBlank()) {
                reader.add(block);
            }
        }
        return List.copyOf(reader.articles.values());
    }

    private static String resource(String name) {
        try (InputStream stream = DemoArticles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no file " + name + " of articles.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String block) {
        int blank = block.indexOf("\n\n");
        String head = blank < 0 ? block : block.substring(0, blank);
        String body = blank < 0 ? "" : block.substring(blank);
        List<String> lines = head.strip().lines().toList();
        String id = lines.getFirst().strip();
        Map<String, String> fields = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw malformed(id, "the line \"" + line + "\" is not \"name: value\"");
            }
            fields.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        if (articles.putIfAbsent(id, article(id, fields, body)) != null) {
            throw malformed(id, "the id stands twice");
        }
    }

    private DemoArticle article(String id, Map<String, String> fields, String body) {
        String slug = required(id, fields, "outlet");
        Outlet outlet = Outlet.ofSlug(slug).orElseThrow(() -> malformed(id, "there is no outlet " + slug));
        String original = fields.get("copy-of");
        return new DemoArticle(
                id,
                outlet,
                offset(id, fields),
                commas(required(id, fields, "byline")),
                original != null || outlet == Outlet.NORTHLIGHT,
                required(id, fields, "section"),
                commas(required(id, fields, "tags")),
                fields.getOrDefault("language", "en"),
                original == null ? versions(id, fields, body) : copied(id, fields, original));
    }

    private List<DemoArticle.Version> versions(String id, Map<String, String> fields, String body) {
        String[] texts = body.split("(?m)^--- edited$");
        List<DemoArticle.Version> versions = new ArrayList<>();
        versions.add(new DemoArticle.Version(offset(id, fields), required(id, fields, "title"), paragraphs(texts[0])));
        if (texts.length > 1) {
            Duration edited = Duration.ofSeconds(Long.parseLong(required(id, fields, "edited-after")));
            versions.add(new DemoArticle.Version(edited, required(id, fields, "edited-title"), paragraphs(texts[1])));
        }
        return List.copyOf(versions);
    }

    private List<DemoArticle.Version> copied(String id, Map<String, String> fields, String original) {
        DemoArticle source = articles.get(original);
        if (source == null) {
            throw malformed(id, "there is no article " + original + " before it");
        }
        List<String> whole = source.versions().getFirst().paragraphs();
        int kept = Integer.parseInt(fields.getOrDefault("paragraphs", Integer.toString(whole.size())));
        return List.of(new DemoArticle.Version(
                offset(id, fields), required(id, fields, "title"), whole.subList(0, Math.min(kept, whole.size()))));
    }

    private Duration offset(String id, Map<String, String> fields) {
        String after = fields.get("after");
        if (after != null) {
            return Duration.ofSeconds(Long.parseLong(after));
        }
        double hours = Double.parseDouble(required(id, fields, "hours"));
        return Duration.ofSeconds(Math.round(-hours * 3600));
    }

    private String required(String id, Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw malformed(id, "\"" + name + "\" is missing");
        }
        return value;
    }

    private IllegalArgumentException malformed(String id, String what) {
        return new IllegalArgumentException("Article " + id + " of story " + story + ": " + what + ".");
    }

    private static List<String> commas(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(paragraph -> paragraph.replace('\n', ' ').strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
