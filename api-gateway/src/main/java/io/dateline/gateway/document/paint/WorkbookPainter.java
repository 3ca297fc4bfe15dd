package io.dateline.gateway.document.paint;

import io.dateline.gateway.channel.content.WebLink;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.Chart;
import io.dateline.gateway.document.CitedArticle;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A document as a workbook (XLSX): its figures, what it rests on, and how it was made, on a sheet each.
final class WorkbookPainter {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)( %)?");

    private static final int TEXT = 70;
    private static final int LABEL = 30;
    private static final int WORD = 16;

    private final Workbook book;
    private final ZoneId zone;
    private final Sheet figures;
    private final Sheet coverage;
    private final Sheet method;
    private String section = "";

    private WorkbookPainter(Workbook book, ZoneId zone) {
        this.book = book;
        this.zone = zone;
        this.figures = new Sheet(
                "Figures",
                List.of("Section", "Figure", "Value", "Of, or compared with"),
                List.of(LABEL, LABEL, WORD, LABEL));
        this.coverage = new Sheet(
                "Coverage",
                List.of("Section", "What it says", "Language", "Outlet", "Published (" + zone + ")", "Link", "Facts"),
                List.of(LABEL, TEXT, WORD, LABEL, WORD + 2, LABEL, TEXT));
        this.method = new Sheet("Method", List.of("About", "What it says"), List.of(LABEL, TEXT));
    }

    /// A sheet whose first row names its columns.
    private final class Sheet {
        private final Worksheet sheet;
        private int row;
        private int column;

        Sheet(String name, List<String> head, List<Integer> widths) {
            sheet = book.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int i = 0; i < head.size(); i++) {
                sheet.inlineString(0, i, head.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, widths.get(i));
            }
        }

        void next() {
            row++;
            column = 0;
        }

        void text(@Nullable String text) {
            if (text != null) {
                sheet.inlineString(row, column, SheetText.cell(text));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            column++;
        }

        /// A number where it is one, so that it can be calculated with.
        void figure(String shown) {
            Matcher number = NUMBER.matcher(shown);
            if (!number.matches()) {
                text(shown);
                return;
            }
            boolean isShare = number.group(2) != null;
            double value = Double.parseDouble(number.group(1));
            number(isShare ? value / 100 : value, isShare ? "0 %" : "#,##0");
        }

        void number(double value, String format) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).verticalAlignment("top").set();
            column++;
        }

        void time(Instant time) {
            sheet.value(row, column, time.atZone(zone).toLocalDateTime());
            sheet.style(row, column)
                    .format("yyyy-mm-dd hh:mm")
                    .verticalAlignment("top")
                    .set();
            column++;
        }

        void link(@Nullable String url) {
            String safe = WebLink.foreign(url);
            if (safe != null) {
                sheet.hyperlink(row, column, new HyperLink(safe, safe));
                sheet.inlineString(row, column, SheetText.cell(safe));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            column++;
        }
    }

    /// @param zone in which its times are
    static byte[] paint(Document document, ZoneId zone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Dateline", "1.0")) {
            WorkbookPainter sheets = new WorkbookPainter(book, zone);
            sheets.say("Title", document.title());
            sheets.say("Window", document.subtitle());
            document.blocks().forEach(sheets::block);
            sheets.say("Method", document.foot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> section = heading.text();
            case Block.Story story -> {
                cited(story.headline(), story.facts());
                story.lines().forEach(line -> cited(line, null));
            }
            case Block.Lines lines -> lines.lines().forEach(line -> cited(line, null));
            case Block.Figures some -> some.figures().forEach(this::figure);
            case Chart chart -> chart.bars().forEach(bar -> bar(chart, bar));
            case Block.Notes notes -> notes.sentences().forEach(note -> say(section, note));
        }
    }

    /// A row for each article that a line rests on.
    private void cited(Line line, @Nullable String facts) {
        for (CitedArticle article : line.citations()) {
            coverage.next();
            coverage.text(section);
            coverage.text(line.text());
            coverage.text(line.language());
            coverage.text(article.outlet());
            coverage.time(article.time());
            coverage.link(article.url());
            coverage.text(facts);
        }
    }

    private void figure(Block.Figure figure) {
        figures.next();
        figures.text(section);
        figures.text(figure.label());
        figures.figure(figure.value());
        figures.text(figure.of());
    }

    private void bar(Chart chart, Chart.Bar bar) {
        figures.next();
        figures.text(chart.title());
        figures.text(bar.label());
        figures.number(bar.value(), "#,##0.#");
    }

    private void say(String about, String sentence) {
        method.next();
        method.text(about);
        method.text(sentence);
    }
}
