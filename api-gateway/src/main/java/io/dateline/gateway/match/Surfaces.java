package io.dateline.gateway.match;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Remembers how each word was written, before capitals and accents are folded.
final class Surfaces extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] buffer = new char[32];
    private int length;

    Surfaces(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        length = term.length();
        if (length > buffer.length) {
            buffer = new char[length * 2];
        }
        System.arraycopy(term.buffer(), 0, buffer, 0, length);
        return true;
    }

    /// Whether the word was written otherwise than it is folded.
    boolean differsFrom(CharTermAttribute folded) {
        return folded.length() != length || !isWritten(folded.buffer());
    }

    private boolean isWritten(char[] folded) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] != folded[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isWritten(String word) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String written() {
        return new String(buffer, 0, length);
    }
}
