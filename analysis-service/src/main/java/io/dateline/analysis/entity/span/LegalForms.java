package io.dateline.analysis.entity.span;

import java.util.Set;

/// `Upsnap, Inc. (NASDAQ: UPSN)`: what stands before a company's legal form is its name, with the comma between and
/// the form; a share's sign behind it names the company too.
final class LegalForms {

    private static final Set<String> FORMS = Set.of(
            "inc",
            "inc.",
            "incorporated",
            "corp",
            "corp.",
            "ltd",
            "ltd.",
            "llc",
            "l.l.c.",
            "plc",
            "llp",
            "gmbh",
            "n.v.",
            "s.p.a.",
            "oyj",
            "pty",
            "bhd");

    private static final Set<String> EXCHANGES = Set.of(
            "NASDAQ",
            "NASDAQGS",
            "NASDAQGM",
            "NASDAQCM",
            "NYSE",
            "NYSEAMERICAN",
            "AMEX",
            "OTC",
            "OTCQB",
            "OTCQX",
            "OTCBB",
            "LSE",
            "AIM",
            "TSX",
            "TSXV",
            "TSX-V",
            "CSE",
            "ASX",
            "NZX",
            "HKEX",
            "SEHK",
            "SGX",
            "BSE",
            "NSE",
            "JSE",
            "XETRA",
            "FWB",
            "FRA",
            "SIX",
            "EURONEXT",
            "EPA",
            "AMS",
            "OSE",
            "OMX",
            "STO",
            "TSE",
            "TYO",
            "KRX");

    /// Those that are written small too, and are no words.
    private static final Set<String> SMALL = Set.of("plc", "ltd", "ltd.", "llc", "llp", "gmbh", "oyj");

    private static final int MAX_LENGTH = 6;

    void mend(TaggedSentence sentence) {
        for (int at = 1; at < sentence.length(); at++) {
            boolean form = FORMS.contains(sentence.lower(at));
            boolean small = SMALL.contains(sentence.token(at)) && sentence.isCapital(at - 1);
            if (form && (sentence.isCapital(at) || small)) {
                join(sentence, at);
            }
            if (EXCHANGES.contains(sentence.token(at).toUpperCase(java.util.Locale.ROOT))) {
                mark(sentence, at);
            }
        }
    }

    private static void join(TaggedSentence sentence, int form) {
        int end = sentence.token(form - 1).equals(",") ? form - 1 : form;
        int first = end;
        while (first > 0 && end - first < MAX_LENGTH && isPart(sentence, first - 1, end)) {
            first--;
        }
        NameSpan before = sentence.spanEndingAt(end);
        if (before != null && before.end() - before.first() < MAX_LENGTH) {
            first = Math.min(before.first(), Math.max(first, before.first()));
        }
        if (first < end) {
            sentence.put(new NameSpan(first, form + 1, NameClass.COMPANY, 0.95));
        }
    }

    /// Whether a word can belong to the name that goes on behind it.
    private static boolean isPart(TaggedSentence sentence, int at, int end) {
        if (sentence.token(at).equals("&")) {
            return at + 1 < end && sentence.isCapital(at - 1);
        }
        NameSpan other = sentence.spanAt(at);
        boolean apart = other != null && other.end() <= at + 1 && other.end() < end && other.type() == NameClass.PERSON;
        boolean opens = at == 0 && Set.of("the", "a", "in", "at", "but", "and").contains(sentence.lower(at));
        return (sentence.isCapital(at) || Character.isDigit(sentence.token(at).charAt(0))) && !apart && !opens;
    }

    /// The sign of a share: `( NASDAQ : UPSN )`.
    private static void mark(TaggedSentence sentence, int exchange) {
        String sign = sentence.token(exchange + 2);
        boolean bracketed = sentence.token(exchange - 1).equals("(")
                && sentence.token(exchange + 1).equals(":")
                && sign.matches("[A-Z0-9][A-Z0-9.]{0,5}");
        if (bracketed) {
            if (exchange >= 2 && sentence.spanEndingAt(exchange - 1) == null && sentence.isCapital(exchange - 2)) {
                join(sentence, exchange - 2);
            }
            sentence.put(new NameSpan(exchange, exchange + 1, NameClass.GROUP, 0.9));
            sentence.put(new NameSpan(exchange + 2, exchange + 3, NameClass.COMPANY, 0.9));
        }
    }
}
