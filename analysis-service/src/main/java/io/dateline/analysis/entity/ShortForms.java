package io.dateline.analysis.entity;

import io.dateline.analysis.naming.Introductions;
import io.dateline.analysis.naming.Names;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Short forms that a text introduces in brackets behind a full name. Where one stands, the name is mentioned, also
/// where the tagger took it for no name.
final class ShortForms {

    /// Most short forms of one text.
    private static final int MAX_FORMS = 40;

    /// Most places of one short form.
    private static final int MAX_PLACES = 200;

    private ShortForms() {}

    /// Adds the mentions by short forms that were missed.
    ///
    /// @param mentions in reading order; stays so
    /// @return folded full name by folded short form
    static Map<String, String> introduce(List<Mention> mentions, String text) {
        Map<String, String> introduced = new HashMap<>();
        Map<String, Mention> forms = new TreeMap<>();
        for (Mention mention : mentions) {
            boolean named = mention.span().field() == Span.Field.TEXT
                    && mention.type() != Entity.Type.PERSON
                    && mention.words().size() > 1;
            Introductions.Place place = named
                    ? Introductions.behind(text, mention.name(), mention.span().end())
                    : null;
            if (place != null && forms.size() < MAX_FORMS) {
                introduced.putIfAbsent(Names.fold(place.form()), Names.fold(mention.name()));
                forms.putIfAbsent(place.form(), mention);
            }
        }
        if (!forms.isEmpty()) {
            addMissed(mentions, forms, text);
        }
        return introduced;
    }

    private static void addMissed(List<Mention> mentions, Map<String, Mention> forms, String text) {
        BitSet taken = new BitSet(text.length());
        for (Mention mention : mentions) {
            if (mention.span().field() == Span.Field.TEXT) {
                taken.set(mention.span().start(), mention.span().end());
            }
        }
        List<Mention> missed = new ArrayList<>();
        forms.forEach((form, full) -> {
            int found = 0;
            for (int at = text.indexOf(form); at >= 0 && found < MAX_PLACES; at = text.indexOf(form, at + 1)) {
                int end = at + form.length();
                if (isWord(text, at, end) && taken.get(at, end).isEmpty()) {
                    missed.add(new Mention(
                            full.type(),
                            form,
                            List.of(form),
                            false,
                            Span.text(at, end),
                            full.sentence(),
                            full.confidence()));
                    found++;
                }
            }
        });
        mentions.addAll(missed);
        mentions.sort(Comparator.comparing((Mention mention) -> mention.span().field())
                .thenComparingInt(mention -> mention.span().start()));
    }

    private static boolean isWord(String text, int start, int end) {
        boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return begins && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
