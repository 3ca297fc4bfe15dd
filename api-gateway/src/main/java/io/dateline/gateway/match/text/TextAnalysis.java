package io.dateline.gateway.match.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;

/// How text becomes words, the one definition for articles, queries and monitors: words by Unicode's rules (UAX
/// 29), capitals and accents folded, `’s` and the elided articles of French and Italian (`l’`, `dell’`) cut off. No
/// stemming and no stop words: a monitor finds what it says, and says with a wildcard what it leaves open.
///
/// Dots in abbreviations mean nothing; signs that belong to a name mean something to whoever writes them
/// ([io.dateline.gateway.query.text.Signs]). Runs without spaces are cut into the smallest pieces that words are
/// made of ([Syllables]).
public final class TextAnalysis {

    /// Ends the names of fields that hold, at its place, each word that was written otherwise than it is folded.
    public static final String EXACT = ".exact";

    /// Parts the folded from the written form in such a field.
    public static final char PART = '\u0001';

    /// Between the values of a field with several, so that no phrase and no NEAR runs from one into the next.
    public static final int VALUE_GAP = 1_000;

    /// Stand for the wildcards while a query's word is cut into tokens: letters that are neither folded nor in use.
    private static final char ANY_CHARACTERS = '\uA66E';

    private static final char ONE_CHARACTER = '\u07CA';

    private static final Analyzer ANALYZER = new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new WordTokenizer(field.endsWith(EXACT)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return VALUE_GAP;
        }
    };

    private TextAnalysis() {}

    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /// Words that a piece of a query stands for, in order; in one reading or several, any of which will do. Initials
    /// that stand apart are read as one word and letter by letter.
    ///
    /// @param text word or phrase as written, with its wildcards
    /// @param spelled how the words are compared
    /// @return one or more; empty lists if the text holds no word
    public static List<List<QueryTerm>> readings(String text, Spelled spelled) {
        String safe = text.replace('*', ANY_CHARACTERS).replace('?', ONE_CHARACTER);
        List<QueryTerm> together = new ArrayList<>();
        List<QueryTerm> apart = new ArrayList<>();
        WordStream words = new WordStream();
        words.open(safe, true);
        int before = -1;
        WordStream.Piece last = WordStream.Piece.WORD;
        boolean more = words.next();
        while (more) {
            boolean joined = words.start() == before;
            before = words.end();
            WordStream.Piece piece = words.piece();
            String open = wildcards(words.folded());
            if (joined && open.equals("*") && last == WordStream.Piece.OF_A_RUN) {
                // Of a run without spaces every word is the beginning of more.
                more = words.next();
            } else if (joined && isWildcards(open) && last == WordStream.Piece.KATAKANA) {
                QueryTerm longer = QueryTerm.folded(together.removeLast().text() + open);
                together.add(longer);
                apart.removeLast();
                apart.add(longer);
                more = words.next();
            } else {
                more = read(words, spelled, together, apart);
            }
            last = piece;
        }
        return together.equals(apart) ? List.of(together) : List.of(together, apart);
    }

    /// Reads the word at the stream's position, and moves on to the next.
    private static boolean read(WordStream words, Spelled spelled, List<QueryTerm> together, List<QueryTerm> apart) {
        Function<WordStream, QueryTerm> form = spelled == Spelled.EXACT
                ? word -> QueryTerm.exact(word.written(), word.folded())
                : word -> QueryTerm.folded(wildcards(word.folded()));
        QueryTerm word = form.apply(words);
        List<String> letters = List.copyOf(words.letters());
        List<QueryTerm> single = new ArrayList<>();
        boolean dotted = words.isAbbreviated() && spelled == Spelled.FOLDED;
        QueryTerm abbreviation = null;
        QueryTerm signed = null;
        boolean more = words.next();
        while (more && words.step() == 0) {
            QueryTerm other = form.apply(words);
            if (words.length() > 0 && words.buffer()[0] != WordStream.FORM) {
                single.add(other);
            } else if (dotted && abbreviation == null) {
                abbreviation = other;
            } else if (words.length() > 1
                    && (signed == null || other.text().length() > signed.text().length())) {
                signed = isAbbreviation(other) ? signed : other;
            }
            more = words.next();
        }
        QueryTerm chosen = signed != null ? signed : abbreviation != null ? abbreviation : word;
        together.add(chosen);
        if (letters.isEmpty()) {
            apart.add(chosen);
        } else {
            for (String letter : letters) {
                single.stream()
                        .filter(wanted -> wanted.folded().equals(letter))
                        .findFirst()
                        .ifPresent(apart::add);
            }
        }
        return more;
    }

    private static boolean isAbbreviation(QueryTerm form) {
        return form.folded().endsWith(".");
    }

    /// How words of a text are compared with words of a query.
    public enum Spelled {
        /// Capitals and accents mean nothing; an abbreviation with dots is not the word that it looks like.
        FOLDED,
        /// The same among names, where no word is in the way: `U.S.` is `us`.
        NAMES,
        /// As written, capitals and accents included.
        EXACT
    }

    public static boolean isAnyCharacters(char c) {
        return c == ANY_CHARACTERS;
    }

    public static boolean isWildcard(char c) {
        return c == ANY_CHARACTERS || c == ONE_CHARACTER;
    }

    private static String wildcards(String word) {
        return word.replace(ANY_CHARACTERS, '*').replace(ONE_CHARACTER, '?');
    }

    private static boolean isWildcards(String word) {
        return word.chars().allMatch(c -> c == '*' || c == '?');
    }

    /// How values that are compared whole are folded.
    public static String value(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
