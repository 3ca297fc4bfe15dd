package io.dateline.gateway.document.paint.pdf;

import io.dateline.gateway.document.paint.pdf.TextLine.Glyph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A font in one file: what is used of it, numbered as it is used (ISO 32000-1, 9.7). A glyph that stands for several
/// texts has a number for each, so that text that is copied or searched is what was written.
final class EmbeddedFont {

    /// Lines of a table of texts; more are not allowed in one go.
    private static final int TEXTS = 100;

    private static final int NOT_SYMBOLIC = 32;

    private record Use(int glyph, String text) {}

    private final Typeface face;
    private final int object;
    private final Map<Use, Integer> numbers = new HashMap<>();
    private final List<Glyph> used = new ArrayList<>();

    /// @param object that it will be in the file
    EmbeddedFont(Typeface face, int object) {
        this.face = face;
        this.object = object;
    }

    int object() {
        return object;
    }

    /// As it stands in the content of a page: four hexadecimal digits.
    String code(Glyph glyph) {
        int number = numbers.computeIfAbsent(new Use(glyph.id(), glyph.text()), _ -> {
            used.add(glyph);
            return used.size();
        });
        return String.format("%04x", number);
    }

    void write(PdfFile file) throws IOException {
        TreeSet<Integer> glyphs = new TreeSet<>();
        used.forEach(glyph -> glyphs.add(glyph.id()));
        Typeface.Subset subset = face.subset(glyphs);
        // The six letters say that it is a part of the font.
        String name = prefix(object) + "+" + face.name();
        int program = file.addStream("/Length1 " + subset.file().length, subset.file());
        int descriptor = file.add("<</Type /FontDescriptor /FontName /" + name + " /Flags " + NOT_SYMBOLIC
                + " /FontBBox [" + face.box() + "] /ItalicAngle 0 /Ascent " + PdfFile.number(face.ascent())
                + " /Descent " + PdfFile.number(face.descent()) + " /CapHeight " + PdfFile.number(face.ascent())
                + " /StemV 80 /FontFile2 " + PdfFile.reference(program) + ">>");
        StringBuilder widths = new StringBuilder();
        ByteArrayOutputStream places = new ByteArrayOutputStream();
        places.writeBytes(new byte[2]);
        for (Glyph glyph : used) {
            widths.append(PdfFile.number(glyph.width())).append(' ');
            int place = subset.place(glyph.id());
            places.write(place >> 8);
            places.write(place);
        }
        int map = file.addStream("", places.toByteArray());
        int descendant = file.add("<</Type /Font /Subtype /CIDFontType2 /BaseFont /" + name
                + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor "
                + PdfFile.reference(descriptor) + " /W [1 [" + widths.toString().strip() + "]] /CIDToGIDMap "
                + PdfFile.reference(map) + ">>");
        int texts = file.addStream("", texts().getBytes(StandardCharsets.US_ASCII));
        file.put(
                object,
                "<</Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H /DescendantFonts ["
                        + PdfFile.reference(descendant) + "] /ToUnicode " + PdfFile.reference(texts) + ">>");
    }

    private static String prefix(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < 6; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /// Which text each number stands for (ISO 32000-1, 9.10.3).
    private String texts() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <ffff>
                endcodespacerange
                """);
        for (int from = 0; from < used.size(); from += TEXTS) {
            List<Glyph> some = used.subList(from, Math.min(used.size(), from + TEXTS));
            map.append(some.size()).append(" beginbfchar\n");
            for (Glyph glyph : some) {
                map.append('<').append(code(glyph)).append("> <");
                map.append(PdfFile.hex(glyph.text())).append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
