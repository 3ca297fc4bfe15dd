package io.dateline.gateway.document.paint.pdf;

import io.dateline.gateway.document.paint.pdf.PdfSpan.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Headings, paragraphs, lists, tables and bars, one below the other, on as many pages as it takes. Lengths are in
/// points.
public final class PdfFlow {

    private static final double MARGIN = 56;
    private static final double RIGHT = PdfPages.WIDTH - MARGIN;
    private static final double WIDTH = RIGHT - MARGIN;
    private static final double FOOT = 30;

    /// From one line to the next, in sizes of its letters.
    private static final double LEADING = 1.4;

    private static final double INDENT = 14;
    private static final double CELL_GAP = 12;
    private static final double ROW_GAP = 4;
    private static final double RULE = 0.5;
    private static final double BAR = 11;
    private static final double BAR_DISTANCE = 17;
    private static final double BAR_LABEL = 150;
    private static final double BAR_VALUE = 60;

    /// What stays on the page with a heading.
    private static final double WITH_HEADING = 60;

    private final Typesetter typesetter;
    private final PdfPages pages = new PdfPages();
    private final String title;
    private final String language;
    private double y;

    /// How far down the page words begin.
    public enum Heading {
        TITLE(Tag.Kind.H1, Look.TITLE, 0),
        SECTION(Tag.Kind.H2, Look.HEADING, 18),
        STORY(Tag.Kind.H3, Look.HEADLINE, 10);

        private final Tag.Kind kind;
        private final Look look;
        private final double above;

        Heading(Tag.Kind kind, Look look, double above) {
            this.kind = kind;
            this.look = look;
            this.above = above;
        }
    }

    /// A table whose first column names its rows.
    ///
    /// @param head of its columns
    /// @param shares of the width that its columns have
    /// @param numbers columns whose cells end at the right
    public record Table(List<String> head, List<Double> shares, List<Boolean> numbers, List<List<String>> rows) {}

    /// @param share of the longest, 0 to 1
    public record Bar(String label, String value, double share) {}

    /// @param language BCP 47
    public PdfFlow(PdfFonts fonts, String title, String language) {
        this.typesetter = new Typesetter(fonts);
        this.title = title;
        this.language = language;
        page();
    }

    private void page() {
        pages.add();
        y = PdfPages.HEIGHT - MARGIN;
    }

    /// Begins a page unless so much room is left on this one.
    private boolean need(double height) {
        if (y - height >= MARGIN || y == PdfPages.HEIGHT - MARGIN) {
            return false;
        }
        page();
        return true;
    }

    /// @param url where it leads; null if nowhere
    /// @param itsLanguage BCP 47; null if unknown
    public void heading(Heading heading, String text, @Nullable String url, @Nullable String itsLanguage) {
        List<TextLine> lines = typesetter.lines(List.of(new PdfSpan(text, heading.look, url, null)), WIDTH);
        if (heading != Heading.TITLE) {
            need(heading.above + height(lines) + WITH_HEADING);
            y -= y == PdfPages.HEIGHT - MARGIN ? 0 : heading.above;
        }
        if (heading == Heading.SECTION) {
            pages.bookmark(text, y);
        }
        flow(lines, pages.root().add(heading.kind, itsLanguage), MARGIN, WIDTH);
        y -= 2;
    }

    /// @param itsLanguage BCP 47; null if it is the document's
    public void paragraph(List<PdfSpan> spans, @Nullable String itsLanguage) {
        List<TextLine> lines = typesetter.lines(spans, WIDTH);
        if (!lines.isEmpty()) {
            flow(lines, pages.root().add(Tag.Kind.PARAGRAPH, itsLanguage), MARGIN, WIDTH);
            y -= 3;
        }
    }

    /// An item of a list.
    ///
    /// @param language BCP 47; null if it is the document's
    public record Bullet(List<PdfSpan> spans, @Nullable String language) {}

    public void list(List<Bullet> items) {
        Tag list = pages.root().add(Tag.Kind.LIST);
        for (Bullet item : items) {
            List<TextLine> lines = typesetter.lines(item.spans(), WIDTH - INDENT);
            Tag tag = list.add(Tag.Kind.ITEM, item.language());
            need(LEADING * Look.TEXT.size());
            TextLine dot = typesetter
                    .lines(List.of(PdfSpan.of("•", Look.TEXT)), INDENT)
                    .getFirst();
            boolean rightToLeft = !lines.isEmpty() && lines.getFirst().rightToLeft();
            pages.draw(
                    dot,
                    tag.add(Tag.Kind.LABEL),
                    Map.of(),
                    rightToLeft ? RIGHT - dot.width() : MARGIN,
                    y - Look.TEXT.size());
            flow(lines, tag.add(Tag.Kind.BODY), rightToLeft ? MARGIN : MARGIN + INDENT, WIDTH - INDENT);
            y -= 4;
        }
    }

    private void flow(List<TextLine> lines, Tag tag, double left, double width) {
        Map<PdfSpan, Tag> inside = new IdentityHashMap<>();
        for (TextLine line : lines) {
            need(LEADING * line.size());
            draw(line, tag, inside, left, width, y - line.size());
            y -= LEADING * line.size();
        }
    }

    private void draw(
            TextLine line, @Nullable Tag tag, Map<PdfSpan, Tag> inside, double left, double width, double baseline) {
        pages.draw(line, tag, inside, line.rightToLeft() ? left + width - line.width() : left, baseline);
    }

    private static double height(List<TextLine> lines) {
        return lines.stream().mapToDouble(line -> LEADING * line.size()).sum();
    }

    public void table(Table table) {
        Tag tag = pages.root().add(Tag.Kind.TABLE);
        Row head = row(table, table.head(), Look.STRONG);
        need(head.height() + WITH_HEADING);
        Tag headRow = tag.add(Tag.Kind.HEAD).add(Tag.Kind.ROW);
        draw(head, table, headRow, Tag.Kind.COLUMN_HEADER);
        Tag rows = tag.add(Tag.Kind.ROWS);
        for (List<String> cells : table.rows()) {
            Row row = row(table, cells, Look.TEXT);
            if (need(row.height())) {
                // Said once to whoever has it read aloud, shown on every page.
                draw(head, table, null, Tag.Kind.COLUMN_HEADER);
            }
            draw(row, table, rows.add(Tag.Kind.ROW), Tag.Kind.ROW_HEADER);
        }
        y -= 6;
    }

    private record Row(List<List<TextLine>> cells, double height) {}

    private Row row(Table table, List<String> texts, Look look) {
        List<List<TextLine>> cells = new ArrayList<>();
        double height = 0;
        for (int i = 0; i < texts.size(); i++) {
            List<TextLine> lines = typesetter.lines(List.of(PdfSpan.of(texts.get(i), look)), cellWidth(table, i));
            cells.add(lines);
            height = Math.max(height, height(lines));
        }
        return new Row(cells, height + ROW_GAP);
    }

    private static double cellWidth(Table table, int column) {
        return table.shares().get(column) * WIDTH - CELL_GAP;
    }

    /// @param tag of the row; null if it is shown once more
    /// @param first what the first cell is; others are such only in the head
    private void draw(Row row, Table table, @Nullable Tag tag, Tag.Kind first) {
        double left = MARGIN;
        for (int i = 0; i < row.cells().size(); i++) {
            Tag.Kind kind = i == 0 || first == Tag.Kind.COLUMN_HEADER ? first : Tag.Kind.CELL;
            Tag cell = tag == null ? null : tag.add(kind);
            double width = cellWidth(table, i);
            double top = y;
            Map<PdfSpan, Tag> inside = new IdentityHashMap<>();
            for (TextLine line : row.cells().get(i)) {
                boolean right = table.numbers().get(i) || line.rightToLeft();
                pages.draw(line, cell, inside, right ? left + width - line.width() : left, top - line.size());
                top -= LEADING * line.size();
            }
            left += table.shares().get(i) * WIDTH;
        }
        y -= row.height();
        pages.bar(null, Ink.RULE, MARGIN, y + ROW_GAP / 2, WIDTH, RULE);
    }

    /// @param alt what they show, for whoever cannot see them
    public void bars(List<Bar> bars, String alt) {
        Tag tag = pages.root().addFigure(alt);
        double longest = WIDTH - BAR_LABEL - BAR_VALUE;
        y -= 4;
        need(Math.min(bars.size(), 3) * BAR_DISTANCE);
        for (Bar bar : bars) {
            need(BAR_DISTANCE);
            double bottom = y - BAR;
            label(bar.label(), tag, BAR_LABEL - CELL_GAP, MARGIN, bottom);
            double width = Math.max(RULE, longest * bar.share());
            pages.bar(tag, Ink.LINK, MARGIN + BAR_LABEL, bottom, width, BAR);
            label(bar.value(), tag, BAR_VALUE, MARGIN + BAR_LABEL + width + 4, bottom);
            y -= BAR_DISTANCE;
        }
        y -= 6;
    }

    /// The first line of a text; all of it is in the table of the bars.
    private void label(String text, Tag tag, double width, double x, double bottom) {
        List<TextLine> lines = typesetter.lines(List.of(PdfSpan.of(text, Look.QUIET)), width);
        if (!lines.isEmpty()) {
            draw(lines.getFirst(), tag, new IdentityHashMap<>(), x, width, bottom + 2);
        }
    }

    /// A line across the page.
    public void rule() {
        need(WITH_HEADING);
        y -= 12;
        pages.bar(null, Ink.RULE, MARGIN, y, WIDTH, RULE);
        y -= 8;
    }

    /// @return the whole file, with the title and a number at the foot of each page
    public byte[] file() {
        List<TextLine> name = typesetter.lines(List.of(PdfSpan.of(title, Look.QUIET)), WIDTH - BAR_VALUE);
        for (int i = 0; i < pages.count(); i++) {
            if (!name.isEmpty()) {
                pages.drawAfterwards(i, name.getFirst(), MARGIN, FOOT);
            }
            TextLine number = typesetter
                    .lines(List.of(PdfSpan.of((i + 1) + " / " + pages.count(), Look.QUIET)), BAR_VALUE)
                    .getFirst();
            pages.drawAfterwards(i, number, RIGHT - number.width(), FOOT);
        }
        try {
            return pages.finish(title, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
