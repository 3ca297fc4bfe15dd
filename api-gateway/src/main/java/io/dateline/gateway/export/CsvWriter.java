package io.dateline.gateway.export;

import io.dateline.gateway.document.paint.SheetText;
import io.dateline.gateway.triage.MentionView;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Mentions as CSV (RFC 4180), UTF-8 with a byte order mark, without which spreadsheets guess another encoding.
final class CsvWriter implements MentionPages.MentionWriter {

    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write('\ufeff');
        out.write(MentionTable.COLUMNS.stream()
                .map(MentionTable.Column::name)
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    public void write(MentionView view) throws IOException {
        String separator = "";
        for (MentionTable.Column column : MentionTable.COLUMNS) {
            out.write(separator);
            out.write(cell(column.value().apply(view)));
            separator = ",";
        }
        out.write("\r\n");
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof String words ? SheetText.harmless(words) : value.toString();
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
