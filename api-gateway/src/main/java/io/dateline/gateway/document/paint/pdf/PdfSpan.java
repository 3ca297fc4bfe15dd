package io.dateline.gateway.document.paint.pdf;

import org.jspecify.annotations.Nullable;

/// Words of a paragraph that look alike.
///
/// @param url where they lead; null if nowhere
/// @param language BCP 47; null if it is the paragraph's
public record PdfSpan(
        String text,
        Look look,
        @Nullable String url,
        @Nullable String language) {

    /// How words are set.
    public enum Look {
        TITLE(20, PdfFonts.Weight.BOLD, Ink.TEXT),
        HEADING(14, PdfFonts.Weight.BOLD, Ink.TEXT),
        HEADLINE(11.5, PdfFonts.Weight.BOLD, Ink.TEXT),
        TEXT(10, PdfFonts.Weight.REGULAR, Ink.TEXT),
        STRONG(10, PdfFonts.Weight.BOLD, Ink.TEXT),
        QUIET(9, PdfFonts.Weight.REGULAR, Ink.QUIET);

        private final double size;
        private final PdfFonts.Weight weight;
        private final Ink ink;

        Look(double size, PdfFonts.Weight weight, Ink ink) {
            this.size = size;
            this.weight = weight;
            this.ink = ink;
        }

        /// In points.
        double size() {
            return size;
        }

        PdfFonts.Weight weight() {
            return weight;
        }

        Ink ink() {
            return ink;
        }
    }

    public static PdfSpan of(String text, Look look) {
        return new PdfSpan(text, look, null, null);
    }

    Ink ink() {
        return url == null ? look.ink() : Ink.LINK;
    }
}
