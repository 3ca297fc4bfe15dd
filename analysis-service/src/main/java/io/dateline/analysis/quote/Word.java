package io.dateline.analysis.quote;

/// One word, punctuation mark, quotation, or paragraph break of a text, as the rules read it.
///
/// @param text as it stands; empty for a quotation and a break
/// @param low in lower case; `"` for a quotation, a line break for a break
/// @param start UTF-16 offset, inclusive
/// @param end UTF-16 offset, exclusive
/// @param stretch which stretch between quotation marks this stands for; -1 for everything else
/// @param opens whether a sentence begins here
record Word(String text, String low, int start, int end, int stretch, boolean opens) {

    boolean isQuote() {
        return stretch >= 0;
    }

    boolean isBreak() {
        return low.equals("\n");
    }

    boolean isWord() {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0)) || isGenitive();
    }

    boolean isGenitive() {
        return low.equals("'s") || low.equals("’s");
    }

    boolean isCapital() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    boolean is(String other) {
        return low.equals(other);
    }

    boolean isDash() {
        return low.equals("—") || low.equals("–") || low.equals("-") || low.equals("―") || low.equals("--");
    }
}
