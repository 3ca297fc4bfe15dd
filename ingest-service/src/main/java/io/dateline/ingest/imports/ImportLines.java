package io.dateline.ingest.imports;

import io.dateline.ingest.api.imports.ImportLine;
import io.dateline.ingest.source.ListedSource;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lines of imports: written at once, and counted by their outcomes.
@ApplicationScoped
class ImportLines {

    private static final int SHOWN_REFUSALS = 100;

    private static final String INSERT = """
            insert into source_import_line (id, import_id, line, name, url, site, format, country, language, tier,
                outcome, reason, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""";

    private static final String COUNT = """
            select count(*) as total, count(*) filter (where outcome = 'waiting') as waiting,
                count(*) filter (where outcome = 'added') as added,
                count(*) filter (where outcome = 'known') as known,
                count(*) filter (where outcome = 'failed') as failed,
                array_agg(url order by line) filter (where outcome = 'refused') as refused,
                array_agg(distinct source_id) filter (where source_id is not null) as sources
            from source_import_line where import_id = ?""";

    private final Rows rows;

    ImportLines(Rows rows) {
        this.rows = rows;
    }

    /// How many lines of an import ended how.
    ///
    /// @param refused addresses that cannot be read, as written; at most [#SHOWN_REFUSALS]
    /// @param sources that its lines have added, or found known
    record Counts(int total, int waiting, int added, int known, int failed, List<String> refused, Set<UUID> sources) {}

    /// Writes all lines of an import, in the transaction that writes the import.
    @Transactional(Transactional.TxType.MANDATORY)
    void insert(UUID importId, List<ImportLineRequest> lines) {
        List<Integer> numbers = IntStream.range(0, lines.size()).boxed().toList();
        rows.writeEach(INSERT, numbers, number -> values(importId, number + 1, lines.get(number)));
    }

    private static @Nullable Object[] values(UUID importId, int number, ImportLineRequest line) {
        ListedSource source = line.source();
        return new @Nullable Object[] {
            UUID.randomUUID(),
            importId,
            number,
            source == null ? line.address() : source.name(),
            line.address(),
            source == null ? null : source.site().toString(),
            source == null ? null : source.format(),
            source == null ? null : source.country(),
            source == null ? null : source.language(),
            source == null ? null : source.tier(),
            source == null ? "refused" : "waiting",
            line.refusal()
        };
    }

    Counts count(UUID importId) {
        return rows.one(COUNT, ImportLines::counts, importId).orElseThrow();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("total"),
                row.getInt("waiting"),
                row.getInt("added"),
                row.getInt("known"),
                row.getInt("failed"),
                Rows.texts(row, "refused").stream().limit(SHOWN_REFUSALS).toList(),
                Set.copyOf(Rows.uuids(row, "sources")));
    }

    /// @param outcome null for all
    /// @param after number of the last line of the page before; 0 for the first
    List<ImportLine> page(UUID importId, @Nullable String outcome, int after, int limit) {
        return rows.list(
                """
                select line, name, url, outcome, reason, source_id from source_import_line
                where import_id = ? and (?::text is null or outcome = ?) and line > ?
                order by line limit ?""",
                row -> new ImportLine(
                        row.getInt("line"),
                        row.getString("name"),
                        row.getString("url"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getObject("source_id", UUID.class)),
                importId,
                outcome,
                outcome,
                after,
                limit);
    }
}
