package io.dateline.gateway.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// How text becomes words, the one definition for articles, queries and monitors: words by Unicode's rules (UAX
/// 29), capitals and accents folded, `’s` and the elided articles of French and Italian (`l’`, `dell’`) cut off. No
/// stemming and no stop words: a monitor finds what it says, and says with a wildcard what it leaves open.
public final class TextAnalysis {

    /// Ends the names of fields that hold, at its place, each word that was written otherwise than it is folded.
    public static final String EXACT = ".exact";

    /// Parts the folded from the written form in such a field.
    public static final char PART = '\u0001';

    /// Between the values of a field with several, so that no phrase and no NEAR runs from one into the next.
    static final int VALUE_GAP = 1_000;

    static final CharArraySet ELIDED = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "all",
                    "nell", "sull", "dall", "un"),
            true));

    /// Stand for the wildcards while a query's word is cut into tokens: letters that are neither folded nor in use.
    private static final char ANY_CHARACTERS = '\uA66E';

    private static final char ONE_CHARACTER = '\u07CA';

    private static final Analyzer ANALYZER = new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            Surfaces surfaces = new Surfaces(new ElisionFilter(new EnglishPossessiveFilter(words), ELIDED));
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(surfaces));
            return new TokenStreamComponents(words, field.endsWith(EXACT) ? new Exact(folded, surfaces) : folded);
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

    /// Words that a piece of a query stands for, in order.
    ///
    /// @param text word or phrase as written, with its wildcards
    /// @return empty if the text holds no word
    public static List<Sought> terms(String text) {
        String safe = text.replace('*', ANY_CHARACTERS).replace('?', ONE_CHARACTER);
        List<Sought> terms = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("query", safe)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(Sought.folded(
                        token.toString().replace(ANY_CHARACTERS, '*').replace(ONE_CHARACTER, '?')));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /// The same for words that must be written as in the query, capitals and accents included.
    static List<Sought> exactTerms(String text) {
        List<Sought> terms = new ArrayList<>();
        WordStream words = new WordStream();
        words.open(text);
        while (words.next()) {
            terms.add(Sought.exact(words.surfaces().written(), words.folded().toString()));
        }
        return terms;
    }

    /// How values that are compared whole are folded.
    static String value(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /// Keeps the words that were written otherwise than folded, as both forms.
    private static final class Exact extends FilteringTokenFilter {

        private final Surfaces surfaces;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Exact(TokenStream folded, Surfaces surfaces) {
            super(folded);
            this.surfaces = surfaces;
        }

        @Override
        protected boolean accept() {
            if (!surfaces.differsFrom(term)) {
                return false;
            }
            term.append(PART).append(surfaces.written());
            return true;
        }
    }
}
