package io.dateline.gateway.match.field;

/// Where words are looked for. Each but [#BOTH] is a field of words of the index too, called [#field].
public enum Scope {
    /// Headline and text; no phrase runs from one into the other.
    BOTH(""),
    TITLE("title"),
    TEXT("text"),
    /// The first paragraph, or the first 300 characters where that is longer.
    LEDE("lede"),
    /// What somebody is reported to have said.
    QUOTE("quote"),
    AUTHOR("author"),
    TAG("tag"),
    SOURCE_NAME("source.name"),
    TOPIC_NAME("topic.name"),
    ENTITY_NAME("entity.name"),
    SPEAKER_NAME("speaker.name"),
    /// Entities that the article speaks of well.
    POSITIVE_NAME("positive.name"),
    NEUTRAL_NAME("neutral.name"),
    NEGATIVE_NAME("negative.name");

    private final String field;

    Scope(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    /// Whether its words stand in the article, so that they can be shown there.
    public boolean isText() {
        return ordinal() <= QUOTE.ordinal();
    }
}
