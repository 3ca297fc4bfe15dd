package io.dateline.analysis.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionsTest {

    @ParameterizedTest
    @CsvSource({
        "Federal Bureau of Investigation, FBI",
        "World Health Organization, WHO",
        "Transport for London, TfL",
        "Ministry of Defence, MoD",
        "North Atlantic Treaty Organization, NATO",
        "Islamic State of Iraq and Syria, ISIS",
        "National Institute for Fisheries Research, NIFR",
        "Recording Industry Association of America, RIAA",
        "European Organization for Nuclear Safety, E.O.N.S."
    })
    void shortFormsTakeTheirLettersFromTheName(String name, String form) {
        assertThat(Introductions.isShortFor(form, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Federal Bureau of Investigation, CIA",
        "Federal Bureau of Investigation, Washington",
        "Nordfisk, NF",
        "Harbour Trust, pictured",
        "Harbour Trust, UK",
        "Harbour Trust, Harbour"
    })
    void otherWordsInBracketsAreNone(String name, String form) {
        assertThat(Introductions.isShortFor(form, name)).isFalse();
    }

    @Test
    void theFormIsFoundRightBehindTheName() {
        String text = "The Harbour Safety Trust (HST) and the Sea Trust, in (ST), met.";

        Introductions.Place place = Introductions.behind(text, "Harbour Safety Trust", 24);

        assertThat(place).isEqualTo(new Introductions.Place("HST", 26, 29));
        assertThat(Introductions.behind(text, "Sea Trust", 48)).isNull();
    }

    @Test
    void marksAndRemarksAroundTheFormAreNoPartOfIt() {
        assertThat(Introductions.behind("Harbour Safety Trust (the “HST”)", "Harbour Safety Trust", 20)
                        .form())
                .isEqualTo("HST");
        assertThat(Introductions.behind("Harbour Safety Trust (HST; founded 1990)", "Harbour Safety Trust", 20)
                        .form())
                .isEqualTo("HST");
    }
}
