package io.dateline.gateway.alert.judge;

import io.dateline.contract.finding.Copies;
import io.dateline.gateway.alert.rule.RuleSettings;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.CannotLookDetector;
import io.dateline.gateway.signal.notice.ThresholdDetector;
import io.dateline.gateway.signal.rival.RivalDetector;
import io.dateline.gateway.signal.spread.CascadeDetector;
import io.dateline.gateway.signal.spread.StoryGrowsDetector;
import io.dateline.gateway.signal.tone.ToneDetector;
import io.dateline.gateway.signal.volume.Assessment;
import io.dateline.gateway.signal.volume.DropDetector;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.SpikeDetector;
import io.dateline.gateway.signal.volume.VolumeInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks a rule about a monitor. Pure: the same facts give the same verdicts, live and over stored history.
public final class Judge {

    /// What is told of one mention or story ends when nothing more has come for as long.
    public static final Duration QUIET = Duration.ofHours(48);

    private static final Duration DAY = Duration.ofHours(24);
    private static final int WEEKS = 4;
    private static final int HOURS_OF_WEEK = 168;
    private static final int USUAL_HOURS = 28 * 24;

    private final Facts facts;
    private final OpenAlerts open;

    public Judge(Facts facts, OpenAlerts open) {
        this.facts = facts;
        this.open = open;
    }

    public List<Verdict> ask(JudgedRule judged) {
        return switch (judged.rule().kind()) {
            case MATCH, FIRST, TIER1, QUOTE, EDIT, ENTITY, JOURNALIST ->
                orOver(judged, new NoticeJudge(facts).ask(judged));
            case STORY_GROWS -> orOver(judged, storiesGrow(judged));
            case CASCADE -> orOver(judged, cascades(judged));
            case SPIKE -> volume(judged, SpikeDetector.spike(input(judged)), false);
            case NEGATIVE_RISE -> volume(judged, SpikeDetector.negativeRise(input(judged)), true);
            case DROP -> volume(judged, DropDetector.drop(input(judged)), false);
            case SILENCE -> silence(judged);
            case CANNOT_LOOK ->
                episode(
                        judged,
                        CannotLookDetector.assess(facts.coverage(), facts.at(), isOpen(judged)),
                        List.of(),
                        "The sources are read again.");
            case TONE -> tone(judged);
            case THRESHOLD -> threshold(judged);
            case RIVAL -> rival(judged);
            // Raised by what failed, and not by a monitor.
            case SENDER -> List.of();
        };
    }

    // --- One story, one text
    // ------------------------------------------------------------------------------------------

    private List<Verdict> storiesGrow(JudgedRule judged) {
        Integer most = judged.rule().settings().maxPerWeek();
        if (facts.arrivals().isEmpty() || most != null && perWeek(facts.past().history(judged)) > most) {
            return List.of();
        }
        return spread(
                judged,
                SignalMention::storyId,
                facts.past()::ofStory,
                (mentions, told) -> StoryGrowsDetector.assess(mentions, facts.at(), told));
    }

    private List<Verdict> cascades(JudgedRule judged) {
        return spread(
                judged,
                mention -> {
                    Copies copies = mention.copies();
                    return copies == null ? null : copies.groupId();
                },
                facts.past()::ofText,
                (mentions, told) -> CascadeDetector.assess(mentions, facts.at(), told));
    }

    private interface SpreadDetector {

        Optional<Finding> assess(List<SignalMention> mentions, int told);
    }

    private List<Verdict> spread(
            JudgedRule judged,
            Function<SignalMention, @Nullable UUID> about,
            Function<UUID, List<SignalMention>> mentionsOf,
            SpreadDetector detector) {
        Set<UUID> touched = new LinkedHashSet<>();
        for (Arrival arrival : facts.arrivals()) {
            UUID id = about.apply(arrival.mention());
            if (arrival.isFound() && id != null) {
                touched.add(id);
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (UUID id : touched) {
            List<SignalMention> mentions = judged.among(mentionsOf.apply(id));
            OpenAlert before = open.find(judged.id(), id.toString());
            if (!mentions.isEmpty()) {
                detector.assess(mentions, before == null ? 0 : before.step())
                        .ifPresent(finding -> verdicts.add(Verdict.found(id.toString(), finding, mentions)));
            }
        }
        return verdicts;
    }

    /// Of the last four whole weeks.
    private double perWeek(HourCounts history) {
        long now = HourCounts.hourOf(facts.at());
        int sum = 0;
        for (long hour = now - WEEKS * HOURS_OF_WEEK; hour < now; hour++) {
            sum += history.articles(hour);
        }
        return (double) sum / WEEKS;
    }

    /// What nothing more came of for long is over.
    private List<Verdict> orOver(JudgedRule judged, List<Verdict> found) {
        List<Verdict> verdicts = new ArrayList<>(found);
        for (OpenAlert alert : open.ofRule(judged.id())) {
            boolean goesOn = found.stream().anyMatch(verdict -> verdict.about().equals(alert.about()));
            if (!goesOn && alert.grownAt().plus(QUIET).isBefore(facts.at())) {
                verdicts.add(Verdict.over(alert.about(), "Nothing more came for two days."));
            }
        }
        return verdicts;
    }

    // --- A monitor and a stretch of time
    // --------------------------------------------------------------------------------

    private VolumeInput input(JudgedRule judged) {
        OpenAlert before = open.find(judged.id(), episodeOf());
        return new VolumeInput(
                facts.at(),
                facts.zone(),
                facts.past().history(judged),
                facts.team(),
                judged.among(facts.recent()),
                facts.coverage(),
                judged.rule().sensitivity(),
                before == null ? null : before.episode());
    }

    private List<Verdict> volume(JudgedRule judged, Assessment assessed, boolean negatives) {
        Finding finding = assessed.finding();
        if (finding == null && !assessed.closes() && assessed.episode() == null) {
            return List.of();
        }
        List<SignalMention> counted = finding == null || finding.articles().isEmpty()
                ? List.of()
                : judged.among(ofLast(DAY)).stream()
                        .filter(mention -> !negatives || mention.isNegative())
                        .toList();
        return List.of(new Verdict(
                episodeOf(), finding, counted, assessed.episode(), assessed.closes() ? "It is as usual again." : null));
    }

    private List<Verdict> silence(JudgedRule judged) {
        int days = Objects.requireNonNull(judged.rule().settings().days());
        return volume(
                judged, DropDetector.silence(input(judged), days, facts.past().lastMention()), false);
    }

    private List<Verdict> tone(JudgedRule judged) {
        HourCounts history = facts.past().history(judged);
        long end = HourCounts.hourOf(facts.at()) - DAY.toHours();
        int known = 0;
        int negative = 0;
        for (long hour = end - USUAL_HOURS; hour < end; hour++) {
            known += history.judged(hour);
            negative += history.negative(hour);
        }
        return episode(
                judged,
                ToneDetector.assess(judged.among(facts.recent()), facts.at(), known, negative, isOpen(judged)),
                judged.among(ofLast(DAY)).stream()
                        .filter(SignalMention::isNegative)
                        .toList(),
                "The tone is as usual again.");
    }

    private List<Verdict> threshold(JudgedRule judged) {
        RuleSettings settings = judged.rule().settings();
        Duration window = Duration.ofHours(Objects.requireNonNull(settings.hours()));
        int least = Objects.requireNonNull(settings.count());
        return episode(
                judged,
                ThresholdDetector.assess(judged.among(facts.recent()), facts.at(), least, window),
                judged.among(ofLast(window)),
                "There are fewer again.");
    }

    private List<Verdict> rival(JudgedRule judged) {
        UUID rivalId = Objects.requireNonNull(judged.rule().settings().rivalId());
        Past.Rival rival = facts.past().rival(rivalId, judged).orElse(null);
        if (rival == null) {
            return List.of();
        }
        VolumeInput ours = input(judged);
        String about = facts.monitorId() + " " + rivalId;
        Optional<Finding> found = RivalDetector.assess(
                facts.at(),
                rivalId,
                rival.name(),
                SpikeDetector.spike(rival.input()),
                SpikeDetector.spike(ours),
                rival.input().history(),
                ours.history());
        if (found.isPresent()) {
            return List.of(Verdict.found(about, found.get(), List.of()));
        }
        return open.find(judged.id(), about) == null
                ? List.of()
                : List.of(Verdict.over(about, "Both are within what is expected again."));
    }

    private List<Verdict> episode(
            JudgedRule judged, Optional<Finding> found, List<SignalMention> mentions, String closes) {
        if (found.isPresent()) {
            return List.of(Verdict.found(episodeOf(), found.get(), mentions));
        }
        return isOpen(judged) ? List.of(Verdict.over(episodeOf(), closes)) : List.of();
    }

    private boolean isOpen(JudgedRule judged) {
        return open.find(judged.id(), episodeOf()) != null;
    }

    private List<SignalMention> ofLast(Duration window) {
        return facts.recent().stream()
                .filter(mention -> mention.time().isAfter(facts.at().minus(window))
                        && !mention.time().isAfter(facts.at()))
                .toList();
    }

    private String episodeOf() {
        return facts.monitorId().toString();
    }
}
