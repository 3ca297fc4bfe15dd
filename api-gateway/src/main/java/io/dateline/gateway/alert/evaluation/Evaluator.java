package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.AlertLife;
import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.Facts;
import io.dateline.gateway.alert.judge.Judge;
import io.dateline.gateway.alert.judge.JudgedRule;
import io.dateline.gateway.alert.judge.OpenAlerts;
import io.dateline.gateway.alert.judge.Verdict;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.alert.rule.AlertRules;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.volume.Episode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks all rules of a team about one of its monitors.
@ApplicationScoped
class Evaluator {

    /// Judged at a time; what is left over makes the monitor due again at once.
    static final int MAX_ARRIVALS = 500;

    private final Monitors monitors;
    private final AlertRules rules;
    private final RuleTests tests;
    private final StoredSignals stored;
    private final Coverages coverages;
    private final AlertLife life;

    Evaluator(
            Monitors monitors,
            AlertRules rules,
            RuleTests tests,
            StoredSignals stored,
            Coverages coverages,
            AlertLife life) {
        this.monitors = monitors;
        this.rules = rules;
        this.tests = tests;
        this.stored = stored;
        this.coverages = coverages;
        this.life = life;
    }

    /// What all rules say of a monitor.
    interface Judged {

        /// Writes it, in the transaction that is under way.
        void write();
    }

    /// A rule, and what it says of one thing.
    private record Told(AlertRule rule, Verdict verdict) {}

    Judged judge(UUID monitorId, Instant at) {
        SavedMonitor monitor = monitors.find(monitorId).orElse(null);
        if (monitor == null) {
            return () -> {};
        }
        List<Arrival> arrivals = stored.arrivals(monitorId, MAX_ARRIVALS);
        List<AlertRule> asked = rules.active(monitor.tenantId()).stream()
                .filter(rule -> rule.scope().covers(monitorId, monitor.tags()))
                .toList();
        List<Told> told = asked.isEmpty() ? List.of() : told(monitor, asked, arrivals, at);
        return () -> write(monitor, told, arrivals);
    }

    private List<Told> told(SavedMonitor monitor, List<AlertRule> asked, List<Arrival> arrivals, Instant at) {
        Facts facts = stored.facts(monitor, asked, arrivals, coverages.of(monitor.id(), at), at);
        List<UUID> ids = asked.stream().map(AlertRule::id).toList();
        Judge judge = new Judge(facts, new OpenAlerts(life.open(ids, monitor.id(), touched(arrivals))));
        List<Told> told = new ArrayList<>();
        for (AlertRule rule : asked) {
            JudgedRule judged = tests.of(monitor.tenantId(), rule);
            if (judged != null) {
                judge.ask(judged).forEach(verdict -> told.add(new Told(rule, verdict)));
            }
        }
        return told;
    }

    /// What alerts about stories, texts and articles are about, if what came belongs to them.
    private static Set<String> touched(List<Arrival> arrivals) {
        Set<String> about = new HashSet<>();
        for (Arrival arrival : arrivals) {
            about.add(arrival.mention().storyOrArticle().toString());
            about.add(arrival.mention().textId().toString());
            about.add(arrival.mention().articleId().toString());
        }
        return about;
    }

    private void write(SavedMonitor monitor, List<Told> told, List<Arrival> arrivals) {
        // Always in the same order, so that two monitors that tell of the same stories do not wait for each other for
        // ever.
        told.stream()
                .sorted(Comparator.comparing((Told each) -> each.rule().id())
                        .thenComparing(each -> each.verdict().about()))
                .forEach(each -> write(monitor, each.rule(), each.verdict()));
        stored.judged(monitor.id(), arrivals);
        if (!told.isEmpty()) {
            Log.debugf("monitor judged monitorId=%s arrivals=%d told=%d", monitor.id(), arrivals.size(), told.size());
        }
    }

    private void write(SavedMonitor monitor, AlertRule rule, Verdict verdict) {
        Finding finding = verdict.finding();
        if (finding != null) {
            life.found(monitor.tenantId(), rule, monitor, verdict.about(), finding, verdict.mentions());
        }
        @Nullable Episode episode = verdict.episode();
        if (episode != null) {
            life.left(rule.id(), verdict.about(), episode);
        }
        if (verdict.closes() != null) {
            life.over(rule.id(), verdict.about(), verdict.closes());
        }
    }
}
