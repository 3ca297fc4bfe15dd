package io.dateline.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.api.coverage.Silence;
import io.dateline.ingest.api.coverage.Silence.Verdict;
import io.dateline.ingest.api.source.LedgerView.Hour;
import io.dateline.ingest.coverage.SilenceRule.Evidence;
import io.dateline.ingest.coverage.SilenceRule.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SilenceRuleTest {

    private static final Instant EVENING = Instant.parse("2026-11-24T20:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T06:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-25T08:20:00Z");
    private static final Pages NOTHING = new Pages(0, 0, 0, 0, null);

    @Test
    void nightInWhichEveryHourWasAnsweredIsProvenSilent() {
        Silence night = judge(answeredBut(Set.of()), NOTHING, List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.SILENT);
        assertThat(night.sentence())
                .isEqualTo("Yes, it was silent: 40 polls between 24 Nov 20:00 and 25 Nov 06:00 (UTC), 40 answered,"
                        + " nothing new listed.");
    }

    @Test
    void gapIsMadeUpForByTheNextAnswerAndSaidAllTheSame() {
        Silence night = judge(answeredBut(Set.of(2, 3, 4)), NOTHING, List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.SILENT);
        assertThat(night.answered()).isEqualTo(28);
        assertThat(night.gaps()).hasSize(1);
        assertThat(night.gaps().getFirst().madeUpAt()).isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
        assertThat(night.sentence()).contains("Between 24 Nov 22:00 and 25 Nov 01:00 no poll was answered");
    }

    @Test
    void gapThatNoLaterAnswerMadeUpForLeavesSilenceUnproven() {
        Silence night = judge(answeredBut(Set.of(6, 7, 8, 9, 10, 11, 12)), NOTHING, List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(night.sentence()).contains("not proven").contains("From 25 Nov 02:00 on no poll was answered");
    }

    @Test
    void gapAtTheEndIsMadeUpForByAnAnswerAfterIt() {
        assertThat(judge(answeredBut(Set.of(8, 9)), NOTHING, List.of()).verdict())
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void pagesThatWereListedAreNoSilenceEvenIfNoneCouldBeRead() {
        Silence night = judge(answeredBut(Set.of()), new Pages(3, 0, 3, 0, "It is forbidden."), List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.NOT_SILENT);
        assertThat(night.sentence()).contains("3 new pages, 0 of them read").contains("It is forbidden.");
    }

    @Test
    void pageOfTheNightThatWasListedInTheMorningIsNoSilence() {
        Silence night = judge(answeredBut(Set.of()), new Pages(0, 0, 0, 1, null), List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.NOT_SILENT);
        assertThat(night.sentence()).contains("1 page says that it was published then");
    }

    @Test
    void oneDeadFeedOfSeveralLeavesSilenceUnproven() {
        Silence night = judge(answeredBut(Set.of()), NOTHING, List.of("https://post.example/sport.xml"));

        assertThat(night.verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(night.sentence()).endsWith("https://post.example/sport.xml.");
    }

    @Test
    void sourceThatWasNotPolledSaysNothing() {
        Silence night = judge(List.of(), NOTHING, List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.NOT_READ);
        assertThat(night.sentence())
                .isEqualTo("It cannot be said: it was not looked at between 24 Nov 20:00 and 25 Nov 06:00 (UTC)."
                        + " Nor has it answered since.");
    }

    @Test
    void oneAnswerAfterwardsDoesNotProveANightSilentInWhichNobodyLooked() {
        Instant added = Instant.parse("2026-11-25T08:00:00Z");

        Silence night = judge(List.of(new Hour(added, 4, 4, 0, 0, 0, 0, 0, 0, 0, Map.of(), null)), NOTHING, List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.NOT_READ);
        assertThat(night.polls()).isZero();
        assertThat(night.sentence())
                .startsWith("It cannot be said: it was not looked at")
                .contains("The next answer came in the hour after 25 Nov 08:00");
    }

    @Test
    void pollsThatWereNeverAnsweredProveNothingEither() {
        Silence night = judge(answeredBut(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)), NOTHING, List.of());

        assertThat(night.verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(night.sentence()).contains("0 answered").contains("The next answer came in the hour after");
    }

    @Test
    void periodThatHasOnlyJustBegunIsNotSilentYet() {
        Silence now = SilenceRule.judge(
                new Evidence(new UUID(0, 1), NOW.minusSeconds(300), NOW, NOW, List.of(), NOTHING, List.of()),
                ZoneId.of("UTC"));

        assertThat(now.verdict()).isEqualTo(Verdict.NOT_READ);
    }

    private static Silence judge(List<Hour> hours, Pages pages, List<String> troubled) {
        return SilenceRule.judge(
                new Evidence(new UUID(0, 1), EVENING, MORNING, NOW, hours, pages, troubled), ZoneId.of("UTC"));
    }

    /// Four polls an hour from the evening on, until after the period.
    private static List<Hour> answeredBut(Set<Integer> silent) {
        List<Hour> hours = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boolean answers = !silent.contains(i);
            hours.add(new Hour(
                    EVENING.plus(Duration.ofHours(i)),
                    4,
                    answers ? 4 : 0,
                    answers ? 4 : 0,
                    0,
                    0,
                    0,
                    answers ? 0 : 4,
                    0,
                    0,
                    Map.of(),
                    answers ? null : "The answer took too long."));
        }
        return hours;
    }
}
