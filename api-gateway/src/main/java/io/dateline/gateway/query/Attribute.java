package io.dateline.gateway.query;

import io.dateline.gateway.query.text.PublishedRange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a query can ask of an article beside the words of its text.
public enum Attribute {
    /// Publisher, by id or by words of its name.
    SOURCE("source", ".*", "a publisher's name or id"),
    /// BCP 47; `pt` finds `pt-BR` too.
    LANGUAGE("language", "[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*+", "a language code such as en or pt-BR"),
    /// Of the publisher, ISO 3166-1 alpha-2.
    COUNTRY("country", "[a-zA-Z]{2}", "a two-letter country code such as GB"),
    /// By code, e.g. `medtop:02000000`, or by words of its name or of a name above it.
    TOPIC("topic", ".*", "a topic's code or name"),
    /// Person, organisation, place, by id or by words of its name.
    ENTITY("entity", ".*", "a name or an entity's id"),
    /// Words of the byline.
    AUTHOR("author", ".*", "an author's name"),
    /// Tone of the article as a whole.
    SENTIMENT("sentiment", "(?i)positive|neutral|negative", "positive, neutral or negative"),
    /// Words of a tag that the page or the feed gives.
    TAG("tag", ".*", "a tag"),
    /// Of the publisher, 1 (national, high reach) to 4 (niche).
    TIER("tier", "[1-4]", "a tier from 1 to 4"),
    /// Days and months in UTC; see [PublishedRange].
    PUBLISHED(
            "published", null, "a day, a month, a year or two of them with .. between, such as 2026-11-01..2026-11-30"),
    /// Who is quoted, by id of the entity or by words of the name.
    SPEAKER("speaker", ".*", "a speaker's name"),
    /// An entity, by id or by words of its name, of which the article speaks well.
    POSITIVE("positive", ".*", "a name or an entity's id"),
    /// One of which it speaks neither well nor badly.
    NEUTRAL("neutral", ".*", "a name or an entity's id"),
    /// One of which it speaks badly.
    NEGATIVE("negative", ".*", "a name or an entity's id");

    private static final String OUTLET = "outlet";

    private final String word;
    private final @Nullable Pattern accepted;
    private final String expected;

    /// @param accepted null for [#PUBLISHED], which is more than a pattern
    Attribute(String word, @Nullable String accepted, String expected) {
        this.word = word;
        this.accepted = accepted == null ? null : Pattern.compile(accepted, Pattern.DOTALL);
        this.expected = expected;
    }

    /// As it is written before the colon.
    public String word() {
        return word;
    }

    /// What may stand after the colon, for a message.
    String expected() {
        return expected;
    }

    boolean accepts(String value) {
        return accepted == null
                ? PublishedRange.parse(value).isPresent()
                : accepted.matcher(value).matches();
    }

    static Optional<Attribute> named(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.equals(OUTLET)) {
            return Optional.of(SOURCE);
        }
        return Arrays.stream(values())
                .filter(attribute -> attribute.word.equals(folded))
                .findFirst();
    }
}
