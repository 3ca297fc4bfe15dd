package io.dateline.bench.sentiment;

import io.dateline.analysis.pipeline.Document;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An article with the sentiment that a reader finds in it.
///
/// @param document with its targets as entities, every place that names them a mention
/// @param label of the whole: 0 negative, 1 neutral, 2 positive
/// @param towards the same by the id of the target
record LabelledArticle(Document document, int label, Map<UUID, Integer> towards) {

    /// Reads a file of articles, parted by blank lines: a headline, paragraphs, and a line that begins with `@`, the
    /// sign of the whole, and ` | NAME SIGN` for each target, with `~` behind the name of a person.
    ///
    /// @throws IOException if the file cannot be read, a line `@` is missing, or the text does not name a target
    static List<LabelledArticle> read(Path file) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("@")) {
                articles.add(of(lines, line.substring(1)));
                lines.clear();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line.strip());
            }
        }
        if (!lines.isEmpty()) {
            throw new IOException("an article of " + file + " has no line @: " + lines.getFirst());
        }
        return articles;
    }

    private static LabelledArticle of(List<String> lines, String labels) throws IOException {
        String title = lines.getFirst();
        String text = String.join("\n", lines.subList(1, lines.size()));
        String[] parts = labels.split("\\|");
        List<Entity> entities = new ArrayList<>();
        Map<UUID, Integer> towards = new LinkedHashMap<>();
        for (int at = 1; at < parts.length; at++) {
            String part = parts[at].strip();
            boolean person = part.contains("~");
            String name = part.substring(0, part.length() - 1).replace("~", "").strip();
            UUID id = new UUID(articleNumber(title), at);
            List<Span> mentions = mentions(name, title, text);
            if (mentions.isEmpty()) {
                throw new IOException("“" + title + "” does not name " + name);
            }
            Entity.Type type = person ? Entity.Type.PERSON : Entity.Type.ORGANISATION;
            entities.add(new Entity(id, name, type, 1.0 / (parts.length - 1), mentions, null));
            towards.put(id, sign(part));
        }
        Document document = Document.of(
                        new ArticleBuilder(title, text).declaredLanguage("en").build())
                .withLanguage(new Language("en", 1))
                .withEntities(entities);
        return new LabelledArticle(document, sign(parts[0].strip()), towards);
    }

    private static long articleNumber(String title) {
        return title.hashCode();
    }

    private static int sign(String part) throws IOException {
        return switch (part.charAt(part.length() - 1)) {
            case '-' -> 0;
            case '=' -> 1;
            case '+' -> 2;
            default -> throw new IOException("no sign at the end of “" + part + "”");
        };
    }

    private static List<Span> mentions(String name, String title, String text) {
        List<Span> mentions = new ArrayList<>();
        for (int at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
            mentions.add(Span.title(at, at + name.length()));
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(Span.text(at, at + name.length()));
        }
        return mentions;
    }
}
