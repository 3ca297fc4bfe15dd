package io.dateline.gateway.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which of the tones of a mention lists and figures go by. A person's word is about the mention, and so goes
/// before what analysis found towards its target; it says nothing of the article as a whole.
public enum ToneBasis {
    COUNTED(
            "coalesce(m.override_label, m.tone)",
            "case when m.override_label is not null then 'person' when m.tone_entity is not null then 'target'"
                    + " when m.tone is not null then 'article' end"),
    TARGET(
            "coalesce(m.override_label, m.target_tone)",
            "case when m.override_label is not null then 'person' when m.target_tone is not null then 'target' end"),
    ARTICLE("m.article_tone", "case when m.article_tone is not null then 'article' end");

    private final String label;
    private final String source;

    ToneBasis(String label, String source) {
        this.label = label;
        this.source = source;
    }

    /// Its name in addresses and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ToneBasis::word).toList();
    }

    /// @throws IllegalArgumentException it is none of [#words]
    public static ToneBasis of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The label for the mention `m`, an expression: `positive`, `neutral`, `negative` or null.
    public String label() {
        return label;
    }

    /// What that label rests on, an expression: `person`, `target`, `article` or null.
    public String source() {
        return source;
    }
}
