package io.dateline.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
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

    /// Between the values of a field with several, so that no phrase runs from one into the next.
    private static final int VALUE_GAP = 1_000;

    /// Stand for the wildcards while a query's word is cut into tokens: letters that are neither folded nor in use.
    private static final char ANY_CHARACTERS = '\uA66E';

    private static final char ONE_CHARACTER = '\u07CA';

    private static final CharArraySet ELIDED = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "all",
                    "nell", "sull", "dall", "un"),
            true));

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream folded = new EnglishPossessiveFilter(words);
            folded = new ElisionFilter(folded, ELIDED);
            folded = new LowerCaseFilter(folded);
            folded = new ASCIIFoldingFilter(folded);
            return new TokenStreamComponents(words, folded);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return VALUE_GAP;
        }
    };

    private TextAnalysis() {}

    /// One word of a query after analysis.
    ///
    /// @param text folded; `*` and `?` are wildcards where [#pattern] says so
    public record Term(String text, boolean pattern) {

        /// Whether the only wildcard is a `*` at the end.
        boolean isPrefix() {
            return text.indexOf('?') < 0 && text.indexOf('*') == text.length() - 1;
        }

        String prefix() {
            return text.substring(0, text.length() - 1);
        }
    }

    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /// Words that a piece of a query stands for, in order.
    ///
    /// @param text word or phrase as written, with its wildcards
    /// @return empty if the text holds no word
    public static List<Term> terms(String text) {
        String safe = text.replace('*', ANY_CHARACTERS).replace('?', ONE_CHARACTER);
        List<Term> terms = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("query", safe)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = token.toString().replace(ANY_CHARACTERS, '*').replace(ONE_CHARACTER, '?');
                terms.add(new Term(word, word.indexOf('*') >= 0 || word.indexOf('?') >= 0));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
