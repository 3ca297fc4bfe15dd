package io.dateline.gateway.alert.preview;

import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.alert.judge.Facts;
import io.dateline.gateway.alert.judge.Judge;
import io.dateline.gateway.alert.judge.JudgedRule;
import io.dateline.gateway.alert.judge.OpenAlert;
import io.dateline.gateway.alert.judge.OpenAlerts;
import io.dateline.gateway.alert.judge.Past;
import io.dateline.gateway.alert.judge.Verdict;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.spread.SpreadFigures;
import io.dateline.gateway.signal.volume.Episode;
import io.dateline.gateway.signal.volume.WeekProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes a rule through a monitor's history, hour by hour, with the same judge that works live. Pure.
final class Replayed {

    private final UUID monitorId;
    private final ZoneId zone;
    private final WeekProfile team;
    private final Coverage coverage;
    private final Function<Instant, Past> past;
    private final Map<String, OpenAlert> open = new HashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<Draft> told = new ArrayList<>();

    /// @param coverage what is taken to have been read all the time
    /// @param past what was known at a moment
    Replayed(UUID monitorId, ZoneId zone, WeekProfile team, Coverage coverage, Function<Instant, Past> past) {
        this.monitorId = monitorId;
        this.zone = zone;
        this.team = team;
        this.coverage = coverage;
        this.past = past;
    }

    /// An alert on its way.
    private static final class Draft {

        private final Instant at;
        private final String headline;
        private final String explanation;
        private final @Nullable UUID storyId;
        private final Set<UUID> mentions = new HashSet<>();
        private AlertLevel level;

        Draft(Instant at, Finding finding, List<SignalMention> mentions) {
            this.at = at;
            this.headline = finding.headline();
            this.explanation = finding.sentence();
            this.level = finding.level();
            this.storyId = mentions.isEmpty() ? null : mentions.getFirst().storyId();
        }

        void add(Finding finding, List<SignalMention> more) {
            more.forEach(mention -> mentions.add(mention.mentionId()));
            if (finding.level().compareTo(level) > 0) {
                level = finding.level();
            }
        }
    }

    /// @param arrivals all that came, the oldest first, some of it before `from`
    /// @param to as many whole hours after `from`
    List<RulePreview.Told> run(JudgedRule rule, List<Arrival> arrivals, Instant from, Instant to, Duration window) {
        List<SignalMention> mentions = arrivals.stream()
                .filter(Arrival::isFound)
                .map(Arrival::mention)
                .sorted(Comparator.comparing(SignalMention::time))
                .toList();
        int next = 0;
        while (next < arrivals.size() && arrivals.get(next).mention().time().isBefore(from)) {
            next++;
        }
        int first = 0;
        int end = 0;
        for (Instant at = from.plus(Duration.ofHours(1)); !at.isAfter(to); at = at.plus(Duration.ofHours(1))) {
            List<Arrival> came = new ArrayList<>();
            while (next < arrivals.size()
                    && !arrivals.get(next).mention().time().isAfter(at)) {
                came.add(arrivals.get(next++));
            }
            while (end < mentions.size() && !mentions.get(end).time().isAfter(at)) {
                end++;
            }
            while (first < end && mentions.get(first).time().isBefore(at.minus(window))) {
                first++;
            }
            judge(
                    rule,
                    new Facts(monitorId, at, zone, team, mentions.subList(first, end), coverage, came, past.apply(at)));
        }
        return told.stream()
                .map(draft -> new RulePreview.Told(
                        draft.at,
                        draft.level,
                        monitorId,
                        draft.headline,
                        draft.explanation,
                        draft.storyId,
                        draft.mentions.size()))
                .toList();
    }

    private void judge(JudgedRule rule, Facts facts) {
        for (Verdict verdict : new Judge(facts, new OpenAlerts(open.values())).ask(rule)) {
            Finding finding = verdict.finding();
            if (finding != null) {
                keep(rule, facts.at(), verdict, finding);
            }
            if (verdict.closes() != null) {
                open.remove(verdict.about());
                drafts.remove(verdict.about());
            }
        }
    }

    private void keep(JudgedRule rule, Instant at, Verdict verdict, Finding finding) {
        String about = verdict.about();
        OpenAlert before = open.get(about);
        Draft draft = drafts.get(about);
        if (draft == null) {
            draft = new Draft(at, finding, verdict.mentions());
            drafts.put(about, draft);
            told.add(draft);
        }
        draft.add(finding, verdict.mentions());
        Episode episode = verdict.episode();
        open.put(
                about,
                new OpenAlert(
                        rule.id(),
                        rule.id(),
                        about,
                        finding.level(),
                        before == null ? at : before.openedAt(),
                        at,
                        finding.figures() instanceof SpreadFigures figures ? figures.step() : 0,
                        episode == null ? null : episode.calmSince()));
    }
}
