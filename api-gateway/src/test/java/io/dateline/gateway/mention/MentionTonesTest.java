package io.dateline.gateway.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Sentiment.Label;
import io.dateline.contract.finding.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionTonesTest {

    private static final Span ACME = Span.text(0, 4);

    @Test
    void theToneTowardsTheTargetCountsBeforeTheArticles() {
        MentionTones tones =
                tones(findings(Label.NEGATIVE, -0.6, entity("Acme", ACME, Label.POSITIVE, 0.5)), List.of(ACME));

        assertThat(tones.counted()).isEqualTo(new MentionTone("positive", 0.5, "Acme"));
        assertThat(tones.article()).isEqualTo(new MentionTone("negative", -0.6, null));
    }

    @Test
    void whereNoSentenceShowsAToneTowardsTheTargetTheArticlesCounts() {
        MentionTones tones =
                tones(findings(Label.NEGATIVE, -0.6, entity("Acme", ACME, Label.NEUTRAL, 0.02)), List.of(ACME));

        assertThat(tones.counted()).isEqualTo(new MentionTone("negative", -0.6, null));
        assertThat(tones.target()).isEqualTo(new MentionTone("neutral", 0.02, "Acme"));
    }

    @Test
    void whereNoToneTowardsTheTargetIsKnownTheArticlesCounts() {
        MentionTones unknown =
                tones(findings(Label.NEGATIVE, -0.6, entity("Acme", ACME, Label.UNKNOWN, 0)), List.of(ACME));
        MentionTones unnamed = tones(findings(Label.NEGATIVE, -0.6), List.of(ACME));

        assertThat(unknown.counted()).isEqualTo(new MentionTone("negative", -0.6, null));
        assertThat(unnamed).isEqualTo(unknown);
    }

    @Test
    void anArticleWithoutAnyToneHasNone() {
        assertThat(tones(findings(null, 0), List.of(ACME)).counted()).isNull();
        assertThat(tones(null, List.of(ACME)).counted()).isNull();
    }

    private static MentionTones tones(@Nullable Findings findings, List<Span> matches) {
        return MentionTones.of(findings, matches);
    }

    private static Entity entity(String name, Span mention, Label label, double score) {
        return new Entity(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                name,
                Entity.Type.ORGANISATION,
                0.5,
                List.of(mention),
                new Sentiment(label, score, List.of()));
    }

    /// @param label of the article; null where it has no tone
    private static Findings findings(@Nullable Label label, double score, Entity... entities) {
        Sentiment whole = label == null ? null : new Sentiment(label, score, List.of());
        return new Findings(new Language("en", 1), List.of(), List.of(entities), whole, List.of(), null);
    }
}
