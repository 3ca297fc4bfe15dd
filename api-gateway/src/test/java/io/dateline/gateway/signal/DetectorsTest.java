package io.dateline.gateway.signal;

import static io.dateline.gateway.signal.Examples.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Precision;
import io.dateline.gateway.signal.notice.EditDetector;
import io.dateline.gateway.signal.notice.EditFigures;
import io.dateline.gateway.signal.notice.Edition;
import io.dateline.gateway.signal.notice.MentionDetector;
import io.dateline.gateway.signal.notice.NewcomerDetector;
import io.dateline.gateway.signal.notice.ThresholdDetector;
import io.dateline.gateway.signal.spread.CascadeDetector;
import io.dateline.gateway.signal.spread.StoryGrowsDetector;
import io.dateline.gateway.signal.tone.ToneDetector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetectorsTest {

    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void mentionCountsForItsTimeOfDayAndElseForWhenItWasFound() {
        Instant hourAgo = AT.minus(Duration.ofHours(1));
        assertThat(SignalMention.timeOf(hourAgo, Precision.MINUTE, AT)).isEqualTo(hourAgo);
        assertThat(SignalMention.timeOf(hourAgo, Precision.DAY, AT)).isEqualTo(AT);
        assertThat(SignalMention.timeOf(AT.plusSeconds(60), Precision.SECOND, AT))
                .isEqualTo(AT);
        assertThat(SignalMention.timeOf(AT.minus(Duration.ofHours(49)), Precision.SECOND, AT))
                .isEqualTo(AT);
        assertThat(SignalMention.isLate(AT.minus(Duration.ofHours(49)), Precision.SECOND, AT))
                .isTrue();
        assertThat(SignalMention.isLate(AT.minus(Duration.ofHours(49)), Precision.DAY, AT))
                .isFalse();
    }

    @Test
    void storyIsToldAtFourOutletsWithinADayAndThenAtTen() {
        List<SignalMention> slow = spread(4, Duration.ofHours(9), 1);
        List<SignalMention> fast = spread(4, Duration.ofHours(2), 1);
        assertThat(StoryGrowsDetector.assess(slow, AT, 0)).isEmpty();
        assertThat(StoryGrowsDetector.assess(fast, AT, 0).orElseThrow().level()).isEqualTo(AlertLevel.SMALL);
        assertThat(StoryGrowsDetector.assess(fast, AT, 4)).isEmpty();
        assertThat(StoryGrowsDetector.assess(spread(10, Duration.ofHours(2), 1), AT, 4)
                        .orElseThrow()
                        .level())
                .isEqualTo(AlertLevel.MEDIUM);
    }

    @Test
    void cascadeWantsFiveOutletsInSixHours() {
        assertThat(CascadeDetector.assess(spread(5, Duration.ofMinutes(80), 1), AT, 0))
                .isPresent();
        assertThat(CascadeDetector.assess(spread(5, Duration.ofMinutes(91), 1), AT, 0))
                .isEmpty();
    }

    @Test
    void toneIsToldWhereTheShareIsSurelyHigher() {
        List<SignalMention> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(mention(i, AT.minusSeconds(60L * i), i, i, null, i < 12 ? "negative" : "neutral", "body"));
        }
        assertThat(ToneDetector.assess(texts, AT, 200, 36, false)).isPresent();
        assertThat(ToneDetector.assess(texts, AT, 200, 150, false)).isEmpty();
        assertThat(ToneDetector.assess(texts.subList(0, 7), AT, 200, 36, false)).isEmpty();
    }

    @Test
    void leadingOutletIsToldInHeadlineOrLedeAlone() {
        assertThat(MentionDetector.tier1(mention(1, AT, 1, 1, 1, "negative", "headline"), true, AT)
                        .orElseThrow()
                        .level())
                .isEqualTo(AlertLevel.LARGE);
        assertThat(MentionDetector.tier1(mention(1, AT, 1, 1, 1, "neutral", "passing"), false, AT))
                .isEmpty();
        assertThat(MentionDetector.tier1(mention(1, AT, 1, 1, 2, "neutral", "headline"), false, AT))
                .isEmpty();
    }

    @Test
    void desksAndAgenciesAreNoJournalists() {
        Instant since = AT.minus(Duration.ofDays(900));
        SignalMention mention = mention(1, AT, 1, 1, null, null, "body");
        for (String desk :
                List.of("Reuters", "By Staff Reporter", "The Associated Press", "Outlet 1", "admin@a.example")) {
            assertThat(NewcomerDetector.journalist(mention, desk, null, since, AT))
                    .as(desk)
                    .isEmpty();
        }
        assertThat(NewcomerDetector.journalist(mention, "By José Müller", null, since, AT)
                        .orElseThrow()
                        .about())
                .isEqualTo("jose muller");
        assertThat(NewcomerDetector.journalist(mention, "José Müller", AT.minus(Duration.ofDays(364)), since, AT))
                .isEmpty();
        assertThat(NewcomerDetector.journalist(mention, "José Müller", null, AT.minus(Duration.ofDays(30)), AT))
                .isEmpty();
    }

    @Test
    void thresholdIsExact() {
        List<SignalMention> mentions = spread(3, Duration.ofMinutes(10), 1);
        assertThat(ThresholdDetector.assess(mentions, AT, 3, Duration.ofHours(1)))
                .isPresent();
        assertThat(ThresholdDetector.assess(mentions, AT, 4, Duration.ofHours(1)))
                .isEmpty();
    }

    @Test
    void editsOfTheMatterAreToldAndOthersAreNot() {
        String text = "Acme lost 5 million.\nThe weather was fine.\n3 min read";
        assertThat(edit(text, text.replace("3 min", "4 min"))).isNull();
        assertThat(edit(text, text + "\nBuy now for 99 cents!")).isNull();
        assertThat(edit(text, text.replace(".", "  ."))).isNull();
        assertThat(edit(text, text.replace("5 million", "7 million")).changes()).containsExactly("passage", "number");
        assertThat(edit(text, text.replace("lost", "won")).stealth()).isTrue();
    }

    private static @Nullable EditFigures edit(String before, String after) {
        return (EditFigures) EditDetector.assess(
                        mention(1, AT, 1, 1, 1, null, "body"),
                        new Edition("Acme", before, List.of(), null, AT, false),
                        new Edition("ACME ", after, List.of(), null, AT, false),
                        List.of("Acme"),
                        AT)
                .map(Finding::figures)
                .orElse(null);
    }

    private static List<SignalMention> spread(int outlets, Duration apart, int text) {
        List<SignalMention> mentions = new ArrayList<>();
        for (int i = 0; i < outlets; i++) {
            mentions.add(mention(i, AT.minus(apart.multipliedBy(i)), i, text, null, null, "body"));
        }
        return mentions;
    }
}
