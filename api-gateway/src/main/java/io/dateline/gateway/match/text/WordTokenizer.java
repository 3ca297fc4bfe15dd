package io.dateline.gateway.match.text;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of [WordStream] for an index.
public final class WordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordStream words = new WordStream();

    /// Keeps the words that were written otherwise than folded, as both forms.
    private final boolean exact;

    private int length;
    private int skipped;

    public WordTokenizer(boolean exact) {
        this.exact = exact;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter text = new StringWriter();
        input.transferTo(text);
        length = text.getBuffer().length();
        skipped = 0;
        words.open(text.toString());
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (words.next()) {
            skipped += words.step();
            if (exact && !words.differs()) {
                continue;
            }
            term.copyBuffer(words.buffer(), 0, words.length());
            if (exact) {
                term.append(TextAnalysis.PART).append(words.written());
            }
            offset.setOffset(correctOffset(words.start()), correctOffset(words.end()));
            increment.setPositionIncrement(skipped);
            skipped = 0;
            return true;
        }
        return false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
        increment.setPositionIncrement(skipped);
    }
}
