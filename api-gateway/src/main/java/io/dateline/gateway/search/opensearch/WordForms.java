package io.dateline.gateway.search.opensearch;

import io.dateline.gateway.match.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of one text in the forms in which the index keeps them, one for each position.
///
/// @param folded as words are compared
/// @param whole the same, and for a word that was written otherwise behind a [TextAnalysis#PART] how
/// @param differing those of `whole` that were written otherwise
record WordForms(List<String> folded, List<String> whole, List<String> differing) {

    /// Stands at a position that no word holds; no word looks like it.
    private static final String NOTHING = "\u0002";

    static WordForms of(String text) {
        List<String> folded = read("text", text);
        List<String> written = read("text" + TextAnalysis.EXACT, text);
        List<String> whole = new ArrayList<>(folded);
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String form = written.get(i);
            if (!form.equals(NOTHING)) {
                whole.set(i, form);
                differing.add(form);
            }
        }
        return new WordForms(folded, whole, differing);
    }

    private static List<String> read(String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = TextAnalysis.analyzer().tokenStream(field, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                for (int i = 1; i < step.getPositionIncrement(); i++) {
                    words.add(NOTHING);
                }
                words.add(word.isEmpty() ? NOTHING : word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
