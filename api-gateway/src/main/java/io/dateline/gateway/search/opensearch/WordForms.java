package io.dateline.gateway.search.opensearch;

import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.search.opensearch.dsl.PlacesScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of one text in the forms in which the index keeps them, one for each position. What several words of an
/// article answer to at one position stands in one form, parted by [#ALSO].
///
/// @param folded as words are compared
/// @param whole the same, and for a word that was written otherwise behind a [TextAnalysis#PART] how
/// @param differing those of `whole` that were written otherwise, each for itself
record WordForms(List<String> folded, List<String> whole, List<String> differing) {

    /// Parts the words of one position.
    static final String ALSO = PlacesScript.ALSO;

    static WordForms of(String text) {
        List<String> folded = read("text", text);
        List<String> written = read("text" + TextAnalysis.EXACT, text);
        List<String> whole = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            String otherwise = i < written.size() ? written.get(i) : "";
            if (otherwise.isEmpty()) {
                whole.add(folded.get(i));
            } else {
                List<String> forms = List.of(otherwise.split(ALSO));
                differing.addAll(forms);
                whole.add(whole(folded.get(i), forms));
            }
        }
        return new WordForms(folded, whole, differing);
    }

    private static String whole(String folded, List<String> written) {
        StringJoiner whole = new StringJoiner(ALSO);
        for (String word : folded.split(ALSO)) {
            List<String> ways = written.stream()
                    .filter(form -> form.startsWith(word + TextAnalysis.PART))
                    .toList();
            (ways.isEmpty() ? List.of(word) : ways).forEach(whole::add);
        }
        return whole.toString();
    }

    /// By position; empty where the field has no word.
    private static List<String> read(String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = TextAnalysis.analyzer().tokenStream(field, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() == 0) {
                    words.set(words.size() - 1, words.getLast() + ALSO + word);
                    continue;
                }
                for (int i = 1; i < step.getPositionIncrement(); i++) {
                    words.add("");
                }
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
