package io.dateline.analysis.quote.text;

/// One word, punctuation mark, quotation, or paragraph break of a text, as the rules read it.
///
/// @param text as it stands; empty for a quotation and a break
/// @param low in lower case; `"` for a quotation, a line break for a break
/// @param start UTF-16 offset, inclusive
/// @param end UTF-16 offset, exclusive
/// @param quotedSpan which quotedSpan between quotation marks this stands for; -1 for everything else
/// @param opens whether a sentence begins here
public record Word(String text, String low, int start, int end, int quotedSpan, boolean opens) {

    public boolean isQuote() {
        return quotedSpan >= 0;
    }

    public boolean isBreak() {
        return low.equals("\n");
    }

    public boolean isWord() {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0)) || isGenitive();
    }

    public boolean isGenitive() {
        return low.equals("'s") || low.equals("’s");
    }

    public boolean isCapital() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    public boolean is(String other) {
        return low.equals(other);
    }

    public boolean isDash() {
        return low.equals("—") || low.equals("–") || low.equals("-") || low.equals("―") || low.equals("--");
    }
}
