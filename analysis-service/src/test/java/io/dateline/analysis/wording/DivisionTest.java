package io.dateline.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTest {

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
        List<CompactProfile> mixed = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            mixed.add(profile(FERRY.get(at)));
            mixed.add(profile(QUARRY.get(at)));
        }

        Division division = Division.of(mixed, term -> 1, 4, 0.45);

        assertThat(division.share()).isLessThan(0.3);
        for (int at = 0; at < 8; at++) {
            assertThat(division.isSecond(at)).isEqualTo(division.isSecond(at % 2));
        }
        assertThat(division.isSecond(0)).isNotEqualTo(division.isSecond(1));
        assertThat(division.isSecond(profile("The Marten lies off Skerrin."))).isEqualTo(division.isSecond(0));
        assertThat(division.isSecond(profile("Brandt answers for Tellin."))).isEqualTo(division.isSecond(1));
    }

    @Test
    void groupsThatAreMuchAlikeAreNone() {
        List<CompactProfile> ferries = new ArrayList<>();
        FERRY.forEach(text -> ferries.add(profile(text)));
        FERRY.forEach(text -> ferries.add(profile("Later. " + text)));

        assertThat(Division.of(ferries, term -> 1, 4, 0.45)).isNull();
    }

    @Test
    void groupNeedsItsLeastTexts() {
        List<CompactProfile> texts = new ArrayList<>();
        FERRY.forEach(text -> texts.add(profile(text)));
        QUARRY.subList(0, 3).forEach(text -> texts.add(profile(text)));

        assertThat(Division.of(texts, term -> 1, 4, 0.45)).isNull();
        assertThat(Division.of(texts, term -> 1, 3, 0.45)).isNotNull();
    }

    @Test
    void textsWithoutAWordInCommonOrAnyWordAreNoFault() {
        List<CompactProfile> empty = new ArrayList<>();
        for (String text : List.of("", "", "", "", "Ferry", "Quarry", "Ballot", "Storm")) {
            empty.add(profile(text));
        }

        assertThat(Division.of(empty, term -> 1, 4, 0.45)).isNull();
    }

    private static CompactProfile profile(String text) {
        return new CompactProfile(Profile.of("", text));
    }
}
