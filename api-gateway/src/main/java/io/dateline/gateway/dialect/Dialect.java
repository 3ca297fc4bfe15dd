package io.dateline.gateway.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Systems whose queries can be brought along.
public enum Dialect {
    MELTWATER(List.of(Rules.WEIGHT, Rules.loose("4"), Rules.CASE_BRACES, Rules.FIELDS)),
    CISIONONE(List.of(
            Rules.WITHIN, Rules.CASE_CALL, Rules.FIELD_CALL, Rules.NEAR_DIGITS, Rules.loose("10"), Rules.FIELDS)),
    BRANDWATCH(List.of(
            Rules.ANGLE_COMMENT, Rules.NEAR_FORWARD, Rules.CASE_BRACES, Rules.RAW, Rules.GROUP_NEAR, Rules.FIELDS)),
    TALKWALKER(List.of(Rules.EXACT_PLUS, Rules.NEAR_FORWARD, Rules.SENTENCE, Rules.loose("10"), Rules.FIELDS)),
    GOOGLE_ALERTS(List.of(Rules.AROUND, Rules.ALL_IN_TITLE, Rules.BAR, Rules.GAP_IN_PHRASE, Rules.FIELDS));

    private final List<Rule> rules;

    Dialect(List<Rule> rules) {
        List<Rule> all = new ArrayList<>(List.of(Rules.PHRASE_SLOP));
        all.addAll(rules);
        all.addAll(List.of(Rules.REQUIRED, Rules.SYMBOLS));
        this.rules = List.copyOf(all);
    }

    /// As it is written in requests: `google-alerts`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Dialect::word).toList();
    }

    public static Optional<Dialect> named(String word) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// @param text a query of this dialect
    public Imported translate(String text) {
        Imported rewritten = new Rewriter(text, rules).run();
        return this == GOOGLE_ALERTS ? OrFirst.bracket(rewritten) : rewritten;
    }
}
