package io.dateline.analysis.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a text into sentences. A line break always ends one; a full stop does unless it belongs to an abbreviation,
/// an initial or a number. Works for scripts with their own full stops too. Linear in the length of the text.
public final class Sentences {

    /// Short forms after which a sentence hardly ever ends: titles, ranks, company forms before a name and the like.
    private static final Set<String> NEVER_LAST = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "sen", "rep", "gov", "gen", "col", "lt", "capt", "cmdr",
            "maj", "sgt", "adm", "pres", "supt", "det", "insp", "messrs", "mme", "mlle", "st", "mt", "ft", "vs", "cf",
            "eg", "e.g", "ie", "i.e", "viz", "approx", "ca", "fig", "figs", "nr", "vol", "art", "sec", "pp", "attn",
            "hr", "fr", "bzw", "ggf", "z.b", "d.h", "u.a", "sog", "vgl", "abs", "sr", "sra", "dra", "ing", "lic", "al",
            "mgr", "ph", "asst", "assoc", "dept", "univ", "rt", "ven", "br");

    /// Short forms that may end a sentence: it ends there only when the next word looks like the start of one.
    private static final Set<String> MAYBE_LAST = Set.of(
            "inc", "corp", "co", "ltd", "llc", "plc", "bros", "jr", "etc", "u.s", "u.k", "u.n", "e.u", "u.a.e", "d.c",
            "l.a", "n.y", "a.m", "p.m", "a.d", "b.c", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "calif", "fla", "ariz", "ga", "mass",
            "mich", "minn", "tenn", "tex", "va", "wash", "wis", "ill", "ind", "kan", "ky", "colo", "conn", "del", "ave",
            "blvd", "rd", "no", "op", "ed", "est", "m", "s.a", "s.p.a", "n.v", "a.g", "ph.d", "m.d", "b.a", "m.a");

    /// Words that open an English sentence far more often than they follow an abbreviation in the middle of one.
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "there",
            "but",
            "and",
            "in",
            "on",
            "at",
            "for",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "however",
            "his",
            "her",
            "their",
            "its",
            "our",
            "my",
            "some",
            "many",
            "most",
            "one",
            "two",
            "officials",
            "meanwhile",
            "with",
            "according",
            "by",
            "from",
            "what",
            "who",
            "why",
            "how",
            "no",
            "not",
            "so",
            "since",
            "under",
            "last",
            "both");

    /// Last labels of host names that are sometimes written with a capital.
    private static final Set<String> DOMAINS = Set.of("com", "net", "org", "co", "io", "js", "tv", "gov", "eu");

    private static final String STOPS = ".!?…。！？؟।۔｡";
    private static final String CLOSERS = "\"'”’»›)]}」』）";
    private static final String OPENING = "\"'“‘«‹([{「『（„—–-";

    private Sentences() {}

    /// @return in reading order, not overlapping, without white space at either end; empty for a blank text
    public static List<Sentence> of(String text) {
        List<Sentence> found = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || c == '\u2029') {
                add(found, text, start, at);
                start = ++at;
            } else if (STOPS.indexOf(c) >= 0) {
                int end = afterStop(text, at);
                if (ends(text, start, at, end)) {
                    add(found, text, start, end);
                    start = end;
                }
                at = end;
            } else {
                at++;
            }
        }
        add(found, text, start, text.length());
        return found;
    }

    /// Past repeated stops and closing marks.
    private static int afterStop(String text, int stop) {
        int end = stop + 1;
        while (end < text.length() && STOPS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean ends(String text, int start, int stop, int end) {
        char mark = text.charAt(stop);
        if (end >= text.length()) {
            return true;
        }
        if (mark > 0x7f && mark != '…') {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(end))) {
            return mark == '.' && gluedSentence(text, stop, end);
        }
        int next = skipTo(text, end);
        if (next >= text.length()) {
            return true;
        }
        int following = text.codePointAt(next);
        if (Character.isLowerCase(following)) {
            return false;
        }
        if (mark != '.' || end > stop + 1 && STOPS.indexOf(text.charAt(stop + 1)) < 0) {
            return true;
        }
        return !abbreviates(text, start, stop, next);
    }

    /// First letter or digit after white space and opening marks.
    private static int skipTo(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || OPENING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /// `…was leaked.The theft…`: the blank was lost. A lower-case word before, a capitalised word after.
    private static boolean gluedSentence(String text, int stop, int end) {
        if (stop < 3
                || !Character.isLowerCase(text.charAt(stop - 1))
                || !Character.isLowerCase(text.charAt(stop - 2))) {
            return false;
        }
        int at = skipTo(text, end);
        int wordEnd = at;
        while (wordEnd < text.length() && Character.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        if (wordEnd == at || !Character.isUpperCase(text.charAt(at))) {
            return false;
        }
        boolean blankFollows = wordEnd < text.length() && (text.charAt(wordEnd) == ' ' || text.charAt(wordEnd) == ',');
        return blankFollows && !DOMAINS.contains(text.substring(at, wordEnd).toLowerCase(Locale.ROOT));
    }

    private static boolean abbreviates(String text, int start, int stop, int next) {
        int wordStart = stop;
        while (wordStart > start
                && (Character.isLetterOrDigit(text.charAt(wordStart - 1)) || text.charAt(wordStart - 1) == '.')) {
            wordStart--;
        }
        String word = text.substring(wordStart, stop).toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > 8) {
            return false;
        }
        if (NEVER_LAST.contains(word)) {
            return true;
        }
        boolean opener = OPENERS.contains(wordAt(text, next));
        if (word.length() == 1 && Character.isUpperCase(text.charAt(wordStart)) && !word.equals("i")) {
            return !opener;
        }
        if (MAYBE_LAST.contains(word)) {
            return "no".equals(word) ? Character.isDigit(text.charAt(next)) : !opener;
        }
        return word.indexOf('.') > 0 && word.length() <= 5 && !opener && !Character.isDigit(word.charAt(0));
    }

    private static String wordAt(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 16 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static void add(List<Sentence> found, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            found.add(new Sentence(start, end));
        }
    }
}
