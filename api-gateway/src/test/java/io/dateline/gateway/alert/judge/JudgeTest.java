package io.dateline.gateway.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.alert.rule.RuleFilter;
import io.dateline.gateway.alert.rule.RuleScope;
import io.dateline.gateway.alert.rule.RuleSettings;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Examples;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.Sensitivity;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.Exposure;
import io.dateline.gateway.signal.notice.MentionTest;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.VolumeInput;
import io.dateline.gateway.signal.volume.WeekProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each kind of rule, asked as it is live: what it tells, and what it does not.
class JudgeTest {

    private static final int HOURS = 9 * 168;

    /// A Monday.
    private static final Instant START = Instant.parse("2026-05-04T00:00:00Z");

    private static final Instant AT = START.plus(Duration.ofHours(HOURS));
    private static final UUID MONITOR = new UUID(9, 1);
    private static final UUID RULE = new UUID(9, 2);
    private static final UUID RIVAL = new UUID(9, 3);
    private static final UUID SPEAKER = new UUID(9, 4);

    private final StagedPast past = new StagedPast();
    private final List<SignalMention> recent = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private Coverage coverage = read(10, 0);
    private @Nullable OpenAlert open;

    /// What was before, as a test says.
    private static final class StagedPast implements Past {

        private HourCounts history = hourly(1, 1, 0);
        private Instant lastMention = AT.minus(Duration.ofHours(1));
        private @Nullable Instant lastSeen;
        private Instant since = START.minus(Duration.ofDays(400));
        private List<SignalMention> naming = List.of();
        private boolean hasEarlier;
        private @Nullable VolumeInput rival;

        @Override
        public Instant since() {
            return since;
        }

        @Override
        public Instant lastMention() {
            return lastMention;
        }

        @Override
        public HourCounts history(JudgedRule rule) {
            return history;
        }

        @Override
        public @Nullable Instant lastSeen(NameKind kind, String name, Instant before) {
            return lastSeen;
        }

        @Override
        public List<SignalMention> naming(UUID entityId) {
            return naming;
        }

        @Override
        public boolean hasEarlier(UUID storyId, SignalMention mention) {
            return hasEarlier;
        }

        @Override
        public List<SignalMention> ofStory(UUID storyId) {
            return List.of();
        }

        @Override
        public List<SignalMention> ofText(UUID textId) {
            return List.of();
        }

        @Override
        public Optional<Edit> edit(Arrival arrival) {
            return Optional.empty();
        }

        @Override
        public Optional<Rival> rival(UUID monitorId, JudgedRule rule) {
            return Optional.ofNullable(rival).map(input -> new Rival("Rival", input));
        }
    }

    /// The same in every hour, but for the last day.
    private static HourCounts hourly(int articles, int inTheLastDay, int negative) {
        int[] all = new int[HOURS];
        int[] bad = new int[HOURS];
        int[] judged = new int[HOURS];
        Arrays.fill(all, articles);
        Arrays.fill(all, HOURS - 24, HOURS, inTheLastDay);
        Arrays.fill(bad, negative);
        Arrays.fill(judged, articles);
        return new HourCounts(START.getEpochSecond() / 3600, all, bad, judged);
    }

    private static Coverage read(int sources, int unread) {
        double share = (double) (sources - unread) / sources;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < unread; i++) {
            names.add("Source " + i);
        }
        return new Coverage(
                sources,
                names,
                unread == 0 ? null : AT.minus(Duration.ofHours(5)),
                Exposure.USUAL,
                Exposure.USUAL,
                Exposure.USUAL,
                share,
                share,
                null,
                null);
    }

    private static List<SignalMention> burst(int count, String tone) {
        List<SignalMention> mentions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mentions.add(Examples.mention(i, AT.minusSeconds(60L * i), i, i, null, tone, "body"));
        }
        return mentions;
    }

    private static SignalMention saying(
            int id, @Nullable Integer tier, List<SignalMention.Name> entities, List<SignalMention.Said> quotes) {
        SignalMention m = Examples.mention(id, AT.minusSeconds(60L * id), id, id, tier, null, "body");
        return new SignalMention(
                m.mentionId(),
                m.articleId(),
                m.time(),
                m.foundAt(),
                m.outletId(),
                m.outlet(),
                m.tier(),
                m.headline(),
                m.copies(),
                m.storyId(),
                m.tone(),
                m.prominence(),
                m.language(),
                m.bylines(),
                entities,
                quotes);
    }

    private void arrives(SignalMention mention) {
        arrivals.add(new Arrival(0, Arrival.Change.FOUND, mention, List.of(), "It matched.", 1, null));
    }

    private void isOpen(String about) {
        open = new OpenAlert(
                new UUID(9, 9), RULE, about, AlertLevel.SMALL, AT.minusSeconds(60), AT.minusSeconds(60), 0, null);
    }

    private List<Verdict> ask(AlertKind kind, RuleSettings settings) {
        AlertRule rule = new AlertRule(
                RULE,
                null,
                kind,
                new RuleScope(null, null),
                RuleFilter.ALL,
                Sensitivity.BALANCED,
                settings,
                true,
                1,
                START,
                START);
        Facts facts = new Facts(MONITOR, AT, ZoneOffset.UTC, WeekProfile.NEWS, recent, coverage, arrivals, past);
        return new Judge(facts, new OpenAlerts(open == null ? List.of() : List.of(open)))
                .ask(new JudgedRule(rule, MentionTest.ALL, mention -> true));
    }

    private List<Finding> found(AlertKind kind, RuleSettings settings) {
        return ask(kind, settings).stream()
                .map(Verdict::finding)
                .filter(finding -> finding != null)
                .toList();
    }

    private List<Finding> found(AlertKind kind) {
        return found(kind, RuleSettings.NONE);
    }

    private static RuleSettings days(int days) {
        return new RuleSettings(null, null, days, null, null, null, null);
    }

    private static RuleSettings speaker(@Nullable String name, Quote.@Nullable Stance stance) {
        return new RuleSettings(null, null, null, name, stance, null, null);
    }

    private static RuleSettings rival() {
        return new RuleSettings(null, null, null, null, null, RIVAL, null);
    }

    @Test
    void dropIsToldWhereTheLedgerVouchesForItAlone() {
        past.history = hourly(2, 0, 0);

        assertThat(found(AlertKind.DROP)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AlertKind.DROP);
            assertThat(finding.sentence()).startsWith("Only 0 articles in 72 hours; ");
        });
        coverage = read(10, 2);
        assertThat(found(AlertKind.DROP)).as("two of ten were not read").isEmpty();
        coverage = Coverage.UNKNOWN;
        assertThat(found(AlertKind.DROP)).isEmpty();
    }

    @Test
    void usualDayAndFewArticlesAreNoDrop() {
        past.history = hourly(2, 2, 0);
        for (int i = 0; i < 2 * 72; i++) {
            recent.add(Examples.mention(i, AT.minusSeconds(1_800L * i), i, i, null, "neutral", "body"));
        }
        assertThat(found(AlertKind.DROP)).isEmpty();

        recent.clear();
        int[] rare = new int[HOURS];
        for (int hour = 0; hour < HOURS; hour += 48) {
            rare[hour] = 1;
        }
        int[] none = new int[HOURS];
        past.history = new HourCounts(START.getEpochSecond() / 3600, rare, none, none);
        assertThat(found(AlertKind.DROP)).as("less than eight are expected").isEmpty();
    }

    @Test
    void silenceIsToldAfterItsDaysAndEndsWithTheNextMention() {
        past.lastMention = AT.minus(Duration.ofDays(3));
        assertThat(found(AlertKind.SILENCE, days(3)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.headline()).isEqualTo("No mention for 3 days"));
        past.lastMention = AT.minus(Duration.ofDays(3)).plusSeconds(60);
        assertThat(found(AlertKind.SILENCE, days(3))).isEmpty();
        past.lastMention = AT.minus(Duration.ofDays(30));
        coverage = Coverage.UNKNOWN;
        assertThat(found(AlertKind.SILENCE, days(3)))
                .as("nobody vouches for it")
                .isEmpty();

        isOpen(MONITOR.toString());
        past.lastMention = AT.minusSeconds(60);
        assertThat(ask(AlertKind.SILENCE, days(3)))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.closes()).isNotNull());
    }

    @Test
    void sourcesThatCannotBeReadAreToldFromAFifthOnAndNamed() {
        coverage = read(10, 2);
        assertThat(found(AlertKind.CANNOT_LOOK)).singleElement().satisfies(finding -> {
            assertThat(finding.headline()).isEqualTo("2 of 10 usual sources cannot be read");
            assertThat(finding.sentence()).contains("Source 0, Source 1");
            assertThat(finding.level()).isEqualTo(AlertLevel.SMALL);
        });
        coverage = read(10, 1);
        assertThat(ask(AlertKind.CANNOT_LOOK, RuleSettings.NONE)).isEmpty();
        isOpen(MONITOR.toString());
        assertThat(ask(AlertKind.CANNOT_LOOK, RuleSettings.NONE))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.closes()).isEqualTo("The sources are read again."));
        coverage = read(10, 9);
        assertThat(found(AlertKind.CANNOT_LOOK).getFirst().level()).isEqualTo(AlertLevel.LARGE);
    }

    @Test
    void quoteIsToldOfWhomTheRuleNamesWithTheStanceThatItNames() {
        arrives(saying(
                1,
                null,
                List.of(new SignalMention.Name(SPEAKER, "Mary Miller", Entity.Type.PERSON)),
                List.of(new SignalMention.Said("Ms Miller", SPEAKER, Quote.Stance.DENIES, "We did no such thing."))));

        assertThat(found(AlertKind.QUOTE, speaker("Mary Miller", null)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.about()).startsWith(SPEAKER + " ");
                    assertThat(finding.sentence()).contains("“We did no such thing.”");
                    assertThat(finding.level()).isEqualTo(AlertLevel.MEDIUM);
                });
        assertThat(found(AlertKind.QUOTE, speaker("ms miller", Quote.Stance.DENIES)))
                .hasSize(1);
        assertThat(found(AlertKind.QUOTE, speaker(null, null))).hasSize(1);
        assertThat(found(AlertKind.QUOTE, speaker("Mary Miller", Quote.Stance.THREATENS)))
                .isEmpty();
        assertThat(found(AlertKind.QUOTE, speaker("John Smith", null))).isEmpty();
    }

    @Test
    void entityIsToldWhoIsNewInTwoOutletsOrALeadingOne() {
        List<SignalMention.Name> names = List.of(new SignalMention.Name(SPEAKER, "Mary Miller", Entity.Type.PERSON));
        arrives(saying(1, null, names, List.of()));
        assertThat(found(AlertKind.ENTITY)).as("one outlet").isEmpty();

        past.naming = List.of(saying(2, null, names, List.of()));
        assertThat(ask(AlertKind.ENTITY, RuleSettings.NONE)).singleElement().satisfies(verdict -> {
            assertThat(verdict.about()).isEqualTo(MONITOR + " " + SPEAKER);
            assertThat(verdict.mentions()).hasSize(2);
        });
        past.lastSeen = AT.minus(Duration.ofDays(89));
        assertThat(found(AlertKind.ENTITY)).as("seen 89 days ago").isEmpty();
        past.lastSeen = null;
        past.since = AT.minus(Duration.ofDays(30));
        assertThat(found(AlertKind.ENTITY)).as("watched for a month").isEmpty();
    }

    @Test
    void leadingOutletIsEnoughForANewEntity() {
        arrives(saying(1, 1, List.of(new SignalMention.Name(SPEAKER, "Mary Miller", Entity.Type.PERSON)), List.of()));

        assertThat(found(AlertKind.ENTITY))
                .singleElement()
                .satisfies(finding -> assertThat(finding.level()).isEqualTo(AlertLevel.MEDIUM));
    }

    @Test
    void firstMentionOfAStoryIsToldAndTheNextIsNot() {
        arrives(saying(1, null, List.of(), List.of()));
        assertThat(found(AlertKind.FIRST))
                .singleElement()
                .satisfies(finding -> assertThat(finding.about())
                        .isEqualTo(
                                arrivals.getFirst().mention().storyOrArticle().toString()));

        past.hasEarlier = true;
        assertThat(found(AlertKind.FIRST)).isEmpty();
    }

    @Test
    void riseOfNegativesIsToldAndOneOfOthersIsNot() {
        past.history = hourly(1, 1, 0);
        recent.addAll(burst(20, "neutral"));
        assertThat(found(AlertKind.NEGATIVE_RISE)).isEmpty();
        assertThat(found(AlertKind.SPIKE)).hasSize(1);

        recent.clear();
        recent.addAll(burst(20, "negative"));
        assertThat(ask(AlertKind.NEGATIVE_RISE, RuleSettings.NONE))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.finding()).isNotNull();
                    assertThat(verdict.mentions()).hasSize(20).allMatch(SignalMention::isNegative);
                    assertThat(verdict.episode()).isNotNull();
                });
    }

    @Test
    void negativesThatAreUsualAreNoRise() {
        past.history = hourly(5, 5, 4);
        recent.addAll(burst(24, "negative"));

        assertThat(found(AlertKind.NEGATIVE_RISE)).isEmpty();
    }

    private static VolumeInput input(HourCounts history, List<SignalMention> recent) {
        return new VolumeInput(
                AT, ZoneOffset.UTC, history, WeekProfile.NEWS, recent, read(10, 0), Sensitivity.BALANCED, null);
    }

    @Test
    void rivalIsToldWhoIsInTheNewsAlone() {
        past.rival = input(hourly(1, 1, 0), burst(40, "neutral"));
        recent.addAll(burst(6, "neutral"));
        assertThat(ask(AlertKind.RIVAL, rival())).singleElement().satisfies(verdict -> {
            assertThat(verdict.about()).isEqualTo(MONITOR + " " + RIVAL);
            assertThat(verdict.finding()).isNotNull();
            assertThat(verdict.finding().headline()).startsWith("Rival: ");
        });

        recent.clear();
        recent.addAll(burst(40, "neutral"));
        assertThat(found(AlertKind.RIVAL, rival())).as("we are in it too").isEmpty();
    }

    @Test
    void shareOfVoiceThatMovedIsToldAndOneThatStayedEndsIt() {
        int[] week = new int[HOURS];
        Arrays.fill(week, 1);
        Arrays.fill(week, HOURS - 168, HOURS, 4);
        int[] none = new int[HOURS];
        past.rival = input(new HourCounts(START.getEpochSecond() / 3600, week, none, none), List.of());
        assertThat(found(AlertKind.RIVAL, rival()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.headline()).contains("fell by 30 points"));

        past.rival = input(hourly(1, 1, 0), List.of());
        isOpen(MONITOR + " " + RIVAL);
        assertThat(ask(AlertKind.RIVAL, rival()))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.closes()).isNotNull());
        past.rival = null;
        assertThat(ask(AlertKind.RIVAL, rival()))
                .as("the rival's monitor is gone")
                .isEmpty();
    }

    @Test
    void everyKindCanBeAsked() {
        Set<AlertKind> wantMore = Set.of(AlertKind.SILENCE, AlertKind.THRESHOLD, AlertKind.RIVAL);
        for (AlertKind kind : AlertKind.values()) {
            if (!wantMore.contains(kind)) {
                assertThat(ask(kind, RuleSettings.NONE)).as(kind.word()).isNotNull();
            }
        }
    }
}
