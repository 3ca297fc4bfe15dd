package io.dateline.bench.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.entity.span.NameClass;
import io.dateline.analysis.entity.span.NameSpan;
import io.dateline.bench.entity.ConllFile.Name;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameScoreTest {

    private final NameScore score = new NameScore();

    @Test
    void nameIsRightWithTheSameTokensAndTypeAlone() {
        score.add(
                List.of(new Name(0, 2, "PER"), new Name(4, 5, "LOC"), new Name(6, 8, "ORG")),
                List.of(span(0, 2, NameClass.PERSON), span(4, 5, NameClass.GROUP), span(6, 7, NameClass.GROUP)),
                false);

        assertThat(score.figures())
                .containsEntry("names", 3)
                .containsEntry("precision", 0.3333)
                .containsEntry("recall", 0.3333)
                .containsEntry("by_type", Map.of("PER", 1.0, "LOC", 0.0, "ORG", 0.0));
    }

    @Test
    void companiesAndGroupsAreOneTypeInNewsAndTwoInPosts() {
        assertThat(NameScore.typeOf(NameClass.COMPANY, false)).isEqualTo("ORG");
        assertThat(NameScore.typeOf(NameClass.GROUP, false)).isEqualTo("ORG");
        assertThat(NameScore.typeOf(NameClass.COMPANY, true)).isEqualTo("corporation");
        assertThat(NameScore.typeOf(NameClass.GROUP, true)).isEqualTo("group");
    }

    @Test
    void nameOfATypeThatTheSetDoesNotMarkIsNoFault() {
        score.add(
                List.of(new Name(0, 1, "person")),
                List.of(span(0, 1, NameClass.PERSON), span(3, 4, NameClass.OTHER)),
                true);

        assertThat(score.f1()).isEqualTo(1);
    }

    @Test
    void scoresOfTwoFilesAddUp() {
        score.add(List.of(new Name(0, 1, "PER")), List.of(span(0, 1, NameClass.PERSON)), false);
        NameScore other = new NameScore();
        other.add(List.of(new Name(0, 1, "PER")), List.of(), false);

        score.add(other);

        assertThat(score.figures()).containsEntry("names", 2).containsEntry("recall", 0.5);
    }

    @Test
    void nothingFoundIsZeroAndNoFault() {
        score.add(List.of(new Name(0, 1, "PER")), List.of(), false);

        assertThat(score.f1()).isZero();
    }

    private static NameSpan span(int first, int end, NameClass type) {
        return new NameSpan(first, end, type, 1);
    }
}
