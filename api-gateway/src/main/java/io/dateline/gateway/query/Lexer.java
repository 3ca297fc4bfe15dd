package io.dateline.gateway.query;

import io.dateline.gateway.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a query's text into tokens. Operators are read in any case: a text word `or` needs quotation marks.
final class Lexer {

    private static final String OPENING_QUOTES = "\"“„”«»‟";
    private static final String CLOSING_QUOTES = "\"”“«»‟";

    /// Characters that never stand in a word, whatever is beside them.
    private static final String BREAKING = "()[]{}<>|=^~\\" + OPENING_QUOTES;

    private static final Pattern NEAR = Pattern.compile("(?i)(O?)NEAR(?:/?(\\d{1,9}))?");
    private static final Pattern AT_LEAST = Pattern.compile("(?i)ATLEAST(?:/?(\\d{1,9}))?");

    /// How a part that is kept under a name is called: a letter, then letters, digits, hyphens and underscores.
    static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]{0,99}");

    /// Fewest letters of a word that may be misspelled: of shorter ones too many others differ by a letter.
    private static final int FUZZY_LETTERS = 4;

    private static final String TOPIC_SCHEME = "medtop";

    private final String text;
    private int at;
    private boolean afterField;

    private Lexer(String text) {
        this.text = text;
    }

    /// @return the tokens, the last one an `END`
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            Token token = lexer.next();
            lexer.afterField = token.is(Kind.FIELD);
            tokens.add(token);
        } while (!tokens.getLast().is(Kind.END));
        return tokens;
    }

    private Token next() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Kind.END, "", 0, new Place(at, at));
        }
        char c = text.charAt(at);
        if (c == '(' || c == ')') {
            at++;
            return new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), 0, new Place(at - 1, at));
        }
        if (OPENING_QUOTES.indexOf(c) >= 0) {
            return quoted();
        }
        if (c == '@') {
            return name();
        }
        if (c == '-' && at + 1 < text.length() && !isBlank(text.charAt(at + 1)) && text.charAt(at + 1) != ')') {
            at++;
            return new Token(Kind.NOT, "-", 0, new Place(at - 1, at));
        }
        return word();
    }

    private Token quoted() {
        int start = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && CLOSING_QUOTES.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            inside.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new QueryInvalidException(
                    "This quotation mark is never closed.",
                    new Place(start, start + 1),
                    "Put a closing quotation mark where the phrase ends, or leave this one out.");
        }
        at++;
        Place place = new Place(start, at);
        if (inside.toString().isBlank()) {
            throw new QueryInvalidException(
                    "There is nothing between these quotation marks.", place, "Write the phrase between them.");
        }
        return new Token(Kind.QUOTED, inside.toString(), 0, place);
    }

    private Token word() {
        int start = at;
        while (at < text.length() && belongsToWord(start)) {
            at++;
        }
        if (at == start) {
            throw WordSigns.unexpected(text, start);
        }
        String word = text.substring(start, at);
        Place place = new Place(start, at);
        if (at < text.length() && text.charAt(at) == ':' && isFieldName(word)) {
            at++;
            return new Token(Kind.FIELD, word, 0, new Place(start, at));
        }
        if (at < text.length() && text.charAt(at) == '~') {
            return fuzzy(word, start);
        }
        return operator(word, place);
    }

    private Token name() {
        int start = at++;
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw new QueryInvalidException(
                    "“@” must be followed by the name of a saved part.",
                    new Place(start, start + 1),
                    "Write its name directly behind, as in @exclusions, or put the words in quotation marks.");
        }
        at = name.end();
        return new Token(Kind.NAME, name.group(), 0, new Place(start, at));
    }

    private Token fuzzy(String word, int start) {
        at++;
        int edits = 1;
        if (at < text.length() && (text.charAt(at) == '1' || text.charAt(at) == '2')) {
            edits = text.charAt(at++) - '0';
        }
        Place place = new Place(start, at);
        WordSigns.check(word, place);
        boolean plain = word.codePoints().allMatch(Character::isLetterOrDigit);
        if (!plain || word.codePointCount(0, word.length()) < FUZZY_LETTERS) {
            throw new QueryInvalidException(
                    "“" + word + "” cannot be looked for in other spellings.",
                    place,
                    "“~” stands behind a word of " + FUZZY_LETTERS
                            + " letters or more without other signs; write other spellings out, joined by OR.");
        }
        return new Token(Kind.WORD, word, edits, place);
    }

    private Token operator(String word, Place place) {
        switch (word.toUpperCase(Locale.ROOT)) {
            case "AND" -> {
                return new Token(Kind.AND, word, 0, place);
            }
            case "OR" -> {
                return new Token(Kind.OR, word, 0, place);
            }
            case "NOT" -> {
                return new Token(Kind.NOT, word, 0, place);
            }
            default -> {
                Matcher near = NEAR.matcher(word);
                if (near.matches() && (near.group(2) != null || word.equals(word.toUpperCase(Locale.ROOT)))) {
                    int distance = near.group(2) == null ? -1 : Integer.parseInt(near.group(2));
                    return new Token(near.group(1).isEmpty() ? Kind.NEAR : Kind.ORDERED_NEAR, word, distance, place);
                }
                Matcher atLeast = AT_LEAST.matcher(word);
                if (atLeast.matches() && (atLeast.group(1) != null || word.equals(word.toUpperCase(Locale.ROOT)))) {
                    int count = atLeast.group(1) == null ? -1 : Integer.parseInt(atLeast.group(1));
                    return new Token(Kind.AT_LEAST, word, count, place);
                }
                WordSigns.check(word, place);
                return new Token(Kind.WORD, word, 0, place);
            }
        }
    }

    /// The text with its comments blanked, from `/*` to `*/` and from `//` to the end of the line; places stay. What
    /// stands between quotation marks is no comment.
    static String withoutComments(String text) {
        if (!text.contains("/*") && !text.contains("//")) {
            return text;
        }
        StringBuilder bare = new StringBuilder(text);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = CLOSING_QUOTES.indexOf(c) < 0 || text.charAt(i - 1) == '\\';
            } else if (OPENING_QUOTES.indexOf(c) >= 0) {
                quoted = true;
            } else if (beginsComment(text, i)) {
                int end = commentEnd(text, i);
                bare.replace(i, end, " ".repeat(end - i));
                i = end - 1;
            }
        }
        return bare.toString();
    }

    private static boolean beginsComment(String text, int at) {
        return text.startsWith("/*", at) || text.startsWith("//", at) && (at == 0 || isBlank(text.charAt(at - 1)));
    }

    private static int commentEnd(String text, int start) {
        boolean line = text.startsWith("//", start);
        int end = text.indexOf(line ? "\n" : "*/", start + 2);
        if (line) {
            return end < 0 ? text.length() : end;
        }
        if (end < 0) {
            throw new QueryInvalidException(
                    "This comment is never closed.", new Place(start, start + 2), "Write */ where it ends.");
        }
        return end + 2;
    }

    /// Signs inside a word (`AT&T`, `1,000`, `medtop:02`) belong to it; at its end they are judged by [WordSigns].
    private boolean belongsToWord(int start) {
        char c = text.charAt(at);
        if (isBlank(c) || BREAKING.indexOf(c) >= 0) {
            return false;
        }
        if (c == ',' || c == ';') {
            boolean inside = at > start
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at - 1))
                    && Character.isDigit(text.charAt(at + 1));
            return c == ',' && inside;
        }
        if (c == ':') {
            String before = text.substring(start, at);
            return !before.isEmpty() && !isFieldName(before);
        }
        return true;
    }

    /// The value of a field may hold a colon of its own, as the codes of topics do: `topic:medtop:02000000`.
    private boolean isFieldName(String word) {
        return !afterField
                && !word.equalsIgnoreCase(TOPIC_SCHEME)
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
