package io.dateline.analysis.entity;

import io.dateline.analysis.entity.referent.Mention;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Carries the names that were found in some sentences into all others of the document, by their words: a
/// sentence that the encoder did not read still names whom the first ones named.
final class CarriedNames {

    /// Most forms that are looked for, and most places of one.
    private static final int MAX_FORMS = 60;

    private static final int MAX_PLACES = 200;

    /// What is found with less is not carried.
    private static final double SURE = 0.7;

    /// A shorter word stands for too much else.
    private static final int MIN_LENGTH = 3;

    private static final int MIN_SURNAME_LENGTH = 4;
    private static final int MIN_IDEOGRAPHS = 2;

    private final Map<String, Mention> forms = new HashMap<>();

    /// @param found what the encoder found
    CarriedNames(List<Mention> found) {
        Map<String, Map<Entity.Type, Double>> votes = new HashMap<>();
        for (Mention mention : found) {
            votes.computeIfAbsent(mention.name(), unused -> new EnumMap<>(Entity.Type.class))
                    .merge(mention.type(), mention.confidence(), Double::sum);
        }
        for (Mention mention : found) {
            Map<Entity.Type, Double> types = votes.getOrDefault(mention.name(), Map.of());
            boolean most = types.values().stream().allMatch(vote -> vote <= types.getOrDefault(mention.type(), 0.0));
            if (most && mention.confidence() >= SURE && forms.size() < MAX_FORMS) {
                addForm(mention.name(), mention);
                String last = mention.words().getLast();
                boolean surname = mention.type() == Entity.Type.PERSON
                        && mention.words().size() > 1
                        && last.length() >= MIN_SURNAME_LENGTH;
                if (surname) {
                    addForm(last, mention);
                }
            }
        }
    }

    private void addForm(String form, Mention mention) {
        boolean unspaced = isUnspaced(form.codePointAt(0));
        if (form.length() >= (unspaced ? MIN_IDEOGRAPHS : MIN_LENGTH) && Character.isLetter(form.codePointAt(0))) {
            forms.putIfAbsent(form, mention);
        }
    }

    private static boolean isUnspaced(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }

    /// Adds a mention wherever a form stands and nothing was found.
    ///
    /// @param mentions must be able to grow
    void addTo(List<Mention> mentions, String title, String text) {
        if (forms.isEmpty()) {
            return;
        }
        add(mentions, Span.Field.TITLE, title);
        String beginning = text.substring(0, Math.min(EntityStage.MAX_OFFSET, text.length()));
        add(mentions, Span.Field.TEXT, beginning);
    }

    private void add(List<Mention> mentions, Span.Field field, String text) {
        BitSet taken = new BitSet(text.length());
        for (Mention mention : mentions) {
            if (mention.span().field() == field) {
                taken.set(mention.span().start(), mention.span().end());
            }
        }
        // The longest first, so that a name is not taken for its beginning.
        List<String> ordered = forms.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String form : ordered) {
            int found = 0;
            for (int at = text.indexOf(form); at >= 0 && found < MAX_PLACES; at = text.indexOf(form, at + 1)) {
                int end = at + form.length();
                if (isWhole(text, at, end) && taken.get(at, end).isEmpty()) {
                    mentions.add(carried(form, field, at));
                    taken.set(at, end);
                    found++;
                }
            }
        }
    }

    private Mention carried(String form, Span.Field field, int at) {
        Mention first = java.util.Objects.requireNonNull(forms.get(form));
        Span place = new Span(field, at, at + form.length());
        List<String> words = MultilingualNames.parts(form);
        return new Mention(first.type(), form, words, false, null, place, first.sentence() + 1, first.confidence());
    }

    /// Whether no word goes on at either end; scripts without blanks do not say.
    private static boolean isWhole(String text, int start, int end) {
        int first = text.codePointAt(start);
        int last = text.codePointBefore(end);
        boolean begins = start == 0 || isUnspaced(first) || !Character.isLetterOrDigit(text.codePointBefore(start));
        return begins
                && (end >= text.length() || isUnspaced(last) || !Character.isLetterOrDigit(text.codePointAt(end)));
    }
}
