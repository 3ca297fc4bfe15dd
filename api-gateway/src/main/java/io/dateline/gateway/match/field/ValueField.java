package io.dateline.gateway.match.field;

/// What is compared as a whole: codes and ids, folded. A field of the index too, called [#field].
public enum ValueField {
    SOURCE("source"),
    LANGUAGE("language"),
    COUNTRY("country"),
    TIER("tier"),
    TOPIC("topic"),
    ENTITY("entity"),
    SPEAKER("speaker"),
    SENTIMENT("sentiment"),
    /// Entities, by id, that the article speaks of well.
    POSITIVE("positive"),
    NEUTRAL("neutral"),
    NEGATIVE("negative");

    private final String field;

    ValueField(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
