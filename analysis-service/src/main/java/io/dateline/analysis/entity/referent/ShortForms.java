package io.dateline.analysis.entity.referent;

import io.dateline.analysis.naming.Introductions;
import io.dateline.analysis.naming.Names;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Short forms that a text introduces behind a full name, in brackets or by leaving a company's legal form out. Where
/// one stands, the name is mentioned, also where the tagger took it for no name.
public final class ShortForms {

    /// Most short forms of one text.
    private static final int MAX_FORMS = 40;

    /// Most places of one short form.
    private static final int MAX_PLACES = 200;

    /// `(NASDAQ: UPSN)` behind a company's name.
    private static final Pattern SHARE = Pattern.compile("\\s?\\((?:[A-Za-z][A-Za-z -]{1,14}): ?([A-Z0-9.]{1,7})[);,]");

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(\\p{Lu}.{3,60}?),? (?:Inc\\.?|Incorporated|Corp\\.?|Corporation|Ltd\\.?|LLC|PLC|plc|GmbH)");

    private ShortForms() {}

    /// Adds the mentions by short forms that were missed.
    ///
    /// @param mentions in reading order; stays so
    /// @return folded full name by folded short form
    public static Map<String, String> introduce(List<Mention> mentions, String title, String text) {
        Map<String, String> introduced = new HashMap<>();
        Map<String, Mention> forms = new TreeMap<>();
        for (Mention mention : mentions) {
            String form = forms.size() < MAX_FORMS ? form(mention, text) : null;
            if (form != null) {
                introduced.putIfAbsent(Names.fold(form), Names.fold(mention.name()));
                forms.putIfAbsent(form, mention);
            }
            Matcher company = LEGAL_FORM.matcher(mention.name());
            if (mention.type() == Entity.Type.ORGANISATION && forms.size() < MAX_FORMS && company.matches()) {
                forms.putIfAbsent(company.group(1), mention);
            }
        }
        if (!forms.isEmpty()) {
            addMissed(mentions, forms, Span.Field.TITLE, title);
            addMissed(mentions, forms, Span.Field.TEXT, text);
            mentions.sort(
                    Comparator.comparing((Mention mention) -> mention.span().field())
                            .thenComparingInt(mention -> mention.span().start()));
        }
        return introduced;
    }

    /// The short form in brackets behind a mention; null if there is none.
    private static @Nullable String form(Mention mention, String text) {
        boolean named = mention.span().field() == Span.Field.TEXT && mention.type() != Entity.Type.PERSON;
        int end = mention.span().end();
        if (!named) {
            return null;
        }
        Matcher share = SHARE.matcher(text).region(end, text.length());
        if (mention.type() == Entity.Type.ORGANISATION && share.lookingAt()) {
            return share.group(1);
        }
        Introductions.Place place = mention.words().size() > 1 ? Introductions.behind(text, mention.name(), end) : null;
        return place == null ? null : place.form();
    }

    private static void addMissed(List<Mention> mentions, Map<String, Mention> forms, Span.Field field, String text) {
        BitSet taken = new BitSet(text.length());
        for (Mention mention : mentions) {
            if (mention.span().field() == field) {
                taken.set(mention.span().start(), mention.span().end());
            }
        }
        forms.forEach((form, full) -> {
            int found = 0;
            for (int at = text.indexOf(form); at >= 0 && found < MAX_PLACES; at = text.indexOf(form, at + 1)) {
                int end = at + form.length();
                if (isWord(text, at, end) && taken.get(at, end).isEmpty()) {
                    mentions.add(missed(form, full, field, at));
                    taken.set(at, end);
                    found++;
                }
            }
        });
    }

    private static Mention missed(String form, Mention full, Span.Field field, int at) {
        int end = at + form.length();
        Span span = field == Span.Field.TITLE ? Span.title(at, end) : Span.text(at, end);
        List<String> words = List.of(form.split(" "));
        return new Mention(full.type(), form, words, false, null, span, full.sentence(), full.confidence());
    }

    private static boolean isWord(String text, int start, int end) {
        boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return begins && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
