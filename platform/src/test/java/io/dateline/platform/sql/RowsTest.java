package io.dateline.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.platform.fault.Faults;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final UUID ONE = new UUID(7, 1);
    private static final UUID TWO = new UUID(7, 2);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private final Rows rows = TestDatabase.rows();
    private final TransactionManager transactions = TestDatabase.transactions();

    @BeforeEach
    void table() {
        rows.write("drop table if exists sample");
        rows.write("create table sample (id uuid primary key, word text, number int, at timestamptz, done boolean)");
    }

    @Test
    void valuesComeBackAsTheyWent() {
        insert(ONE, "Æther — 名", 3, NOON, true);

        assertThat(rows.list(
                        "select * from sample",
                        row -> List.of(
                                Rows.uuid(row, "id"),
                                row.getString("word"),
                                row.getInt("number"),
                                Rows.instant(row, "at"),
                                row.getBoolean("done"))))
                .containsExactly(List.of(ONE, "Æther — 名", 3, NOON, true));
    }

    @Test
    void timeThatIsNotThereIsNull() {
        insert(ONE, null, null, null, null);

        assertThat(rows.list("select at from sample", row -> Rows.instantOrNull(row, "at")))
                .containsExactly((Instant) null);
    }

    @Test
    void columnSaysTheTypeOfNull() {
        insert(ONE, "a", 1, NOON, true);

        rows.write("update sample set at = ?, number = ? where word = ?", null, null, "a");

        assertThat(count("at is null and number is null")).isEqualTo(1);
    }

    @Test
    void queryThatFindsNothingIsEmpty() {
        assertThat(rows.list("select id from sample", row -> Rows.uuid(row, "id")))
                .isEmpty();
        assertThat(rows.one("select id from sample", row -> Rows.uuid(row, "id")))
                .isEmpty();
    }

    @Test
    void oneIsTheFirstOfTheQuery() {
        insert(ONE, "b", 1, NOON, true);
        insert(TWO, "a", 2, NOON, true);

        assertThat(rows.one("select word from sample order by word", row -> row.getString("word")))
                .contains("a");
    }

    @Test
    void writeTellsHowManyRowsItWrote() {
        insert(ONE, "a", 1, NOON, true);
        insert(TWO, "a", 2, NOON, true);

        assertThat(rows.write("update sample set done = false where word = ?", "a"))
                .isEqualTo(2);
        assertThat(rows.write("update sample set done = false where word = ?", "z"))
                .isZero();
    }

    @Test
    void rowsThatAStatementWroteCanBeRead() {
        assertThat(rows.list(
                        "insert into sample (id, word) values (?, ?) returning word || '!' as word",
                        row -> row.getString("word"),
                        ONE,
                        "a"))
                .containsExactly("a!");
    }

    @Test
    void collectionIsAnArrayOfTheTypeOfItsElements() {
        assertThat(rows.one(
                        """
                        select ?::uuid[]::text || ?::text[]::text || ?::int[]::text || ?::bigint[]::text
                            || ?::float8[]::text || ?::boolean[]::text || ?::bytea[]::text as all""",
                        row -> row.getString("all"),
                        Set.of(ONE),
                        List.of("a,\"b", "名"),
                        List.of(1, -2),
                        List.of(Long.MAX_VALUE),
                        List.of(0.5, -1.25),
                        List.of(true, false),
                        List.of(new byte[] {1, -1})))
                .contains("{00000000-0000-0007-0000-000000000001}{\"a,\\\"b\",名}{1,-2}{9223372036854775807}"
                        + "{0.5,-1.25}{t,f}{\"\\\\x01ff\"}");
    }

    @Test
    void timesOfAnArrayKeepTheirMicroseconds() {
        assertThat(rows.list(
                        "select at from unnest(?::timestamptz[]) as u (at)",
                        row -> Rows.instantOrNull(row, "at"),
                        Arrays.asList(NOON, null, Instant.parse("0001-01-01T00:00:00Z"))))
                .containsExactly(NOON, null, Instant.parse("0001-01-01T00:00:00Z"));
    }

    @Test
    void elementsOfAnArrayMayBeNull() {
        assertThat(rows.list(
                        "select w, b from unnest(?::text[], ?::bytea[]) as u (w, b)",
                        row -> row.getString("w") + row.getBytes("b"),
                        Arrays.asList(null, "a"),
                        Arrays.asList(new byte[] {1}, null)))
                .satisfies(found -> assertThat(found.get(0)).startsWith("null["))
                .satisfies(found -> assertThat(found.get(1)).isEqualTo("anull"));
    }

    @Test
    void arrayOfAColumnIsAListInItsOrder() {
        assertThat(rows.list(
                        "select ?::uuid[] as ids, ?::text[] as words",
                        row -> List.of(Rows.uuids(row, "ids"), Rows.texts(row, "words")),
                        List.of(TWO, ONE, TWO),
                        List.of("b,\"", "", "名")))
                .containsExactly(List.of(List.of(TWO, ONE, TWO), List.of("b,\"", "", "名")));
    }

    @Test
    void arrayThatIsNullOrEmptyIsAnEmptyList() {
        assertThat(rows.list(
                        "select null::uuid[] as ids, '{}'::text[] as words",
                        row -> List.of(Rows.uuids(row, "ids"), Rows.texts(row, "words"))))
                .containsExactly(List.of(List.of(), List.of()));
    }

    @Test
    void statementSaysTheTypeOfAnEmptyCollection() {
        insert(ONE, "a", 1, NOON, true);

        assertThat(rows.one("select count(*) as n from sample where id = any (?)", row -> row.getInt("n"), List.of()))
                .contains(0);
        assertThat(rows.one("select count(*) as n from sample where word <> all (?)", row -> row.getInt("n"), Set.of()))
                .contains(1);
        assertThat(rows.list(
                        "select i from unnest(?::int[]) as u (i)",
                        row -> row.getObject("i"),
                        Arrays.asList(null, null)))
                .containsExactly(null, null);
    }

    @Test
    void collectionOfWhatNoArrayHoldsIsRefused() {
        assertThatThrownBy(() -> rows.write("delete from sample where id = any (?)", List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statementIsCarriedOutForEachElement() {
        List<Integer> numbers = IntStream.range(0, 2_500).boxed().toList();

        int written = rows.writeEach("insert into sample (id, number) values (?, ?)", numbers, number ->
                new Object[] {new UUID(1, number), number});

        assertThat(written).isEqualTo(2_500);
        assertThat(count("number between 0 and 2499")).isEqualTo(2_500);
    }

    @Test
    void statementForNoElementIsNotCarriedOut() {
        assertThat(rows.writeEach("no SQL at all", List.of(), _ -> new Object[0]))
                .isZero();
    }

    @Test
    void oneElementThatIsRefusedUndoesTheTransactionOfAll() throws Exception {
        transactions.begin();
        assertThatThrownBy(() -> rows.writeEach(
                        "insert into sample (id) values (?)", List.of(ONE, TWO, ONE), id -> new Object[] {id}))
                .isInstanceOf(DatabaseUnavailableException.class);
        transactions.rollback();

        assertThat(count("true")).isZero();
    }

    @Test
    void statementsOfATransactionAreUndoneWithIt() throws Exception {
        transactions.begin();
        insert(ONE, "a", 1, NOON, true);
        assertThat(count("true")).isEqualTo(1);
        transactions.rollback();

        assertThat(count("true")).isZero();
    }

    @Test
    void faultThatPassesIsToldFromOneThatStays() {
        assertThatThrownBy(() -> rows.write("select pg_terminate_backend(pg_backend_pid())"))
                .isInstanceOf(DatabaseUnavailableException.class)
                .matches(Faults::isPassing);
        assertThatThrownBy(() -> insert(ONE, "a\0b", 1, NOON, true))
                .isInstanceOf(DatabaseUnavailableException.class)
                .matches(fault -> Faults.kind(fault) == Faults.Kind.OF_THE_MESSAGE);
        assertThatThrownBy(() -> rows.list("select nothing from nowhere", row -> row))
                .isInstanceOf(DatabaseUnavailableException.class)
                .matches(fault -> Faults.kind(fault) == Faults.Kind.UNCLEAR);
    }

    @Test
    void lockIsHeldUntilTheTransactionEnds() throws Exception {
        transactions.begin();
        rows.lock(4711);
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> isFree(4711));
        assertThat(other.get(10, TimeUnit.SECONDS)).isFalse();
        transactions.commit();

        assertThat(isFree(4711)).isTrue();
    }

    @Test
    void twoDoNotWorkUnderOneKeyAtOnce() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> rows.alone(815, () -> {
            working.countDown();
            await(done);
            order.add("first");
        }));
        working.await();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> rows.alone(815, () -> order.add("second")));
        rows.alone(816, () -> order.add("another key"));
        done.countDown();
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);

        assertThat(order).containsExactly("another key", "first", "second");
    }

    @Test
    void workThatFailsLetsOthersWork() {
        assertThatThrownBy(() -> rows.alone(99, () -> {
                    throw new IllegalStateException("it failed");
                }))
                .hasMessage("it failed");

        assertThat(isFree(99)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether anybody could work under the key just now.
    private boolean isFree(long key) {
        return rows.one("select pg_try_advisory_xact_lock(?) as free", row -> row.getBoolean("free"), key)
                .orElseThrow();
    }

    private int count(String condition) {
        return rows.one("select count(*) as n from sample where " + condition, row -> row.getInt("n"))
                .orElseThrow();
    }

    private void insert(UUID id, Object word, Object number, Object at, Object done) {
        rows.write(
                "insert into sample (id, word, number, at, done) values (?, ?, ?, ?, ?)", id, word, number, at, done);
    }
}
