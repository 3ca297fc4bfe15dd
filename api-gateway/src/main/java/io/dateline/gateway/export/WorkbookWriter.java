package io.dateline.gateway.export;

import io.dateline.gateway.document.paint.SheetText;
import io.dateline.gateway.triage.MentionView;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Mentions as a workbook (XLSX). Goes on with another sheet where one is full.
final class WorkbookWriter implements MentionPages.MentionWriter, AutoCloseable {

    /// A sheet takes 1,048,576 rows, the headings among them.
    private static final int ROWS = 1_048_575;

    /// Rows that are kept before they are sent.
    private static final int FLUSH = 500;

    /// Of columns that hold more than a word or a figure, in characters; longer text goes on below.
    private static final Map<String, Integer> WIDTHS = Map.of(
            "headline", 60, "snippet", 80, "url", 40, "topics", 30, "matched_words", 30, "monitor", 30, "note", 40);

    private static final int WIDTH = 18;

    private final Workbook book;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    WorkbookWriter(OutputStream out) {
        this.book = new Workbook(out, "Dateline", "1.0");
    }

    @Override
    public void write(MentionView view) throws IOException {
        Worksheet open = sheet;
        if (open == null || row > ROWS) {
            open = next();
        }
        for (int column = 0; column < MentionTable.COLUMNS.size(); column++) {
            put(open, column, MentionTable.COLUMNS.get(column).value().apply(view));
        }
        row++;
        if (row % FLUSH == 0) {
            open.flush();
        }
    }

    private Worksheet next() throws IOException {
        finish();
        sheets++;
        Worksheet opened = book.newWorksheet(sheets == 1 ? "Mentions" : "Mentions " + sheets);
        opened.freezePane(0, 1);
        for (int column = 0; column < MentionTable.COLUMNS.size(); column++) {
            opened.value(0, column, MentionTable.COLUMNS.get(column).name());
            opened.style(0, column).bold().set();
            opened.width(column, WIDTHS.getOrDefault(name(column), WIDTH));
        }
        row = 1;
        sheet = opened;
        return opened;
    }

    private void put(Worksheet open, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // Stays empty.
            }
            case Number number -> open.value(row, column, number);
            case Instant time -> {
                ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
                open.value(row, column, utc.toLocalDateTime());
                open.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> {
                // Written into the sheet itself: a table of shared texts would have to be held until the end.
                open.inlineString(row, column, SheetText.cell(value.toString()));
                if (WIDTHS.containsKey(name(column))) {
                    open.style(row, column).wrapText(true).set();
                }
            }
        }
    }

    private static String name(int column) {
        return MentionTable.COLUMNS.get(column).name();
    }

    private void finish() throws IOException {
        Worksheet open = sheet;
        if (open != null) {
            open.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            next();
        }
        finish();
        book.finish();
    }
}
