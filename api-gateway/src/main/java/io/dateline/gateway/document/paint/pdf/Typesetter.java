package io.dateline.gateway.document.paint.pdf;

import io.dateline.gateway.document.paint.pdf.TextLine.Glyph;
import io.dateline.gateway.document.paint.pdf.TextLine.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Breaks paragraphs into lines and lays out their letters, in both directions of writing.
final class Typesetter {

    private static final double EM = 1_000;

    /// A character that has no width and shows nothing: it stands for a letter that is drawn with the one before it,
    /// so that each letter has a place of its own for whoever takes the text.
    private static final int NOTHING = 0x200c;

    /// What must not begin a line, and what must not end one, among scripts that have no spaces.
    private static final String NOT_FIRST = "、。，．：；！？）］｝」』】〉》〕・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…%)]}.,;:!?";

    private static final String NOT_LAST = "（［｛「『【〈《〔([{";

    private static final Map<Integer, Integer> MIRRORED = mirrored("()[]{}<>«»‹›≤≥");

    private final PdfFonts fonts;

    Typesetter(PdfFonts fonts) {
        this.fonts = fonts;
    }

    private static Map<Integer, Integer> mirrored(String pairs) {
        Map<Integer, Integer> mirrored = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            mirrored.put((int) pairs.charAt(i), (int) pairs.charAt(i + 1));
            mirrored.put((int) pairs.charAt(i + 1), (int) pairs.charAt(i));
        }
        return mirrored;
    }

    /// A character in its place in the paragraph, with what is drawn of it.
    ///
    /// @param at UTF-16 offset into the paragraph
    /// @param width in points
    private record Cell(int at, int codePoint, PdfSpan span, Glyph glyph, double width, boolean mayEndLine) {

        boolean isSpace() {
            return Character.isWhitespace(codePoint);
        }
    }

    /// @param width of the lines, in points
    /// @return at least one line, unless there is nothing to see
    /// @throws MissingGlyphsException no font has some of the characters
    List<TextLine> lines(List<PdfSpan> spans, double width) {
        StringBuilder paragraph = new StringBuilder();
        spans.forEach(span -> paragraph.append(span.text()));
        String text = paragraph.toString();
        List<Cell> cells = cells(spans, text);
        Bidi order = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<TextLine> lines = new ArrayList<>();
        int first = 0;
        while (first < cells.size()) {
            int end = end(cells, first, width);
            int last = end;
            while (last > first && cells.get(last - 1).isSpace()) {
                last--;
            }
            if (last > first) {
                // A space parts the words for whoever takes the text; from the right it would push the line in.
                lines.add(line(cells.subList(first, last < end && order.isLeftToRight() ? last + 1 : last), order));
            }
            first = end;
        }
        return lines;
    }

    private List<Cell> cells(List<PdfSpan> spans, String text) {
        int[] characters = text.codePoints().toArray();
        int[] drawn = ArabicForms.isIn(characters) ? ArabicForms.of(characters) : characters;
        SortedSet<Integer> missing = new TreeSet<>();
        List<Cell> cells = new ArrayList<>(characters.length);
        int offset = 0;
        int span = 0;
        int spanEnd = spans.isEmpty() ? 0 : spans.getFirst().text().length();
        for (int i = 0; i < characters.length; i++) {
            while (offset >= spanEnd) {
                span++;
                spanEnd += spans.get(span).text().length();
            }
            if (!isUnseen(characters[i])) {
                Glyph glyph = drawn[i] == ArabicForms.DRAWN_BEFORE
                        ? glyph(NOTHING, NOTHING, characters[i], spans.get(span))
                        : glyph(drawn[i], characters[i], characters[i], spans.get(span));
                if (glyph == null) {
                    missing.add(characters[i]);
                } else {
                    boolean mayEnd = i + 1 == characters.length
                            || drawn[i + 1] != ArabicForms.DRAWN_BEFORE && mayBreak(characters[i], characters[i + 1]);
                    double width = glyph.width() * spans.get(span).look().size() / EM;
                    cells.add(new Cell(offset, characters[i], spans.get(span), glyph, width, mayEnd));
                }
            }
            offset += Character.charCount(characters[i]);
        }
        if (!missing.isEmpty()) {
            throw new MissingGlyphsException(missing);
        }
        return cells;
    }

    /// @param drawn the character whose glyph is drawn
    /// @param otherwise whose glyph is drawn where no font has that
    /// @param text what it stands for
    /// @return null if no font has either
    private @Nullable Glyph glyph(int drawn, int otherwise, int text, PdfSpan span) {
        int wanted = Character.isWhitespace(drawn) ? ' ' : drawn;
        Typeface face = fonts.of(wanted, span.look().weight());
        if (face == null && drawn != otherwise) {
            wanted = otherwise;
            face = fonts.of(wanted, span.look().weight());
        }
        return face == null ? null : glyph(face, wanted, Character.toString(text));
    }

    private static Glyph glyph(Typeface face, int drawn, String stands) {
        try {
            int id = face.glyph(drawn);
            return new Glyph(face, id, stands, face.width(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Marks that only say how others are to be shown.
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL && c != '\n'
                || c >= 0xfe00 && c <= 0xfe0f;
    }

    private static boolean mayBreak(int before, int after) {
        if (Character.isWhitespace(after)) {
            return false;
        }
        if (Character.isWhitespace(before)) {
            return true;
        }
        if (before == '/' || before == '-' || before == '–' || before == '—') {
            return Character.isLetter(after);
        }
        return (isWithoutSpaces(before) || isWithoutSpaces(after))
                && NOT_FIRST.indexOf(after) < 0
                && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean isWithoutSpaces(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO -> true;
            default -> c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xffef;
        };
    }

    /// @return where the line ends that begins at a cell
    private static int end(List<Cell> cells, int first, double width) {
        double used = 0;
        int end = first;
        for (int i = first; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.codePoint() == '\n') {
                return i + 1;
            }
            used += cell.width();
            if (used > width && !cell.isSpace() && i > first) {
                // A word that is longer than a line is broken where the line ends.
                return end > first ? end : i;
            }
            if (cell.mayEndLine()) {
                end = i + 1;
            }
        }
        return cells.size();
    }

    private static TextLine line(List<Cell> cells, Bidi order) {
        List<Cell> seen = leftToRight(cells, order);
        List<Ordered> pieces = new ArrayList<>();
        double x = 0;
        int begin = 0;
        while (begin < seen.size()) {
            int end = begin + 1;
            while (end < seen.size() && seen.get(end).span() == seen.get(begin).span()) {
                end++;
            }
            List<Cell> piece = seen.subList(begin, end);
            double width = piece.stream().mapToDouble(Cell::width).sum();
            int at = piece.stream().mapToInt(Cell::at).min().orElseThrow();
            pieces.add(new Ordered(
                    at,
                    new Piece(
                            piece.getFirst().span(),
                            x,
                            width,
                            piece.stream().map(Cell::glyph).toList())));
            x += width;
            begin = end;
        }
        return new TextLine(
                pieces.stream()
                        .sorted(Comparator.comparingInt(Ordered::at))
                        .map(Ordered::piece)
                        .toList(),
                x,
                !order.baseIsLeftToRight(),
                cells.stream()
                        .mapToDouble(cell -> cell.span().look().size())
                        .max()
                        .orElse(0));
    }

    private record Ordered(int at, Piece piece) {}

    /// Cells as they stand beside each other on the page.
    private static List<Cell> leftToRight(List<Cell> cells, Bidi order) {
        if (order.isLeftToRight()) {
            return cells;
        }
        int first = cells.getFirst().at();
        Cell last = cells.getLast();
        Bidi line = order.createLineBidi(first, last.at() + Character.charCount(last.codePoint()));
        byte[] levels = new byte[line.getRunCount()];
        Integer[] runs = new Integer[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) line.getRunLevel(i);
            runs[i] = i;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        List<Cell> seen = new ArrayList<>(cells.size());
        for (int run : runs) {
            int from = first + line.getRunStart(run);
            int to = first + line.getRunLimit(run);
            List<Cell> within = cells.stream()
                    .filter(cell -> cell.at() >= from && cell.at() < to)
                    .toList();
            boolean turned = line.getRunLevel(run) % 2 == 1;
            (turned ? within.reversed() : within).forEach(cell -> seen.add(turned ? mirrored(cell) : cell));
        }
        return seen;
    }

    /// Brackets open towards what they hold.
    private static Cell mirrored(Cell cell) {
        Integer other = MIRRORED.get(cell.codePoint());
        if (other == null || cell.glyph().face().glyph(other) == 0) {
            return cell;
        }
        Glyph glyph = glyph(cell.glyph().face(), other, cell.glyph().text());
        return new Cell(cell.at(), cell.codePoint(), cell.span(), glyph, cell.width(), cell.mayEndLine());
    }
}
