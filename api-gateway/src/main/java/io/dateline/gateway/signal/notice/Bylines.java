package io.dateline.gateway.signal.notice;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells journalists from agencies, desks and accounts that sign articles too.
final class Bylines {

    private static final int MAX_LENGTH = 120;
    private static final int MAX_WORDS = 6;

    /// Whole bylines, folded.
    private static final Set<String> AGENCIES = Set.of(
            "aap",
            "afp",
            "agence france-presse",
            "agencia efe",
            "agerpres",
            "ani",
            "anp",
            "ansa",
            "ap",
            "apa",
            "associated press",
            "ats",
            "australian associated press",
            "belga",
            "bloomberg",
            "bta",
            "business wire",
            "canadian press",
            "cnw",
            "cp",
            "ctk",
            "deutsche presse-agentur",
            "dow jones",
            "dpa",
            "dpa-afx",
            "efe",
            "epd",
            "europa press",
            "globe newswire",
            "globenewswire",
            "hina",
            "ians",
            "interfax",
            "itar-tass",
            "jiji",
            "jiji press",
            "keystone-sda",
            "kna",
            "kyodo",
            "kyodo news",
            "lusa",
            "mti",
            "nampa",
            "ntb",
            "pa",
            "pa media",
            "pap",
            "pr newswire",
            "press association",
            "press trust of india",
            "prnewswire",
            "pti",
            "reuters",
            "ria novosti",
            "ritzau",
            "sda",
            "sid",
            "sputnik",
            "stt",
            "tass",
            "tanjug",
            "tt",
            "ukrinform",
            "uni",
            "united press international",
            "upi",
            "xinhua",
            "yonhap");

    /// A byline with one of these words names no person.
    private static final Set<String> DESKS = Set.of(
            "admin",
            "administrator",
            "agencies",
            "agency",
            "agencia",
            "agenzia",
            "agentur",
            "correspondents",
            "desk",
            "digital",
            "editor",
            "editorial",
            "editors",
            "editorial-team",
            "guest",
            "news",
            "newsdesk",
            "newsroom",
            "newswire",
            "online",
            "press",
            "redaccion",
            "redacao",
            "redactie",
            "redaction",
            "redaktion",
            "redazione",
            "reporter",
            "reporters",
            "service",
            "services",
            "staff",
            "syndicated",
            "team",
            "web",
            "webdesk",
            "wire",
            "wires");

    private Bylines() {}

    /// Whether a byline names somebody, as far as its words show it.
    ///
    /// @param outlet whose own name is nobody's
    static boolean isPerson(String byline, String outlet) {
        String folded = folded(byline);
        List<String> words = Arrays.asList(folded.split(" "));
        return !folded.isEmpty()
                && byline.length() <= MAX_LENGTH
                && words.size() > 1
                && words.size() <= MAX_WORDS
                && !folded.equals(folded(outlet))
                && !AGENCIES.contains(folded)
                && !AGENCIES.contains(folded.startsWith("the ") ? folded.substring(4) : folded)
                && words.stream().noneMatch(DESKS::contains)
                && folded.chars().noneMatch(c -> c == '@' || c == '/' || Character.isDigit(c));
    }

    /// The same for every way to write a byline: without `By`, accents, case and outer marks.
    static String folded(String byline) {
        String bounded = byline.length() > 4 * MAX_LENGTH ? byline.substring(0, 4 * MAX_LENGTH) : byline;
        String plain = Normalizer.normalize(bounded, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || c == '-' || c == '@' || c == '/' || Character.isSurrogate(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(c);
                gap = false;
            } else if (c != '\'' && c != '’') {
                gap = true;
            }
        }
        String name = folded.toString();
        for (String prefix : List.of("by ", "von ", "por ", "par ")) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }
}
