package io.dateline.gateway.alert.preview;

import io.dateline.gateway.alert.evaluation.RuleTests;
import io.dateline.gateway.alert.evaluation.StoredHistory;
import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.JudgedRule;
import io.dateline.gateway.alert.judge.Past;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.Exposure;
import io.dateline.gateway.signal.notice.MentionTest;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.VolumeInput;
import io.dateline.gateway.signal.volume.WeekProfile;
import io.dateline.platform.work.Cancellation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shows what a rule would have told over the last 28 days.
@ApplicationScoped
class RulePreviews {

    static final int DAYS = 28;

    private static final int MAX_MONITORS = 50;
    private static final int MAX_SHOWN = 200;
    private static final double MANY_A_WEEK = 10;

    /// Of the sources nothing is looked up for every hour of the past.
    private static final Coverage ALL_READ =
            new Coverage(1, List.of(), null, Exposure.USUAL, Exposure.USUAL, Exposure.USUAL, 1, 1, null, null);

    private final Monitors monitors;
    private final RuleTests tests;
    private final StoredHistory stored;
    private final InstantSource clock;

    RulePreviews(Monitors monitors, RuleTests tests, StoredHistory stored, InstantSource clock) {
        this.monitors = monitors;
        this.tests = tests;
        this.stored = stored;
        this.clock = clock;
    }

    RulePreview of(UUID tenantId, AlertRule rule) {
        if (rule.kind() == AlertKind.CANNOT_LOOK || rule.kind() == AlertKind.SENDER) {
            return new RulePreview(
                    DAYS,
                    0,
                    0,
                    null,
                    List.of(),
                    "What this rule tells of is not in the stored history: it tells from now on.");
        }
        JudgedRule judged = tests.of(tenantId, rule);
        if (judged == null) {
            throw Parameters.invalid("filter", "What the filter names is not there any more.");
        }
        List<SavedMonitor> covered = monitors.ofTenant(tenantId).stream()
                .filter(monitor -> rule.scope().covers(monitor.id(), monitor.tags()))
                .toList();
        Instant to = clock.instant();
        ZoneId zone = stored.zone(tenantId);
        WeekProfile team = stored.profile(tenantId, zone, to);
        List<RulePreview.Told> told = new ArrayList<>();
        for (SavedMonitor monitor : covered.subList(0, Math.min(covered.size(), MAX_MONITORS))) {
            Cancellation.check();
            told.addAll(run(tenantId, monitor, judged, zone, team, to));
        }
        told.sort(Comparator.comparing(RulePreview.Told::at).reversed());
        double perWeek = told.size() * 7.0 / DAYS;
        return new RulePreview(
                DAYS,
                Math.min(covered.size(), MAX_MONITORS),
                perWeek,
                warning(perWeek, covered.size()),
                told.subList(0, Math.min(told.size(), MAX_SHOWN)),
                sentence(told.size(), perWeek, rule.kind()));
    }

    private List<RulePreview.Told> run(
            UUID tenantId, SavedMonitor monitor, JudgedRule judged, ZoneId zone, WeekProfile team, Instant to) {
        Instant from = to.minus(Duration.ofDays(DAYS));
        Duration window = judged.rule().window();
        List<Arrival> arrivals = stored.arrivals(
                monitor.id(), from.minus(window), to, judged.rule().kind());
        List<SignalMention> mentions =
                arrivals.stream().filter(Arrival::isFound).map(Arrival::mention).toList();
        Instant since = stored.since(monitor.id(), monitor.createdAt());
        HourCounts history = stored.history(monitor.id(), judged.test(), since, to);
        @Nullable Function<Instant, Past.Rival> rival = rival(tenantId, judged, zone, team, from, to);
        Function<Instant, Past> past = at -> new HistoricPast(at, since, mentions, history, stored::edit, rival);
        return new Replayed(monitor.id(), zone, team, ALL_READ, past).run(judged, arrivals, from, to, window);
    }

    private @Nullable Function<Instant, Past.Rival> rival(
            UUID tenantId, JudgedRule judged, ZoneId zone, WeekProfile team, Instant from, Instant to) {
        UUID rivalId = judged.rule().settings().rivalId();
        if (judged.rule().kind() != AlertKind.RIVAL || rivalId == null) {
            return null;
        }
        SavedMonitor monitor = monitors.require(tenantId, rivalId);
        List<SignalMention> mentions = stored.mentions(rivalId, from.minus(AlertRule.RECENT), to);
        HourCounts history = stored.history(rivalId, MentionTest.ALL, stored.since(rivalId, monitor.createdAt()), to);
        return at -> new Past.Rival(
                monitor.name(),
                new VolumeInput(
                        at,
                        zone,
                        history,
                        team,
                        mentions,
                        ALL_READ,
                        judged.rule().sensitivity(),
                        null));
    }

    private static @Nullable String warning(double perWeek, int covered) {
        if (covered > MAX_MONITORS) {
            return "The rule covers " + covered + " monitors; the first " + MAX_MONITORS + " were looked at.";
        }
        return perWeek > MANY_A_WEEK
                ? String.format(
                        Locale.ENGLISH,
                        "About %.0f alerts a week are more than people read. A stricter sensitivity or filter tells"
                                + " of less.",
                        perWeek)
                : null;
    }

    private static String sentence(int alerts, double perWeek, AlertKind kind) {
        String read =
                kind == AlertKind.DROP || kind == AlertKind.SILENCE ? " All sources are taken to have been read." : "";
        if (alerts == 0) {
            return "It would have told of nothing in the last " + DAYS + " days." + read;
        }
        return String.format(
                Locale.ENGLISH,
                "It would have told %s in the last %d days, %.1f times a week.%s",
                alerts == 1 ? "once" : alerts + " times",
                DAYS,
                perWeek,
                read);
    }
}
