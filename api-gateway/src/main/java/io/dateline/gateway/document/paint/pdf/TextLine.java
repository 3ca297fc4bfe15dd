package io.dateline.gateway.document.paint.pdf;

import java.util.List;

/// A line of a paragraph.
///
/// @param pieces in the order in which they are read
/// @param width of all, in points
/// @param rightToLeft whether the paragraph begins at the right
/// @param size of its largest letters, in points
record TextLine(List<Piece> pieces, double width, boolean rightToLeft, double size) {

    /// What stands together and looks alike.
    ///
    /// @param x where it begins, in points from the left end of the line
    /// @param glyphs from left to right
    record Piece(PdfSpan span, double x, double width, List<Glyph> glyphs) {}

    /// @param text what it stands for
    /// @param width in thousandths of the size
    record Glyph(Typeface face, int id, String text, double width) {}
}
