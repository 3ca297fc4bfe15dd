package io.dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.ingest.feed.FeedReading.Entry;
import io.dateline.ingest.feed.FeedReading.Format;
import io.dateline.ingest.feed.FeedReading.NotAFeed;
import io.dateline.ingest.feed.FeedReading.ParsedFeed;
import io.dateline.ingest.url.WebUrl;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1.
final class JsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .build());

    private JsonFeed() {}

    static FeedReading read(String text, URI url) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return new NotAFeed("The answer starts like JSON but is not valid JSON.");
        }
        boolean named = root.path("version").asText("").contains("jsonfeed.org");
        if (!named || !root.path("items").isArray()) {
            return new NotAFeed("The answer is JSON but no JSON Feed: it names no version of it, or has no items.");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < FeedParser.MAX_ENTRIES) {
                entries.add(entry(item, url));
            }
        }
        return new ParsedFeed(
                Format.JSON,
                FeedParser.plain(string(root, "title")),
                WebUrl.resolve(url, string(root, "home_page_url")),
                FeedParser.language(string(root, "language")),
                entries);
    }

    private static Entry entry(JsonNode item, URI url) {
        String id = item.path("id").isContainerNode()
                ? null
                : FeedParser.blankToNull(item.path("id").asText(null));
        URI link = WebUrl.resolve(url, string(item, "url"));
        if (link == null) {
            link = WebUrl.resolve(url, string(item, "external_url"));
        }
        if (link == null && id != null && id.startsWith("http")) {
            link = WebUrl.resolve(url, id);
        }
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : item.path("tags")) {
            if (tag.isTextual() && !tag.asText().isBlank() && tags.size() < 50) {
                tags.add(tag.asText().strip());
            }
        }
        String html = string(item, "content_html");
        String plain = html == null ? string(item, "content_text") : html;
        return new Entry(
                link,
                id,
                FeedParser.plain(string(item, "title")),
                author(item),
                instant(string(item, "date_published")),
                instant(string(item, "date_modified")),
                tags,
                plain == null ? string(item, "summary") : plain);
    }

    private static @Nullable String author(JsonNode item) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : item.path("authors")) {
            String name = string(author, "name");
            if (name != null) {
                names.add(name);
            }
        }
        String single = string(item.path("author"), "name");
        return names.isEmpty() ? single : String.join(", ", names);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? FeedParser.blankToNull(value.asText()) : null;
    }
}
