package io.dateline.analysis.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A country has one id, in whatever language it is named.
class CountryNamesTest {

    private static final KnownNames KNOWN = KnownNames.load();

    @ParameterizedTest
    @CsvSource({
        "de,Deutschland,Germany",
        "de,Vereinigte Staaten,United States",
        "de,USA,United States",
        "de,Österreich,Austria",
        "es,Alemania,Germany",
        "es,EE.UU.,United States",
        "fr,Royaume-Uni,United Kingdom",
        "fr,Côte d’Ivoire,Ivory Coast",
        "it,Germania,Germany",
        "it,Svizzera,Switzerland",
        "nl,Duitsland,Germany",
        "pl,Niemcy,Germany",
        "pt,Alemanha,Germany",
        "ru,Германия,Germany",
        "ru,США,United States",
        "nb,Tyskland,Germany",
        "zh,德国,Germany",
        "zh,美国,United States",
        "ja,日本,Japan",
        "ja,トルコ,Turkey",
        "ko,독일,Germany",
        "ar,ألمانيا,Germany"
    })
    void aCountryHasTheIdThatItHasInEnglish(String language, String name, String english) {
        KnownNames here = KNOWN.in(language);

        assertThat(here.id(Entity.Type.PLACE, name)).isEqualTo(KNOWN.id(Entity.Type.PLACE, english));
        assertThat(here.of(Entity.Type.PLACE, name)).isNotNull();
    }

    @Test
    void anotherLanguagesNamesAreNotKnown() {
        assertThat(KNOWN.in("de").of(Entity.Type.PLACE, "Alemania")).isNull();
        assertThat(KNOWN.in("de").of(Entity.Type.ORGANISATION, "Deutschland")).isNull();
        assertThat(KNOWN.in("xx").of(Entity.Type.PLACE, "Deutschland")).isNull();
    }

    @Test
    void whatIsKnownInEnglishStays() {
        assertThat(KNOWN.in("de").of(Entity.Type.ORGANISATION, "FBI"))
                .isEqualTo(KNOWN.of(Entity.Type.ORGANISATION, "FBI"));
        assertThat(KNOWN.in("de").of(Entity.Type.PLACE, "Peking")).isEqualTo(KNOWN.of(Entity.Type.PLACE, "Peking"));
    }
}
