package io.dateline.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.match.ReverseIndex;
import io.dateline.gateway.match.SingleQuery;
import io.dateline.gateway.query.Diagnostic;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.lucene.LuceneIndex;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What readers of every script find, in tables: each file of the folder `written` is one, so a script joins with a
/// file of its own. A row is a query and a text. `+` finds it, and what is between `⟦` and `⟧` is what is marked; `-`
/// does not find it; `!` is refused with these words; `?` is remarked upon with these words. What a further column
/// says, the article has beside its text: `title=`, `name=` (of an entity) or `speaker=`. The search for spans, the
/// reverse search and the index over history answer alike.
class WrittenRowsTest {

    private static final UUID TENANT = new UUID(0, 1);
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private record Row(
            String place,
            char sign,
            String query,
            String text,
            @Nullable String beside) {

        String plain() {
            return text.isEmpty() ? "-" : text.replace("⟦", "").replace("⟧", "");
        }

        List<String> marked() {
            return Pattern.compile("⟦(.*?)⟧", Pattern.DOTALL)
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        String beside(String key, String otherwise) {
            return beside != null && beside.startsWith(key + "=") ? beside.substring(key.length() + 1) : otherwise;
        }

        IndexedArticle article(int number) {
            Article article = new ArticleBuilder(beside("title", "Headline"), plain())
                    .id(new UUID(1, number))
                    .build();
            Entity entity = new Entity(
                    new UUID(0, 2),
                    beside("name", "Nobody"),
                    Entity.Type.ORGANISATION,
                    1,
                    List.of(Span.title(0, 1)),
                    null);
            Quote quote = new Quote(
                    Span.text(0, 1),
                    "…",
                    Quote.Kind.DIRECT,
                    null,
                    new Quote.Speaker(beside("speaker", "Nobody"), null, null),
                    null,
                    null,
                    null);
            Findings findings =
                    new Findings(new Language("en", 1), List.of(), List.of(entity), null, List.of(quote), null);
            return new IndexedArticle(article, 1, findings);
        }
    }

    @TempDir
    static @Nullable Path directory;

    @Test
    void everyRowHolds() throws IOException, URISyntaxException {
        List<Row> rows = rows();
        assertThat(rows.size()).isGreaterThan(500);
        List<String> wrong = new ArrayList<>();
        try (WritableIndex index = LuceneIndex.in(Objects.requireNonNull(directory))) {
            for (int i = 0; i < rows.size(); i++) {
                index.put(rows.get(i).article(i));
            }
            index.refresh();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                String fault = fault(row, row.article(i), index);
                if (fault != null) {
                    wrong.add(row.place() + " " + row.sign() + " " + row.query() + " | " + row.text() + ": " + fault);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static @Nullable String fault(Row row, IndexedArticle article, SearchIndex index) {
        try {
            Queries.Parsed parsed = Queries.examine(row.query());
            return switch (row.sign()) {
                case '!' -> "not refused";
                case '?' ->
                    parsed.diagnostics().stream().anyMatch(diagnostic -> says(diagnostic, row.text()))
                            ? null
                            : "diagnostics are " + parsed.diagnostics();
                default -> fault(row, parsed.query(), article, index);
            };
        } catch (QueryInvalidException e) {
            return row.sign() == '!' && String.valueOf(e.getMessage()).contains(row.text())
                    ? null
                    : "refused: " + e.getMessage();
        }
    }

    private static boolean says(Diagnostic diagnostic, String words) {
        return (diagnostic.message() + " " + diagnostic.hint()).contains(words);
    }

    private static @Nullable String fault(Row row, Query query, IndexedArticle article, SearchIndex index) {
        boolean expected = row.sign() == '+';
        Optional<List<Span>> spans = new SingleQuery(query).spans(article.article(), article.findings());
        ReverseIndex<String> reverse = new ReverseIndex<>();
        reverse.put(Map.of("", QueryCompiler.of(query)));
        List<ReverseIndex.Match<String>> matches = reverse.matchWithSpans(article.article(), article.findings());
        SearchRequest request = new SearchRequest(
                query,
                TENANT,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(article.article().id()),
                SearchRequest.Order.NEWEST,
                null,
                1,
                SearchRequest.Counting.NONE,
                List.of());
        String answers = spans.isPresent() + " backward, " + !matches.isEmpty() + " forward, "
                + !index.search(request).ids().isEmpty() + " in the index";
        if (!answers.equals(expected + " backward, " + expected + " forward, " + expected + " in the index")) {
            return answers;
        }
        if (!expected) {
            return null;
        }
        if (!spans.orElseThrow().equals(matches.getFirst().spans())) {
            return "other spans forward than backward";
        }
        if (!Queries.parse(Queries.print(query)).unplaced().equals(query.unplaced())) {
            return "printed as another query: " + Queries.print(query);
        }
        List<String> marked = spans.orElseThrow().stream()
                .filter(span -> span.field() == Span.Field.TEXT)
                .map(span -> row.plain().substring(span.start(), span.end()))
                .toList();
        return marked.equals(row.marked()) ? null : "marked is " + marked;
    }

    private static List<Row> rows() throws IOException, URISyntaxException {
        List<Row> rows = new ArrayList<>();
        Path folder = Path.of(Objects.requireNonNull(WrittenRowsTest.class.getResource("/written"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                int line = 0;
                for (String text : Files.readAllLines(file)) {
                    line++;
                    if (!text.isBlank()) {
                        rows.add(row(file.getFileName() + ":" + line, text));
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(String place, String line) {
        String[] columns = ESCAPE.matcher(line.replace("\\n", "\n"))
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
                .substring(2)
                .split(" \\| ", -1);
        return new Row(
                place,
                line.charAt(0),
                columns[0].strip(),
                columns.length > 1 ? columns[1].strip() : "",
                columns.length > 2 ? columns[2].strip() : null);
    }
}
