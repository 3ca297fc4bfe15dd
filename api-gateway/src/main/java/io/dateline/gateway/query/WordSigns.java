package io.dateline.gateway.query;

import java.util.Map;

/// Which signs a word may carry, and what to write instead of those that it may not.
final class WordSigns {

    private static final Map<Character, String> INSTEAD = Map.of(
            ',', "Write OR or AND between the two, or put the whole in quotation marks.",
            ';', "Write OR or AND between the two, or put the whole in quotation marks.",
            '[', "Dateline groups with round brackets: ( ).",
            ']', "Dateline groups with round brackets: ( ).",
            '{', "Dateline groups with round brackets: ( ).",
            '}', "Dateline groups with round brackets: ( ).",
            '|', "Write OR.",
            '=', "A field is written with a colon: title:recall.",
            '~', "For words close together write NEAR/5 between them.",
            ':', "A field is written in front of the colon: title:recall.");

    private WordSigns() {}

    /// A sign that begins no word.
    static QueryInvalidException unexpected(String text, int at) {
        String sign = new String(Character.toChars(text.codePointAt(at)));
        String hint =
                INSTEAD.getOrDefault(text.charAt(at), "Leave it out, or put the words around it in quotation marks.");
        return new QueryInvalidException("“" + sign + "” means nothing here.", new Place(at, at + sign.length()), hint);
    }

    /// @throws QueryInvalidException the word begins with a sign that means something else elsewhere, has a
    ///     wildcard too early, or is no word at all
    static void check(String word, Place place) {
        if (word.startsWith("+")) {
            throw new QueryInvalidException(
                    "“+” in front of a word means nothing here.",
                    new Place(place.start(), place.start() + 1),
                    "Leave it out: every word is required unless OR stands between them.");
        }
        if (word.startsWith("/")) {
            throw new QueryInvalidException(
                    "“/” in front of a word means nothing here.",
                    new Place(place.start(), place.start() + 1),
                    "Leave it out, or put the words in quotation marks.");
        }
        if (word.equals("&") || word.equals("&&") || word.startsWith("&")) {
            throw new QueryInvalidException("“&” means nothing here.", place, "Write AND.");
        }
        if (word.startsWith("!")) {
            throw new QueryInvalidException("“!” means nothing here.", place, "Write NOT.");
        }
        checkWildcards(word, place);
    }

    /// @param text a word, or words of a phrase
    static void checkWildcards(String text, Place place) {
        int letters = 0;
        boolean attached = false;
        boolean some = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?') {
                if (letters < Limits.STEM || !attached) {
                    throw early(text, c, place);
                }
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters++;
                attached = true;
                some = true;
            } else if (Lexer.isBlank(c)) {
                letters = 0;
                attached = false;
            } else {
                attached = attached && Character.getType(c) == Character.NON_SPACING_MARK;
            }
        }
        if (!some) {
            throw new QueryInvalidException(
                    "“" + text + "” holds no letter or digit.",
                    place,
                    "Searches look for words: leave the sign out, or write the word it stands for.");
        }
    }

    private static QueryInvalidException early(String text, char wildcard, Place place) {
        return new QueryInvalidException(
                "“" + text + "” has its “" + wildcard + "” too early: it would stand for too many words.",
                place,
                "Write at least " + Limits.STEM + " letters in front of a wildcard; inside a phrase, use ONEAR/1 for "
                        + "“any word”. Where the sign is part of a name, put a blank in its place: \"E TRADE\".");
    }
}
