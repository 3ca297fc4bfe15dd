package io.dateline.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.ingest.format.FeedDocument.Link;
import io.dateline.ingest.format.FeedDocument.Moment;
import io.dateline.ingest.format.FeedDocument.Part;
import io.dateline.ingest.format.FeedDocument.Person;
import io.dateline.ingest.format.FeedDocument.Role;
import io.dateline.ingest.format.FeedDocument.Stated;
import io.dateline.ingest.format.FeedDocument.Tag;
import io.dateline.ingest.format.FeedDocument.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1.
final class JsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .build());

    private JsonFeed() {}

    /// @return null if it is no JSON Feed
    static @Nullable FeedDocument read(FeedText.Decoded text, URI url) {
        JsonNode root = parse(text.text());
        if (root == null || !isFeed(root)) {
            return null;
        }
        List<Part> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < FeedReader.MAX_ENTRIES) {
                entries.add(part(item, url, true));
            }
        }
        String version = root.path("version").asText("").endsWith("1.1") ? "json11" : "json10";
        return new FeedDocument(version, text.encoding(), Set.of(), part(root, url, false), entries);
    }

    /// Why a document that starts like JSON is none of ours.
    static String refusal(String text) {
        return parse(text) == null
                ? "The answer starts like JSON but is not valid JSON."
                : "The answer is JSON but no JSON Feed: it names no version of it, or has no items.";
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean isFeed(JsonNode root) {
        return root.path("version").asText("").contains("jsonfeed.org")
                && root.path("items").isArray();
    }

    private static Part part(JsonNode node, URI url, boolean isEntry) {
        String id = isEntry ? scalar(node.path("id")) : null;
        String link = string(node, isEntry ? "url" : "home_page_url");
        link = link == null && isEntry ? string(node, "external_url") : link;
        link = link == null && Links.isWeb(id) ? id : link;
        Map<Moment, Stated> times = new EnumMap<>(Moment.class);
        time(times, Moment.PUBLISHED, string(node, "date_published"));
        time(times, Moment.UPDATED, string(node, "date_modified"));
        return new Part(
                texts(node, url, isEntry),
                contents(node, url),
                times,
                authors(node, url),
                List.of(),
                null,
                links(node, url),
                link == null ? null : Links.resolve(url, link),
                id,
                false,
                tags(node),
                values(node, url),
                Map.of(),
                null,
                null);
    }

    private static Map<Role, Text> texts(JsonNode node, URI url, boolean isEntry) {
        Map<Role, Text> texts = new EnumMap<>(Role.class);
        put(texts, Role.TITLE, string(node, "title"), url);
        put(texts, isEntry ? Role.SUMMARY : Role.SUBTITLE, string(node, isEntry ? "summary" : "description"), url);
        return texts;
    }

    private static void put(Map<Role, Text> texts, Role role, @Nullable String value, URI url) {
        if (value != null) {
            texts.put(role, new Text(value, Texts.PLAIN, null, url.toString()));
        }
    }

    private static List<Text> contents(JsonNode node, URI url) {
        List<Text> contents = new ArrayList<>();
        String html = string(node, "content_html");
        String plain = string(node, "content_text");
        if (html != null) {
            contents.add(new Text(HtmlCleaner.clean(html, url), Texts.HTML, null, url.toString()));
        }
        if (plain != null) {
            contents.add(new Text(plain, Texts.PLAIN, null, url.toString()));
        }
        return contents;
    }

    private static void time(Map<Moment, Stated> times, Moment moment, @Nullable String text) {
        if (text != null) {
            times.put(moment, new Stated(text, FeedTime.parse(text)));
        }
    }

    private static List<Person> authors(JsonNode node, URI url) {
        List<Person> authors = new ArrayList<>();
        List<JsonNode> all = new ArrayList<>();
        node.path("authors").forEach(all::add);
        if (all.isEmpty()) {
            all.add(node.path("author"));
        }
        for (JsonNode one : all) {
            String at = string(one, "url");
            Person person = new Person(string(one, "name"), null, at == null ? null : Links.resolve(url, at));
            if (!person.isNobody() && authors.size() < 200) {
                authors.add(person);
            }
        }
        return authors;
    }

    private static List<Link> links(JsonNode node, URI url) {
        List<Link> links = new ArrayList<>();
        link(links, "self", string(node, "feed_url"), url);
        link(links, "alternate", string(node, "home_page_url"), url);
        link(links, "alternate", string(node, "url"), url);
        for (JsonNode hub : node.path("hubs")) {
            if ("WebSub".equalsIgnoreCase(string(hub, "type"))) {
                link(links, "hub", string(hub, "url"), url);
            }
        }
        for (JsonNode attachment : node.path("attachments")) {
            link(links, "enclosure", string(attachment, "url"), url);
        }
        return links;
    }

    private static void link(List<Link> links, String rel, @Nullable String href, URI url) {
        if (href != null && links.size() < 200) {
            links.add(new Link(Links.resolve(url, href), rel, Map.of()));
        }
    }

    private static List<Tag> tags(JsonNode node) {
        List<Tag> tags = new ArrayList<>();
        for (JsonNode tag : node.path("tags")) {
            if (tag.isTextual() && !tag.asText().isBlank() && tags.size() < 50) {
                tags.add(new Tag(tag.asText().strip(), null, null));
            }
        }
        return tags;
    }

    private static Map<String, String> values(JsonNode node, URI url) {
        Map<String, String> values = new LinkedHashMap<>();
        String language = string(node, "language");
        if (language != null) {
            values.put("language", language);
        }
        for (String picture : List.of("icon", "favicon", "image", "banner_image")) {
            String at = string(node, picture);
            if (at != null) {
                values.put(picture, Links.resolve(url, at));
            }
        }
        return values;
    }

    private static @Nullable String scalar(JsonNode node) {
        return node.isContainerNode() ? null : FeedReader.blankToNull(node.asText(null));
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? FeedReader.blankToNull(value.asText()) : null;
    }
}
