package io.dateline.gateway.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.builder.Condition.Kind;
import io.dateline.gateway.builder.Condition.Term;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text and conditions say the same, or the text stays alone.
class ConditionsTest {

    private static final Queries.Parts PARTS = name -> Optional.ofNullable(
            Map.of("sports", "football OR tennis", "brand", "acme").get(name));

    private static final Pattern EXAMPLE = Pattern.compile("```query\n(.*?)\n(?:[-+!] [^\n]*\n)*```", Pattern.DOTALL);

    private static final List<String> ZONES = Arrays.asList(null, null, "title", "text", "lede", "quote");

    private static final Map<String, List<String>> VALUES = Map.of(
            "source", List.of("bbc", "New York Times", "东京新聞", "L'Équipe \"Sport\""),
            "country", List.of("GB", "de"),
            "language", List.of("en", "pt-BR"),
            "topic", List.of("medtop:02000000", "crime, law and justice"),
            "entity", List.of("Acme Corp", "Zeta"),
            "sentiment", List.of("positive", "negative"),
            "speaker", List.of("Doe"),
            "tier", List.of("1", "2"),
            "published", List.of("2026-11", "2026-11-01..2026-11-30", "..2026"),
            "negative", List.of("Acme Corp"));

    private static final List<Term> WORDS = List.of(
            new Term("recall", TermForm.WORD),
            new Term("brand*", TermForm.WORD),
            new Term("covid-19", TermForm.WORD),
            new Term("AT&T", TermForm.WORD),
            new Term("東京", TermForm.WORD),
            new Term("отзыв", TermForm.WORD),
            new Term("שיחה", TermForm.WORD),
            new Term("product recall", TermForm.PHRASE),
            new Term("or", TermForm.PHRASE),
            new Term("said “no” \\ \"never\"", TermForm.PHRASE),
            new Term("two\nlines", TermForm.PHRASE),
            new Term("Apple", TermForm.EXACT_WORD),
            new Term("Le Monde", TermForm.EXACT_PHRASE),
            new Term("Volkswagen", TermForm.ONE_LETTER),
            new Term("Volkswagen", TermForm.TWO_LETTERS),
            new Term("sports", TermForm.PART));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recall | all[recall]",
                "red cross title:strike | all[red, cross]; all title[strike]",
                "\"product recall\" | phrase[product recall]",
                "acme \"product recall\" | all[acme, product recall]",
                "a OR \"b c\" | any[a, b c]",
                "acme (a OR b) NOT (c OR d) -e | all[acme]; any[a, b]; none[c, d]; none[e]",
                "title:(a b) lede:(a OR b) NOT quote:c | all title[a, b]; any lede[a, b]; none quote[c]",
                "outlet:(bbc OR \"New York Times\") country:GB -topic:sport | any source[bbc, New York Times];"
                        + " all country[GB]; none topic[sport]",
                "(a OR b) ONEAR/3 c | near[a, b]3>[c]",
                "title:(a NEAR/0 b) | near title[a]0[b]",
                "acme @sports | all[acme, sports]",
            })
    void textIsShownAsConditions(String text, String rows) {
        QueryBuilder.Built built = QueryBuilder.read(text, PARTS);

        assertThat(built.unshown()).isNull();
        assertThat(built.conditions().stream().map(ConditionsTest::words).collect(Collectors.joining("; ")))
                .isEqualTo(rows);
        assertThat(built.query()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "acme (a OR (b AND c)) | b AND c | joined already",
                "acme AND NOT (b AND c) | NOT (b AND c | excludes single words",
                "acme AND (title:a OR author:b) | title:a | joins single words",
                "author:a OR tag:b | a OR tag:b | stands in one field",
                "a NEAR/2 b NEAR/3 c | a NEAR/2 b | two things",
                "acme ATLEAST/3 recall | ATLEAST/3 recall | counts",
                "acme /* the brand */ recall | acme /* the brand */ recall | comments",
                "title:(a NOT b) | NOT b | joined already",
            })
    void whatNoConditionSaysIsToldWithItsPlace(String text, String where, String about) {
        QueryBuilder.Built built = QueryBuilder.read(text, PARTS);

        assertThat(built.conditions()).isEmpty();
        assertThat(built.query()).isEqualTo(text);
        assertThat(built.unshown()).isNotNull();
        assertThat(built.unshown().detail()).contains(about).endsWith(".").doesNotContain("\n");
        assertThat(text.substring(built.unshown().start(), built.unshown().end()))
                .isEqualTo(where);
    }

    @Test
    void conditionsComeBackAsTheyWereWritten() {
        Random random = new Random(14);
        for (int i = 0; i < 4_000; i++) {
            List<Condition> conditions = conditions(random);
            QueryBuilder.Built built = QueryBuilder.write(conditions, PARTS);

            assertThat(built.unshown()).as(built.query()).isNull();
            assertThat(built.conditions()).as(built.query()).isEqualTo(conditions);
            assertThat(QueryBuilder.write(built.conditions(), PARTS).query()).isEqualTo(built.query());
        }
    }

    @Test
    void generatedQueriesKeepTheirMeaning() {
        Random random = new Random(15);
        int shown = 0;
        for (int i = 0; i < 4_000; i++) {
            shown += keepsItsMeaning(expression(random, 3)) ? 1 : 0;
        }
        assertThat(shown).isBetween(400, 3_900);
    }

    @Test
    void queriesOfTheReferenceKeepTheirMeaning() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/query-language.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(20);
        assertThat(examples.stream().filter(ConditionsTest::keepsItsMeaning).count())
                .isGreaterThan(20);
    }

    /// The file of real queries has no licence to be kept here; its folder is named by whoever has it.
    @Test
    void realQueriesKeepTheirMeaning() throws IOException {
        String folder = System.getenv("DATELINE_QUERIES");
        assumeTrue(folder != null, "DATELINE_QUERIES names the folder of queries.jsonl");
        ObjectMapper json = new ObjectMapper();
        List<String> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(folder, "queries.jsonl"))) {
            queries.add(json.readTree(line).get("query").asText());
        }
        List<String> read = queries.stream().filter(ConditionsTest::isQuery).toList();
        long shown = read.stream().filter(ConditionsTest::keepsItsMeaning).count();

        assertThat(read).isNotEmpty();
        System.out.printf("%d queries, %d are read, %d shown by the builder%n", queries.size(), read.size(), shown);
    }

    @Test
    void termWithoutFormIsReadAsAQueryWould() {
        List<Term> typed = Stream.of("recall*", "data breach", "\"or\"", "Volkswagen~", "exact:Apple", "@sports", "or")
                .map(text -> new Term(text, null))
                .toList();

        QueryBuilder.Built built = QueryBuilder.write(List.of(Condition.of(Kind.ANY, null, typed)), PARTS);

        assertThat(built.query())
                .isEqualTo("recall* OR \"data breach\" OR \"or\" OR Volkswagen~ OR exact:Apple OR @sports OR \"or\"");
        assertThat(built.conditions().getFirst().terms())
                .extracting(Term::form)
                .containsExactly(
                        TermForm.WORD,
                        TermForm.PHRASE,
                        TermForm.PHRASE,
                        TermForm.ONE_LETTER,
                        TermForm.EXACT_WORD,
                        TermForm.PART,
                        TermForm.PHRASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a) OR (b",
                "a AND b",
                "\"",
                "\\",
                "/* x",
                "title:a",
                "NOT a",
                "(",
                "a NEAR/3 b",
                "﹁a﹂",
                "a” OR “b",
                "a”」 OR 「b",
                "a”」』 OR b",
                "a // b",
                "😀",
                "a\"b"
            })
    void termCannotLeaveItsRow(String hostile) {
        for (TermForm form : Stream.concat(Stream.of((TermForm) null), Arrays.stream(TermForm.values()))
                .toList()) {
            List<Condition> rows = List.of(
                    Condition.of(Kind.ALL, null, List.of(new Term("acme", TermForm.WORD))),
                    Condition.of(Kind.NONE, null, List.of(new Term(hostile, form))));
            try {
                QueryBuilder.Built built = QueryBuilder.write(rows, PARTS);
                assertThat(built.conditions()).as("%s as %s", hostile, form).hasSize(2);
                assertThat(built.conditions().getFirst()).isEqualTo(rows.getFirst());
                assertThat(built.conditions().getLast().terms()).hasSize(1);
            } catch (ProblemException e) {
                assertThat(e.problem().errors().getFirst().pointer()).startsWith("/conditions/1");
            }
        }
    }

    @Test
    void rowThatCannotBeWrittenIsNamed() {
        Condition fine = Condition.of(Kind.ALL, null, List.of(new Term("acme", TermForm.WORD)));
        Condition empty = Condition.of(Kind.ALL, null, List.of());
        Condition noField = Condition.of(Kind.ALL, "headline", List.of(new Term("a", null)));
        Condition noCountry = Condition.of(Kind.ANY, "country", List.of(new Term("Britain", null)));

        assertThat(QueryBuilder.write(List.of(empty), PARTS).query()).isEmpty();
        assertThat(QueryBuilder.write(List.of(empty, fine), PARTS).query()).isEqualTo("acme");
        assertThatThrownBy(() -> QueryBuilder.write(List.of(fine, noField), PARTS))
                .hasMessageContaining("no field called headline");
        assertThatThrownBy(() -> QueryBuilder.write(List.of(fine, noCountry), PARTS))
                .hasMessageContaining("two-letter country code");
        assertThatThrownBy(() ->
                        QueryBuilder.write(List.of(Condition.of(Kind.NONE, null, List.of(new Term("a", null)))), PARTS))
                .hasMessageContaining("only what must not occur");
    }

    /// Holds whatever the text is: either the builder shows it and writes a query of the same meaning, or it says why
    /// not.
    ///
    /// @return whether the builder shows it; false too for a text that is no query
    private static boolean keepsItsMeaning(String text) {
        if (!isQuery(text)) {
            return false;
        }
        QueryBuilder.Built built = QueryBuilder.read(text, PARTS);
        assertThat(built.query()).isEqualTo(text);
        if (built.unshown() != null) {
            assertThat(built.conditions()).as(text).isEmpty();
            return false;
        }
        String written = QueryBuilder.write(built.conditions(), PARTS).query();
        assertThat(Queries.parse(written, PARTS).unplaced())
                .as("%s, written as %s", text, written)
                .isEqualTo(Queries.parse(text, PARTS).unplaced());
        return true;
    }

    private static boolean isQuery(String text) {
        try {
            Queries.parse(text, PARTS);
            return true;
        } catch (QueryInvalidException e) {
            return false;
        }
    }

    private static String words(Condition condition) {
        String terms = condition.kind().name().toLowerCase(Locale.ROOT)
                + (condition.field() == null ? "" : " " + condition.field())
                + texts(condition.terms());
        return condition.kind() == Kind.NEAR
                ? terms + condition.distance() + (condition.ordered() ? ">" : "") + texts(condition.others())
                : terms;
    }

    private static String texts(@Nullable List<Term> terms) {
        return terms.stream().map(Term::text).toList().toString();
    }

    /// As the builder itself would give them: one term alone is neither “any of” nor a phrase that is none.
    private static List<Condition> conditions(Random random) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(condition(random, Kind.ALL));
        for (int i = random.nextInt(4); i > 0; i--) {
            conditions.add(condition(random, pick(random, List.of(Kind.values()))));
        }
        return conditions;
    }

    private static Condition condition(Random random, Kind kind) {
        return switch (kind) {
            case ALL, PHRASE -> {
                List<Term> terms = terms(random, 1);
                boolean isPhrase = terms.size() == 1 && terms.getFirst().form().isPhrase();
                yield random.nextInt(3) == 0
                        ? ofAttribute(random, Kind.ALL, 1)
                        : Condition.of(isPhrase ? Kind.PHRASE : Kind.ALL, zone(random), terms);
            }
            case ANY ->
                random.nextInt(3) == 0
                        ? ofAttribute(random, Kind.ANY, 2)
                        : Condition.of(Kind.ANY, zone(random), terms(random, 2));
            case NONE ->
                random.nextInt(3) == 0
                        ? ofAttribute(random, Kind.NONE, 1)
                        : Condition.of(Kind.NONE, zone(random), terms(random, 1));
            case NEAR ->
                new Condition(
                        Kind.NEAR,
                        zone(random),
                        terms(random, 1),
                        terms(random, 1),
                        random.nextInt(201),
                        random.nextBoolean());
        };
    }

    private static Condition ofAttribute(Random random, Kind kind, int least) {
        String field = pick(random, List.copyOf(VALUES.keySet()));
        List<Term> terms = new ArrayList<>();
        for (int i = least + random.nextInt(2); i > 0; i--) {
            terms.add(new Term(pick(random, VALUES.get(field)), TermForm.WORD));
        }
        return Condition.of(kind, field, terms);
    }

    private static @Nullable String zone(Random random) {
        return pick(random, ZONES);
    }

    private static List<Term> terms(Random random, int least) {
        List<Term> terms = new ArrayList<>();
        for (int i = least + random.nextInt(3); i > 0; i--) {
            terms.add(pick(random, WORDS));
        }
        return terms;
    }

    /// Any query at all, much of it more than a list of conditions can say.
    private static String expression(Random random, int depth) {
        List<String> leaves = List.of(
                "recall",
                "\"product recall\"",
                "brand*",
                "exact:Apple",
                "@sports",
                "Volkswagen~",
                "country:GB",
                "tier:1");
        if (depth == 0) {
            return pick(random, leaves);
        }
        String one = expression(random, depth - 1);
        String other = expression(random, random.nextInt(depth));
        return switch (random.nextInt(12)) {
            case 0 -> one + " AND " + other;
            case 1 -> one + " " + other;
            case 2 -> one + "\nAND " + other;
            case 3 -> one + " OR " + other;
            case 4 -> "(" + one + " OR " + other + ")";
            case 5 -> one + " AND NOT (" + other + ")";
            case 6 -> one + " -" + pick(random, leaves);
            case 7 -> "title:(" + one + ")";
            case 8 -> "acme NEAR/3 (" + other + ")";
            case 9 -> one + " NOT lede:(" + pick(random, leaves) + " OR b)";
            case 10 -> "ATLEAST/2 acme " + one;
            default -> "source:(bbc OR \"New York Times\") " + one;
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
