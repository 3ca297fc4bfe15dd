package io.dateline.bench.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.ingest.format.FeedDocument;
import io.dateline.ingest.format.FeedDocument.Link;
import io.dateline.ingest.format.FeedDocument.Moment;
import io.dateline.ingest.format.FeedDocument.Part;
import io.dateline.ingest.format.FeedDocument.Person;
import io.dateline.ingest.format.FeedDocument.Role;
import io.dateline.ingest.format.FeedDocument.Tag;
import io.dateline.ingest.format.FeedDocument.Text;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A feed against what gofeed's tests expect of it: one check a leaf of the expected JSON.
///
/// Left out are gofeed's copies of whole extensions (`extensions`, `dcExt`, `itunesExt`, `custom`): what they hold
/// for a reader is in the fields as well. Space in markup, how an empty element ends, and a `div` around a whole
/// text are not compared. Where gofeed falls back on another field (an author on the webmaster, a time of publication
/// on that of the last change, a picture on one in the text), so is done here, with the field that Dateline read.
final class GofeedChecks {

    private static final Pattern PICTURE = Pattern.compile("<img [^>]*src=\"([^\"]+)\"");

    private static final Set<String> COPIES = Set.of("extensions", "dcExt", "itunesExt", "custom");

    private final Map<String, String> failed;
    private int checks;

    private GofeedChecks(Map<String, String> failed) {
        this.failed = failed;
    }

    /// @return number of checks
    static int check(JsonNode expected, @Nullable FeedDocument document, Map<String, String> failed) {
        GofeedChecks run = new GofeedChecks(failed);
        if (expected.isObject()) {
            run.feed(expected, document);
        }
        return run.checks;
    }

    private void feed(JsonNode expected, @Nullable FeedDocument document) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String name = field.getKey();
            if (name.equals("items") || name.equals("entries")) {
                for (int i = 0; i < field.getValue().size(); i++) {
                    Part entry = document != null && i < document.entries().size()
                            ? document.entries().get(i)
                            : null;
                    part(name + "/" + i, field.getValue().get(i), entry);
                }
            } else if (name.equals("version") || name.equals("feedVersion")) {
                leaf(name, field.getValue(), document == null ? null : version(document.version()));
            } else if (name.equals("feedType")) {
                leaf(
                        name,
                        field.getValue(),
                        document == null ? null : document.version().replaceAll("\\d.*", ""));
            } else if (!COPIES.contains(name)) {
                field(name, field.getValue(), document == null ? null : document.channel());
            }
        }
    }

    private static String version(String version) {
        String digits = version.replaceAll("\\D", "");
        return digits.length() < 2 ? digits : digits.charAt(0) + "." + digits.substring(1);
    }

    private void part(String path, JsonNode expected, @Nullable Part part) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (!COPIES.contains(field.getKey())) {
                field(path + "/" + field.getKey(), field.getValue(), part);
            }
        }
    }

    private void field(String path, JsonNode expected, @Nullable Part part) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (part == null) {
            leaf(path, expected, null);
            return;
        }
        switch (name) {
            case "title" -> leaf(path, expected, part.value(Role.TITLE));
            case "subtitle" -> leaf(path, expected, part.value(Role.SUBTITLE));
            case "summary" -> leaf(path, expected, part.value(Role.SUMMARY));
            case "description" -> leaf(path, expected, description(part));
            case "rights", "copyright" -> leaf(path, expected, part.value(Role.RIGHTS));
            case "content" -> content(path, expected, part);
            case "link" -> leaf(path, expected, part.link());
            case "links" -> links(path, expected, part);
            case "id" -> leaf(path, expected, part.id());
            case "guid" -> leaf(path, expected.isObject() ? expected.path("value") : expected, part.id());
            case "feedLink" -> leaf(path, expected, self(part));
            case "authors" -> people(path, expected, authors(part));
            case "contributors" -> people(path, expected, part.contributors());
            case "author", "managingEditor" -> author(path, expected, authors(part));
            case "webMaster" -> leaf(path, expected, line(part.publisher()));
            case "categories" -> tags(path, expected, part.tags());
            case "published", "pubDate" -> leaf(path, expected, stated(part, published(part)));
            case "updated", "lastBuildDate" -> leaf(path, expected, stated(part, Moment.UPDATED));
            case "publishedParsed", "pubDateParsed" -> time(path, expected, part.at(published(part)));
            case "updatedParsed", "lastBuildDateParsed" -> time(path, expected, part.at(Moment.UPDATED));
            case "generator" -> generator(path, expected, part);
            case "image" -> mark(path, expected, image(part));
            case "textInput", "cloud" ->
                mark(path, expected, part.marks().getOrDefault(name.toLowerCase(java.util.Locale.ROOT), Map.of()));
            case "enclosures" -> enclosures(path, expected, part);
            case "enclosure" -> enclosure(path, expected, part, 0);
            case "source" -> source(path, expected, part.source());
            default -> leaf(path, expected, part.values().get(name));
        }
    }

    private static List<Person> authors(Part part) {
        Person publisher = part.publisher();
        return part.authors().isEmpty() && publisher != null ? List.of(publisher) : part.authors();
    }

    private static Moment published(Part part) {
        return part.times().containsKey(Moment.PUBLISHED) ? Moment.PUBLISHED : Moment.UPDATED;
    }

    private static @Nullable String self(Part part) {
        return part.links().stream()
                .filter(link -> link.rel().equals("self"))
                .map(Link::href)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> image(Part part) {
        for (String name : List.of("image", "media_content", "media_thumbnail")) {
            Map<String, String> mark = part.marks().get(name);
            if (mark != null && !mark.isEmpty()) {
                return mark;
            }
        }
        for (Text text : part.contents().isEmpty() ? part.texts().values() : part.contents()) {
            Matcher picture = PICTURE.matcher(text.value());
            if (picture.find()) {
                return Map.of("url", picture.group(1));
            }
        }
        return Map.of();
    }

    private static @Nullable String generator(Part part) {
        Map<String, String> mark = part.marks().getOrDefault("generator_detail", Map.of());
        String name = mark.get("name");
        if (name == null) {
            return null;
        }
        String version = mark.containsKey("version") ? " v" + mark.get("version") : "";
        return name + version + (mark.containsKey("href") ? " " + mark.get("href") : "");
    }

    private static @Nullable String description(Part part) {
        String summary = part.value(Role.SUMMARY);
        return summary == null || part.value(Role.SUBTITLE) != null ? part.value(Role.SUBTITLE) : summary;
    }

    private void content(String path, JsonNode expected, Part part) {
        Text text = part.contents().isEmpty() ? null : part.contents().getFirst();
        if (expected.isObject()) {
            leaf(path + "/value", expected.path("value"), text == null ? null : text.value());
            return;
        }
        leaf(path, expected, text == null ? null : text.value());
    }

    private void links(String path, JsonNode expected, Part part) {
        List<Link> links = part.links();
        for (int i = 0; i < expected.size(); i++) {
            JsonNode one = expected.get(i);
            Link link = i < links.size() ? links.get(i) : null;
            if (one.isTextual()) {
                boolean known =
                        links.stream().anyMatch(candidate -> one.asText().equals(candidate.href()));
                leaf(path + "/" + i, one, known ? one.asText() : null);
                continue;
            }
            for (Map.Entry<String, JsonNode> field : one.properties()) {
                String value = link == null
                        ? null
                        : switch (field.getKey()) {
                            case "href" -> link.href();
                            case "rel" -> link.rel();
                            default -> link.attributes().get(field.getKey());
                        };
                leaf(path + "/" + i + "/" + field.getKey(), field.getValue(), value);
            }
        }
    }

    private void people(String path, JsonNode expected, List<Person> people) {
        for (int i = 0; i < expected.size(); i++) {
            person(path + "/" + i, expected.get(i), i < people.size() ? people.get(i) : null);
        }
    }

    private void person(String path, JsonNode expected, @Nullable Person person) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String value = person == null
                    ? null
                    : switch (field.getKey()) {
                        case "name" -> person.name();
                        case "email" -> person.email();
                        default -> person.url();
                    };
            leaf(path + "/" + field.getKey(), field.getValue(), value);
        }
    }

    private void author(String path, JsonNode expected, List<Person> authors) {
        Person first = authors.isEmpty() ? null : authors.getFirst();
        if (expected.isObject()) {
            person(path, expected, first);
            return;
        }
        leaf(path, expected, line(first));
    }

    private static @Nullable String line(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return person.name() != null && person.email() != null
                ? person.email() + " (" + person.name() + ")"
                : person.line();
    }

    private void tags(String path, JsonNode expected, List<Tag> tags) {
        for (int i = 0; i < expected.size(); i++) {
            Tag tag = i < tags.size() ? tags.get(i) : new Tag(null, null, null);
            JsonNode one = expected.get(i);
            if (one.isTextual()) {
                boolean either = one.asText().equals(tag.label());
                leaf(path + "/" + i, one, either ? tag.label() : tag.term());
                continue;
            }
            for (Map.Entry<String, JsonNode> field : one.properties()) {
                String value = switch (field.getKey()) {
                    case "term", "value" -> tag.term();
                    case "label" -> tag.label();
                    default -> tag.scheme();
                };
                leaf(path + "/" + i + "/" + field.getKey(), field.getValue(), value);
            }
        }
    }

    private static @Nullable String stated(Part part, Moment moment) {
        return part.times().containsKey(moment) ? part.times().get(moment).text() : null;
    }

    private void time(String path, JsonNode expected, @Nullable Instant found) {
        checks++;
        try {
            Instant instant = OffsetDateTime.parse(expected.asText()).toInstant();
            if (!instant.equals(found)) {
                failed.put(path, "expected " + instant + " found " + found);
            }
        } catch (DateTimeParseException e) {
            failed.put(path, "expected " + expected + " found " + found);
        }
    }

    private void generator(String path, JsonNode expected, Part part) {
        if (expected.isTextual()) {
            leaf(path, expected, generator(part));
            return;
        }
        Map<String, String> mark = part.marks().getOrDefault("generator_detail", Map.of());
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String name = switch (field.getKey()) {
                case "value" -> "name";
                case "uri" -> "href";
                default -> field.getKey();
            };
            leaf(path + "/" + field.getKey(), field.getValue(), mark.get(name));
        }
    }

    private void mark(String path, JsonNode expected, Map<String, String> mark) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String name = field.getKey().toLowerCase(java.util.Locale.ROOT);
            String value = name.equals("url") && mark.get("url") == null ? mark.get("href") : mark.get(name);
            leaf(path + "/" + field.getKey(), field.getValue(), value);
        }
    }

    private void enclosures(String path, JsonNode expected, Part part) {
        for (int i = 0; i < expected.size(); i++) {
            enclosure(path + "/" + i, expected.get(i), part, i);
        }
    }

    private void enclosure(String path, JsonNode expected, Part part, int index) {
        List<Link> found = part.links().stream()
                .filter(link -> link.rel().equals("enclosure"))
                .toList();
        Link link = index < found.size() ? found.get(index) : null;
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String value = link == null
                    ? null
                    : field.getKey().equals("url")
                            ? link.href()
                            : link.attributes().get(field.getKey());
            leaf(path + "/" + field.getKey(), field.getValue(), value);
        }
    }

    private void source(String path, JsonNode expected, @Nullable Part source) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            boolean url = field.getKey().equals("url");
            if (url) {
                leaf(path + "/url", field.getValue(), source == null ? null : source.link());
            } else if (!COPIES.contains(field.getKey())) {
                field(path + "/" + field.getKey(), field.getValue(), source);
            }
        }
    }

    private void leaf(String path, JsonNode expected, @Nullable String found) {
        checks++;
        if (found == null || !loose(expected.asText()).equals(loose(found))) {
            failed.put(path, "expected " + expected + " found " + found);
        }
    }

    private static String loose(String text) {
        String line = text.replaceAll("\\s+", " ").replace(" />", ">").strip();
        boolean wrapped = line.startsWith("<div>") && line.endsWith("</div>") && line.indexOf("<div", 1) < 0;
        return wrapped ? line.substring(5, line.length() - 6).strip() : line;
    }
}
