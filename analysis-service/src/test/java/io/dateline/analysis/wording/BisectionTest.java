package io.dateline.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BisectionTest {

    private static final List<String> FERRY = List.of(
            "The ferry Marten ran aground off Skerrin, the coastguard said.",
            "Lifeboats took passengers of the Marten from Skerrin to Tolva.",
            "The Marten had sailed from Tolva and ran aground at night.",
            "The coastguard of Skerrin tows the ferry Marten to Tolva.");
    private static final List<String> QUARRY = List.of(
            "Workers were hurt by a blast at the Tellin quarry of Brandt.",
            "Brandt closed the Tellin quarry after the blast, police said.",
            "Police sealed the explosives store of Brandt at Tellin.",
            "The blast at Tellin hurt three workers of the Brandt quarry.");

    @Test
    void textsOfTwoEventsFallIntoTwoGroups() {
        List<CompactEventVector> mixed = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            mixed.add(vector(FERRY.get(at)));
            mixed.add(vector(QUARRY.get(at)));
        }

        Bisection bisection = Bisection.of(mixed, term -> 1, 4, 0.45);

        assertThat(bisection.share()).isLessThan(0.3);
        for (int at = 0; at < 8; at++) {
            assertThat(bisection.isSecond(at)).isEqualTo(bisection.isSecond(at % 2));
        }
        assertThat(bisection.isSecond(0)).isNotEqualTo(bisection.isSecond(1));
        assertThat(bisection.isSecond(vector("The Marten lies off Skerrin."))).isEqualTo(bisection.isSecond(0));
        assertThat(bisection.isSecond(vector("Brandt answers for Tellin."))).isEqualTo(bisection.isSecond(1));
    }

    @Test
    void groupsThatAreMuchAlikeAreNone() {
        List<CompactEventVector> ferries = new ArrayList<>();
        FERRY.forEach(text -> ferries.add(vector(text)));
        FERRY.forEach(text -> ferries.add(vector("Later. " + text)));

        assertThat(Bisection.of(ferries, term -> 1, 4, 0.45)).isNull();
    }

    @Test
    void groupNeedsItsLeastTexts() {
        List<CompactEventVector> texts = new ArrayList<>();
        FERRY.forEach(text -> texts.add(vector(text)));
        QUARRY.subList(0, 3).forEach(text -> texts.add(vector(text)));

        assertThat(Bisection.of(texts, term -> 1, 4, 0.45)).isNull();
        assertThat(Bisection.of(texts, term -> 1, 3, 0.45)).isNotNull();
    }

    @Test
    void textsWithoutAWordInCommonOrAnyWordAreNoFault() {
        List<CompactEventVector> empty = new ArrayList<>();
        for (String text : List.of("", "", "", "", "Ferry", "Quarry", "Ballot", "Storm")) {
            empty.add(vector(text));
        }

        assertThat(Bisection.of(empty, term -> 1, 4, 0.45)).isNull();
    }

    private static CompactEventVector vector(String text) {
        return new CompactEventVector(EventVector.of("", text));
    }
}
