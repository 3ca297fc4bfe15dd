package io.dateline.gateway.preview;

import io.dateline.gateway.dialect.Dialect;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Query.In.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What can be written in a query, for those who write one: an editor's colours, completion and help. The parser alone
/// says what is valid; the fields here are its own.
///
/// @param signs of phrases, wildcards and the like
/// @param operators in the order in which they are best learned
/// @param fields what stands before a colon
/// @param languages codes that a query or a monitor can be restricted to, ISO 639-1, in alphabetical order
/// @param dialects systems whose queries `POST /monitors/import` translates
record QueryLanguage(
        List<Element> signs,
        List<Element> operators,
        List<Element> fields,
        List<String> languages,
        List<Foreign> dialects) {

    /// @param text as it is written, e.g. `NEAR/5` or `title:`
    /// @param meaning a few words for a person
    /// @param example a whole query that shows it
    record Element(String text, String meaning, String example) {}

    /// @param dialect as `POST /monitors/import` takes it
    /// @param name of the system, for a person
    record Foreign(String dialect, String name) {}

    private static final List<Element> SIGNS = List.of(
            new Element("\"…\"", "the words in this order", "\"Sony Pictures\""),
            new Element("*", "words that begin so", "recall*"),
            new Element("~", "one letter misspelled; ~2 for two", "Volkswagen~"),
            new Element("@", "a part that is saved under a name", "recall NOT @sports"),
            new Element("/* */", "a comment", "recall /* cars only */ brakes"));

    private static final List<Element> OPERATORS = List.of(
            new Element("AND", "both; words side by side mean the same", "hack* AND (FBI OR CISA)"),
            new Element("OR", "one of them", "recall OR withdraw*"),
            new Element("NOT", "without", "Sony NOT PlayStation"),
            new Element("NEAR/5", "at most five words between, either first", "leak NEAR/5 data"),
            new Element("ONEAR/5", "the same, in this order", "strike ONEAR/3 harbour"),
            new Element("ATLEAST/3", "three occurrences or more", "ATLEAST/3 (recall OR defect*)"));

    static QueryLanguage current() {
        return new QueryLanguage(SIGNS, OPERATORS, allFields(), languageCodes(), foreign());
    }

    private static List<Element> allFields() {
        Stream<Element> zones = Arrays.stream(Zone.values()).map(QueryLanguage::field);
        Stream<Element> attributes = Arrays.stream(Attribute.values()).map(QueryLanguage::field);
        Element exact = new Element("exact:", "capitals and accents as written", "exact:Apple NEAR/20 shares");
        return Stream.of(zones, attributes, Stream.of(exact))
                .flatMap(each -> each)
                .toList();
    }

    private static Element field(Zone zone) {
        String name = zone.name().toLowerCase(Locale.ROOT) + ":";
        return switch (zone) {
            case TITLE -> new Element(name, "in the headline", "title:recall");
            case TEXT -> new Element(name, "below the headline", "text:\"product recall\"");
            case LEDE -> new Element(name, "in the first paragraph", "lede:recall");
            case QUOTE -> new Element(name, "in what somebody said", "quote:regret");
        };
    }

    private static Element field(Attribute attribute) {
        String name = attribute.word() + ":";
        return switch (attribute) {
            case SOURCE -> new Element(name, "publisher, by name", "source:\"Harbour Post\" strike");
            case LANGUAGE -> new Element(name, "of the text, by its code", "language:en");
            case COUNTRY -> new Element(name, "of the publisher, by its code", "country:GB");
            case TOPIC -> new Element(name, "by name or code", "topic:health");
            case ENTITY -> new Element(name, "a name in all its forms", "entity:\"Acme Corp\"");
            case AUTHOR -> new Element(name, "who wrote it", "author:Doe");
            case SENTIMENT -> new Element(name, "tone of the article", "sentiment:negative");
            case TAG -> new Element(name, "given by the page", "tag:economy");
            case TIER -> new Element(name, "of the publisher, 1 (highest reach) to 4", "tier:(1 OR 2)");
            case PUBLISHED ->
                new Element(name, "a day, a month, a year or two of them", "published:2026-11-01..2026-11-30");
            case SPEAKER -> new Element(name, "who is quoted", "quote:regret speaker:Doe");
            case POSITIVE -> new Element(name, "a name that the article is positive about", "positive:\"Acme Corp\"");
            case NEUTRAL -> new Element(name, "a name that it is neutral about", "neutral:\"Acme Corp\"");
            case NEGATIVE -> new Element(name, "a name that it is negative about", "negative:\"Acme Corp\"");
        };
    }

    private static List<String> languageCodes() {
        return Arrays.stream(Locale.getISOLanguages()).sorted().toList();
    }

    private static List<Foreign> foreign() {
        return Arrays.stream(Dialect.values())
                .map(dialect -> new Foreign(dialect.word(), nameOf(dialect)))
                .toList();
    }

    private static String nameOf(Dialect dialect) {
        return switch (dialect) {
            case MELTWATER -> "Meltwater";
            case CISIONONE -> "CisionOne";
            case BRANDWATCH -> "Brandwatch";
            case TALKWALKER -> "Talkwalker";
            case GOOGLE_ALERTS -> "Google Alerts";
        };
    }
}
