package io.dateline.bench.alert;

import io.dateline.bench.alert.Arrivals.Arrival;
import io.dateline.bench.harness.Benchmark;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// How an alert is told, on the whole local stack with two gateways: from the mention, which was found in the
/// transaction that has just been committed, to the first byte at its receiver; beside a receiver that is dead, with
/// 10,000 messages waiting for it; how many messages go out in a second; and whether each arrives under one id while
/// gateways are killed and receivers fail.
///
/// Articles are handed to the gateway as analysis hands them over. A mention's time is taken before its transaction
/// ends, and the receiver's when it has the whole message, so that delays are rather told too long.
public final class AlertsBenchmark implements Benchmark {

    private static final int MONITORS = 8;
    private static final int WARM_UP = 60;
    private static final int MEASURED = 240;
    private static final Duration PACE = Duration.ofMillis(250);
    private static final int WAITING_FOR_DEAD = 10_000;
    private static final int LANES = 20;
    private static final int ALERTS_FOR_ALL = 150;
    private static final int FAULTY_GROUPS = 4;
    private static final int FAULTY_TARGETS = 5;
    private static final int STORY = 50;

    /// One fault in twenty kills a gateway.
    private static final int FAULTS_TO_A_KILL = 20;

    private static final int MAX_ARTICLES_WITH_FAULTS = 3_900;

    /// Spent only by a run that fails, or by a message that failed twice: it is tried again after five minutes.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final long seed;
    private final int faults;
    private int lost;
    private int doubled;

    /// @param seed of the faults and of the simulated stories
    /// @param faults that are made, at least 20
    public AlertsBenchmark(long seed, int faults) {
        this.seed = seed;
        this.faults = faults;
    }

    @Override
    public Map<String, Object> run() throws IOException {
        int messagesForStory = LongStories.mostMessages(seed);
        say("a story of 50 articles in twelve hours: " + messagesForStory
                + " messages at most, over 300 simulated days of the planner");
        try (AlertsRig rig = AlertsRig.open()) {
            say("the stack is ready");
            Map<String, Object> figures = new LinkedHashMap<>();
            String story = storyOnTheStack(rig);
            List<String> words = monitors(rig);
            publish(rig, words, WARM_UP);
            List<Double> alone = delays(rig, publish(rig, words, MEASURED));
            say("alone: " + told(alone));
            checkStory(rig, story);
            fillDeadLane(rig);
            List<Double> beside = delays(rig, publish(rig, words, MEASURED));
            say("beside a dead receiver: " + told(beside));
            figures.put("p50_ms", Math.round(percentile(alone, 0.5)));
            figures.put("p99_ms", Math.round(percentile(alone, 0.99)));
            figures.put("messages_for_50", messagesForStory);
            double perSecond = throughput(rig);
            int made = withFaults(rig);
            figures.put("faults", made);
            figures.put("lost", lost);
            figures.put("doubled", doubled);
            figures.put("deliveries_per_second", Math.round(perSecond));
            figures.put(
                    "delay_beside_dead_ms",
                    Math.round(Math.max(0, percentile(beside, 0.95) - percentile(alone, 0.95))));
            rig.receivers().faults().stream().distinct().limit(5).forEach(AlertsBenchmark::say);
            return figures;
        } catch (SQLException e) {
            throw new IOException("the gateway's rows cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    // --- A story that is told to people
    // -------------------------------------------------------------------------------

    /// Fifty articles of one story within seconds, told to a channel of people.
    ///
    /// @return the monitor
    private static String storyOnTheStack(AlertsRig rig) throws IOException {
        String monitor = rig.monitor("saga");
        rig.route(monitor, "story", List.of(rig.slack()));
        UUID story = UUID.randomUUID();
        for (int i = 0; i < STORY; i++) {
            rig.wire().publish("saga", story);
        }
        return monitor;
    }

    /// Long before its first update is due.
    private void checkStory(AlertsRig rig, String monitor) throws SQLException {
        int messages = rig.receivers().shown("slack").size();
        int planned =
                rig.count("select count(*) from delivery d join target t on t.id = d.target_id where t.kind = 'slack'"
                        + " and d.state = 'waiting' and d.due_at > now() + interval '10 seconds'");
        say("the story of 50 articles on the stack, all within seconds: " + messages + " message so far, " + planned
                + " planned for later");
        int alerts = rig.count("select count(*) from alert where kind = 'match' and monitor_id = ?::uuid", monitor);
        lost += messages == 0 || alerts == 0 ? 1 : 0;
        doubled += Math.max(0, messages - 1) + Math.max(0, alerts - 1);
    }

    // --- How soon
    // -----------------------------------------------------------------------------------------------------

    /// Monitors of a word each, all told to one program.
    private static List<String> monitors(AlertsRig rig) throws IOException {
        List<String> words = IntStream.range(0, MONITORS)
                .mapToObj(i -> "quarry" + (char) ('a' + i))
                .toList();
        String target = rig.webhook("/steady");
        for (String word : words) {
            rig.route(rig.monitor(word), "none", List.of(target));
        }
        return words;
    }

    private static List<UUID> publish(AlertsRig rig, List<String> words, int count) throws InterruptedException {
        List<UUID> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(rig.wire().publish(words.get(i % words.size()), null));
            Thread.sleep(PACE);
        }
        return articles;
    }

    private record Found(UUID alertId, Instant at) {}

    /// Waits until all are told.
    ///
    /// @return from each article's mention to its arrival, milliseconds, ascending
    private List<Double> delays(AlertsRig rig, List<UUID> articles) throws InterruptedException, SQLException {
        awaitUntil(
                PATIENCE,
                () -> firstOf(rig.arrivals().taken("/steady")).size() >= articles.size()
                        && found(rig, articles).stream()
                                        .filter(each -> firstOf(rig.arrivals().taken("/steady"))
                                                .containsKey(each.alertId()))
                                        .count()
                                == articles.size());
        Map<UUID, Instant> came = firstOf(rig.arrivals().taken("/steady"));
        List<Double> delays = new ArrayList<>();
        for (Found found : found(rig, articles)) {
            Instant at = came.get(found.alertId());
            if (at != null) {
                delays.add(Duration.between(found.at(), at).toNanos() / 1e6);
            }
        }
        lost += articles.size() - delays.size();
        delays.sort(Double::compare);
        return delays;
    }

    private static List<Found> found(AlertsRig rig, List<UUID> articles) {
        try {
            return rig.query(
                    """
                    select a.id, m.found_at from alert a
                    join mention m on m.monitor_id = a.monitor_id and m.article_id = a.article_id
                    where a.kind = 'match' and a.article_id = any (?)\
                    """,
                    row -> new Found(
                            AlertsRig.uuid(row, "id"),
                            row.getTimestamp("found_at").toInstant()),
                    articles);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<UUID, Instant> firstOf(List<Arrival> arrivals) {
        Map<UUID, Instant> first = new HashMap<>();
        arrivals.forEach(arrival -> first.putIfAbsent(arrival.alertId(), arrival.at()));
        return first;
    }

    /// So much waits for a receiver that takes connections and never answers.
    private static void fillDeadLane(AlertsRig rig) throws IOException, SQLException {
        String dead = rig.webhook(Arrivals.DEAD);
        int waiting = rig.update("""
            insert into delivery (id, tenant_id, lane_id, target_id, alert_id, version, change, planned_at,
                ready_at, state, due_at, created_at)
            select gen_random_uuid(), t.tenant_id, t.id, t.id, a.id, a.version, 'repeated-' || n, now(),
                now(), 'waiting', now(), now()
            from target t, (select id, version from alert where kind = 'match' order by raised_at limit 1) a,
                generate_series(1, ?) n
            where t.id = ?::uuid\
            """, WAITING_FOR_DEAD, dead);
        say(waiting + " messages wait for a dead receiver");
    }

    // --- How many
    // -----------------------------------------------------------------------------------------------------

    /// The same alerts to twenty programs: first as they are found, then all of them once more at one moment, which is
    /// what is measured: nothing but sending is left to do then.
    ///
    /// @return deliveries a second
    private double throughput(AlertsRig rig) throws IOException, InterruptedException, SQLException {
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            targets.add(rig.webhook("/wide" + i));
        }
        rig.route(rig.monitor("widequarry"), "none", targets);
        int all = LANES * ALERTS_FOR_ALL;
        for (int i = 0; i < ALERTS_FOR_ALL; i++) {
            rig.wire().publish("widequarry", null);
        }
        awaitUntil(PATIENCE, () -> rig.arrivals().taken("/wide").size() >= all);
        List<Arrival> found = rig.arrivals().taken("/wide");
        say("judged, planned and sent: %.0f deliveries a second".formatted(perSecond(found)));
        lost += Math.max(0, all - found.size());
        doubled += Arrivals.doubled(found);

        awaitUntil(
                PATIENCE,
                () -> count(
                                rig,
                                "select count(*) from delivery d join target t on t.id = d.target_id where t.name like"
                                        + " 'Webhook /wide%' and d.state <> 'sent'")
                        == 0);
        rig.update("update delivery set state = 'waiting', due_at = now(), ready_at = now(), ended_at = null,"
                + " attempts = 0, resent = true where target_id in (select id from target where name like"
                + " 'Webhook /wide%')");
        awaitUntil(PATIENCE, () -> rig.arrivals().taken("/wide").size() >= 2 * all);
        List<Arrival> sent = rig.arrivals().taken("/wide");
        double perSecond = perSecond(sent.subList(found.size(), sent.size()));
        say("sent: %.0f deliveries a second".formatted(perSecond));
        return perSecond;
    }

    private static double perSecond(List<Arrival> arrivals) {
        Duration took =
                Duration.between(arrivals.getFirst().at(), arrivals.getLast().at());
        return arrivals.size() / Math.max(0.001, took.toMillis() / 1e3);
    }

    // --- Faults
    // -------------------------------------------------------------------------------------------------------

    /// @return faults that were made
    private int withFaults(AlertsRig rig) throws IOException, InterruptedException, SQLException {
        List<String> words = new ArrayList<>();
        for (int group = 0; group < FAULTY_GROUPS; group++) {
            List<String> targets = new ArrayList<>();
            for (int i = 0; i < FAULTY_TARGETS; i++) {
                targets.add(rig.webhook("/faulty" + group + "-" + i));
            }
            String word = "shaky" + (char) ('a' + group);
            rig.route(rig.monitor(word), "none", targets);
            words.add(word);
        }
        int kills = Math.max(1, faults / FAULTS_TO_A_KILL);
        SeededFaults seeded = new SeededFaults(seed, faults - kills);
        rig.arrivals().behave(seeded::meet);
        Thread killer = Thread.ofPlatform().start(() -> seeded.kill(rig.gateways(), kills));
        List<UUID> articles = new ArrayList<>();
        while ((killer.isAlive() || !seeded.isDone()) && articles.size() < MAX_ARTICLES_WITH_FAULTS) {
            articles.add(rig.wire().publish(words.get(articles.size() % words.size()), null));
            Thread.sleep(seeded.isDone() ? PACE.multipliedBy(8) : PACE.multipliedBy(2));
        }
        killer.join();
        say(seeded.count() + " faults were made, while " + articles.size() + " articles came");
        awaitUntil(PATIENCE, () -> isSettled(rig, articles));
        checkFaulty(rig, articles);
        return seeded.count();
    }

    private static boolean isSettled(AlertsRig rig, List<UUID> articles) {
        return count(
                                rig,
                                "select count(distinct article_id) from alert where kind = 'match' and article_id ="
                                        + " any (?)",
                                articles)
                        == articles.size()
                && count(
                                rig,
                                "select count(*) from delivery d join target t on t.id = d.target_id where t.name like"
                                        + " 'Webhook /faulty%' and d.state <> 'waiting'")
                        >= articles.size() * FAULTY_TARGETS;
    }

    /// Each article is one alert, and each alert has arrived at each of its targets, under one id.
    private void checkFaulty(AlertsRig rig, List<UUID> articles) throws SQLException {
        List<UUID> alerts = rig.query(
                "select id from alert where kind = 'match' and article_id = any (?)",
                row -> AlertsRig.uuid(row, "id"),
                articles);
        List<Arrival> taken = rig.arrivals().taken("/faulty");
        Map<UUID, Long> reached = new HashMap<>();
        taken.stream()
                .map(arrival -> List.of(arrival.alertId(), arrival.target()))
                .distinct()
                .forEach(pair -> reached.merge((UUID) pair.getFirst(), 1L, Long::sum));
        int unreached = alerts.stream()
                .mapToInt(alert ->
                        FAULTY_TARGETS - reached.getOrDefault(alert, 0L).intValue())
                .sum();
        int without = Math.max(0, articles.size() - alerts.size());
        lost += without * FAULTY_TARGETS + unreached;
        doubled += Arrivals.doubled(taken) + Math.max(0, alerts.size() - articles.size());
        long again = taken.size()
                - taken.stream().map(Arrival::deliveryId).distinct().count();
        say(taken.size() + " messages were taken, " + again + " of them once more under the id that they had before");
    }

    // --- Waiting and telling
    // ------------------------------------------------------------------------------------------

    private static int count(AlertsRig rig, String sql, Object... values) {
        try {
            return rig.count(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns when it is so, or when it takes too long; what is lacking then is counted as lost.
    private static void awaitUntil(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
    }

    /// @param sorted ascending
    private static double percentile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(share * sorted.size())));
    }

    private static String told(List<Double> delays) {
        return "%d told, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms"
                .formatted(delays.size(), percentile(delays, 0.5), percentile(delays, 0.95), percentile(delays, 0.99));
    }

    private static void say(String event) {
        System.out.printf("%s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), event);
    }
}
