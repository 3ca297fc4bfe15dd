package io.dateline.gateway.query;

import io.dateline.gateway.query.Lexer.Token.Kind;
import io.dateline.gateway.query.text.Dashes;
import io.dateline.gateway.query.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a query's text into tokens. Operators are read in any case: a text word `or` needs quotation marks.
final class Lexer {

    /// A piece of a query's text.
    ///
    /// @param text the word, the quoted words without their marks, or the name of a field or saved part;
    ///     of other tokens as written
    /// @param number the distance of a NEAR or the count of an ATLEAST, -1 for one without;
    ///     the edits that a fuzzy word allows; 0 for other tokens
    record Token(Kind kind, String text, int number, Place place) {

        enum Kind {
            OPEN,
            CLOSE,
            WORD,
            QUOTED,
            FIELD,
            NAME,
            AND,
            OR,
            NOT,
            NEAR,
            ORDERED_NEAR,
            AT_LEAST,
            END
        }

        boolean is(Kind other) {
            return kind == other;
        }
    }

    private static final String OPENING_QUOTES = "\"“„”«»‟＂「『";
    private static final String CLOSING_QUOTES = "\"”“«»‟＂";

    /// Wide signs, and what they are in a query.
    private static final String WIDE = "（）［］：，、；＊／～｜＝";

    private static final String USUAL = "()[]:,,;*/~|=";

    /// Characters that never stand in a word, whatever is beside them.
    private static final String BREAKING = "()[]{}<>|=^~\\" + OPENING_QUOTES;

    /// An operator that takes a number, and what stands behind it.
    private static final Pattern COUNTING = Pattern.compile("(?i)(NEAR|ONEAR|ATLEAST)(/?)(.*)");

    /// What somebody means as a number, whether or not it is one that an operator takes.
    private static final Pattern NUMBER = Pattern.compile("[+\\-−–]?\\p{Nd}.*");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /// More than any operator takes, whose own limit is told by the parser.
    private static final int MAX_DIGITS = 9;

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
        Lexer lexer = new Lexer(plain(text));
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
        // A dash of any kind: editors and keyboards make other ones of `-`.
        if (Dashes.is(c) && at + 1 < text.length() && !isBlank(text.charAt(at + 1)) && text.charAt(at + 1) != ')') {
            at++;
            return new Token(Kind.NOT, "-", 0, new Place(at - 1, at));
        }
        return word();
    }

    private Token quoted() {
        int start = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && !closes(text.charAt(at), text.charAt(start))) {
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
        int number = at;
        while (at < text.length() && belongsToWord(number)) {
            at++;
        }
        Place place = new Place(start, at);
        if (at > number) {
            edits = switch (text.substring(number, at)) {
                case "1" -> 1;
                case "2" -> 2;
                default ->
                    throw new QueryInvalidException(
                            "“~” takes 1 or 2: how many letters may differ.",
                            place,
                            "Write " + word + "~ or " + word + "~2, and a space before the next word.");
            };
        }
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
                Token counting = counting(word, place);
                if (counting != null) {
                    return counting;
                }
                WordSigns.check(word, place);
                return new Token(Kind.WORD, word, 0, place);
            }
        }
    }

    /// @return null if this is a word like any other: `near`, `near/far`, `NEARBY`
    private static @Nullable Token counting(String word, Place place) {
        Matcher counting = COUNTING.matcher(word);
        if (!counting.matches()) {
            return null;
        }
        String name = counting.group(1);
        boolean slash = !counting.group(2).isEmpty();
        String number = counting.group(3);
        boolean written = name.equals(name.toUpperCase(Locale.ROOT));
        boolean meant = number.isEmpty()
                ? written
                : DIGITS.matcher(number).matches()
                        || (slash ? written || NUMBER.matcher(number).matches() : isSigned(number) && written);
        if (!meant) {
            return null;
        }
        Kind kind = switch (name.toUpperCase(Locale.ROOT)) {
            case "NEAR" -> Kind.NEAR;
            case "ONEAR" -> Kind.ORDERED_NEAR;
            default -> Kind.AT_LEAST;
        };
        return new Token(kind, word, number(name.toUpperCase(Locale.ROOT), number, place), place);
    }

    private static boolean isSigned(String number) {
        return !Character.isLetterOrDigit(number.charAt(0))
                && NUMBER.matcher(number).matches();
    }

    /// @return -1 for none
    private static int number(String operator, String written, Place place) {
        if (written.isEmpty()) {
            return -1;
        }
        if (!DIGITS.matcher(written).matches()) {
            throw new QueryInvalidException(
                    operator + " takes a whole number, which “" + written + "” is not.",
                    place,
                    "Write for example " + operator + "/3.");
        }
        String digits = written.replaceFirst("^0+(?=.)", "");
        return digits.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /// The text with its comments blanked, from `/*` to `*/` and from `//` to the end of the line; places stay. What
    /// stands between quotation marks is no comment.
    static String withoutComments(String text) {
        if (!text.contains("/*") && !text.contains("//")) {
            return text;
        }
        StringBuilder bare = new StringBuilder(text);
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = closes(c, quote) && text.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (OPENING_QUOTES.indexOf(c) >= 0) {
                quote = c;
            } else if (beginsComment(text, i)) {
                int end = commentEnd(text, i);
                bare.replace(i, end, " ".repeat(end - i));
                i = end - 1;
            }
        }
        return bare.toString();
    }

    private static boolean closes(char c, char opening) {
        return switch (opening) {
            case '「' -> c == '」';
            case '『' -> c == '』';
            default -> CLOSING_QUOTES.indexOf(c) >= 0;
        };
    }

    /// The text with the usual sign for each wide one that a keyboard of Chinese or Japanese writes, and without the
    /// breaks inside its words; places stay. What stands between quotation marks is left as it is written.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = closes(c, quote) && text.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (OPENING_QUOTES.indexOf(c) >= 0 && !isHebrewAbbreviation(text, 0, i)) {
                quote = c;
            } else if (WIDE.indexOf(c) >= 0) {
                plain.setCharAt(i, USUAL.charAt(WIDE.indexOf(c)));
            } else {
                plain.setCharAt(i, PlainText.joined(text, i));
            }
        }
        return plain.toString();
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
            return isHebrewAbbreviation(text, start, at);
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

    /// `צה"ל`: the sign before the last letter of an abbreviation, which most keyboards make a quotation mark.
    private static boolean isHebrewAbbreviation(String text, int start, int at) {
        return ("\"“”„‟".indexOf(text.charAt(at)) >= 0)
                && at > start
                && at + 1 < text.length()
                && isHebrew(text.charAt(at - 1))
                && isHebrew(text.charAt(at + 1));
    }

    private static boolean isHebrew(char c) {
        return c >= '\u05D0' && c <= '\u05EA';
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
