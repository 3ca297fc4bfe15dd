package io.dateline.analysis.quote.text;

/// Words between quotation marks, within one paragraph.
///
/// @param open UTF-16 offset of the opening mark
/// @param start offset of the first character between the marks
/// @param end offset behind the last character between the marks
/// @param close offset behind the closing mark; equal to `end` where the paragraph ends before the quotation does
/// @param continues whether it goes on with the quotation of the quoted span before it, in a new paragraph
public record QuotedSpan(int open, int start, int end, int close, boolean continues) {

    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean covers(int offset) {
        return open <= offset && offset < close;
    }
}
