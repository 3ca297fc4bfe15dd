package io.dateline.gateway.query;

import java.util.ArrayList;
import java.util.List;

/// Entrance to the query language.
public final class Queries {

    private Queries() {}

    /// A query as it was understood.
    ///
    /// @param remarks in the order of the text; empty if nothing looks odd
    public record Parsed(Query query, List<Remark> remarks) {
        public Parsed {
            remarks = List.copyOf(remarks);
        }
    }

    /// @throws QueryInvalidException the text is no query, or asks too much
    public static Query parse(String text) {
        return new QueryParser(text).parse().query();
    }

    /// Parses, and says what may not have been meant.
    ///
    /// @throws QueryInvalidException the text is no query, or asks too much
    public static Parsed examine(String text) {
        Parsed parsed = new QueryParser(text).parse();
        List<Remark> remarks = new ArrayList<>(parsed.remarks());
        remarks.addAll(QueryLint.of(parsed.query()));
        remarks.sort((a, b) -> Integer.compare(a.place().start(), b.place().start()));
        return new Parsed(parsed.query(), remarks);
    }

    /// The shortest clear text of a tree; parsing it gives the same tree, places aside.
    public static String print(Query query) {
        return QueryPrinter.print(query);
    }
}
