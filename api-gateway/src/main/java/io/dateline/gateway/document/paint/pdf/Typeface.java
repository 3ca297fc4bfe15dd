package io.dateline.gateway.document.paint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A TrueType font. Lengths are in thousandths of the size at which it is set.
final class Typeface {

    private static final int EM = 1_000;

    /// What a reader of PDF needs of a font (ISO 32000-1, 9.9).
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double scale;
    private final String name;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.scale = (double) EM / font.getUnitsPerEm();
        this.name = font.getName().replaceAll("[^A-Za-z0-9-]", "");
    }

    /// @throws IOException it is no TrueType font
    static Typeface read(InputStream file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            throw new IOException("its outlines are PostScript's; a TrueType font is needed");
        }
        return new Typeface(font);
    }

    /// As PDF names it: letters, digits and hyphens.
    String name() {
        return name;
    }

    /// @return 0 if it has none for the character
    int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    double width(int glyph) throws IOException {
        return font.getAdvanceWidth(glyph) * scale;
    }

    double ascent() throws IOException {
        return font.getHorizontalHeader().getAscender() * scale;
    }

    double descent() throws IOException {
        return font.getHorizontalHeader().getDescender() * scale;
    }

    /// The corners of the box that holds every glyph, as PDF writes them.
    String box() throws IOException {
        return PdfFile.number(font.getHeader().getXMin() * scale) + " "
                + PdfFile.number(font.getHeader().getYMin() * scale) + " "
                + PdfFile.number(font.getHeader().getXMax() * scale) + " "
                + PdfFile.number(font.getHeader().getYMax() * scale);
    }

    /// @param file a TrueType font
    /// @param places of this font's glyphs in it
    record Subset(byte[] file, Map<Integer, Integer> places) {

        int place(int glyph) {
            return Objects.requireNonNull(places.get(glyph));
        }
    }

    /// What is needed for some glyphs. One at a time: the outlines are read from one place.
    synchronized Subset subset(SortedSet<Integer> wanted) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addGlyphIds(wanted);
        Map<Integer, Integer> places = new HashMap<>();
        subsetter.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        return new Subset(file.toByteArray(), places);
    }
}
