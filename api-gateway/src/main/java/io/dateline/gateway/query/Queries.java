package io.dateline.gateway.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Entrance to the query language.
public final class Queries {

    private Queries() {}

    /// A query as it was understood.
    ///
    /// @param diagnostics in the order of the text; empty if nothing looks odd
    public record Parsed(Query query, List<Diagnostic> diagnostics) {
        public Parsed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// Where the saved parts are that a query may name, as in `recall AND NOT @exclusions`.
    @FunctionalInterface
    public interface Parts {

        Parts NONE = _ -> Optional.empty();

        /// @param name in lower case
        /// @return query text
        Optional<String> find(String name);

        /// What the team itself calls so, which then wins over everything else of that name: see [TeamNames].
        default Optional<UUID> own(Attribute attribute, String value) {
            return Optional.empty();
        }
    }

    /// What teams define for themselves and ask for by attributes: own entities, own topics. Every bean of this kind
    /// is asked; see also `TeamNamesChanged`.
    @FunctionalInterface
    public interface TeamNames {

        /// For one query or a few: it may keep what it has read.
        Names of(UUID tenantId);

        @FunctionalInterface
        interface Names {

            /// @param value as written: a name, or an id
            /// @return id of the tenant's own thing of that name; never anything of another tenant
            Optional<UUID> find(Attribute attribute, String value);
        }
    }

    /// The saved parts of each tenant.
    @FunctionalInterface
    public interface TenantParts {

        Parts of(UUID tenantId);
    }

    /// Whether a saved part may be called so.
    public static boolean isPartName(String name) {
        return Lexer.NAME.matcher(name).matches();
    }

    /// Looks at nothing but lengths; whoever reads a text before it is parsed asks first.
    ///
    /// @throws QueryInvalidException the text, or a word of it, is longer than one may be
    public static void checkSize(String text) {
        Limits.checkLength(text);
        Limits.checkWords(text);
    }

    /// Whether the text has comments, which no tree holds.
    ///
    /// @throws QueryInvalidException a comment is never closed
    public static boolean hasComments(String text) {
        return !Lexer.withoutComments(text).equals(text);
    }

    /// @throws QueryInvalidException the text is no query, or asks too much
    public static Query parse(String text) {
        return parse(text, Parts.NONE);
    }

    /// @throws QueryInvalidException the text is no query, asks too much, or names a part that does not exist
    public static Query parse(String text, Parts parts) {
        return new QueryParser(text, parts).parse().query();
    }

    /// Parses, and says what may not have been meant.
    ///
    /// @throws QueryInvalidException the text is no query, or asks too much
    public static Parsed examine(String text) {
        return examine(text, Parts.NONE);
    }

    /// Parses, and says what may not have been meant.
    ///
    /// @throws QueryInvalidException the text is no query, or asks too much
    public static Parsed examine(String text, Parts parts) {
        Parsed parsed = new QueryParser(text, parts).parse();
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        diagnostics.addAll(QueryDiagnostics.of(parsed.query()));
        diagnostics.sort((a, b) -> Integer.compare(a.place().start(), b.place().start()));
        return new Parsed(parsed.query(), diagnostics);
    }

    /// The shortest clear text of a tree; parsing it gives the same tree, places aside.
    public static String print(Query query) {
        return QueryPrinter.print(query);
    }
}
