package io.dateline.gateway.match;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// The words of one text after another, as [TextAnalysis] defines them; the memory is used again.
final class WordStream {

    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final Surfaces surfaces;
    private final TokenStream words;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;

    WordStream() {
        TokenStream cut = new ElisionFilter(new EnglishPossessiveFilter(tokenizer), TextAnalysis.ELIDED);
        surfaces = new Surfaces(cut);
        words = new ASCIIFoldingFilter(new LowerCaseFilter(surfaces));
        term = words.addAttribute(CharTermAttribute.class);
        offset = words.addAttribute(OffsetAttribute.class);
    }

    void open(String text) {
        try {
            tokenizer.setReader(new StringReader(text));
            words.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return false at the end; the stream is then closed and can be opened again
    boolean next() {
        try {
            if (words.incrementToken()) {
                return true;
            }
            words.end();
            words.close();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Folded; valid until the next word.
    CharTermAttribute folded() {
        return term;
    }

    Surfaces surfaces() {
        return surfaces;
    }

    int start() {
        return offset.startOffset();
    }

    int end() {
        return offset.endOffset();
    }
}
