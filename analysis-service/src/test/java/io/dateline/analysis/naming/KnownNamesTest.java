package io.dateline.analysis.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.finding.Entity.Type;
import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownNamesTest {

    private static final KnownNames NAMES = KnownNames.load();

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, FBI, Federal Bureau of Investigation",
        "ORGANISATION, F.B.I., Federal Bureau of Investigation",
        "ORGANISATION, Nato, North Atlantic Treaty Organisation",
        "ORGANISATION, VW, Volkswagen AG",
        "ORGANISATION, Sony, Sony Corp.",
        "ORGANISATION, Nestlé SA, Nestle",
        "ORGANISATION, Wal-Mart, Walmart Inc",
        "PLACE, U.S., United States of America",
        "PLACE, Burma, Myanmar",
        "PLACE, Kiev, Kyiv",
        "PERSON, Kim Jong-un, Kim Jong Un",
        "PERSON, Moammar Gadhafi, Muammar Gaddafi",
        "PERSON, Søren Kjær, Soren Kjaer",
        "PERSON, Lech Wałęsa, Lech Walesa",
        "EVENT, World War II, Second World War"
    })
    void formsOfOneNameHaveOneId(Type type, String one, String other) {
        assertThat(NAMES.id(type, one)).isEqualTo(NAMES.id(type, other));
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, Washington, PERSON, Washington",
        "PLACE, Georgia, PERSON, Georgia",
        "PLACE, Jordan, PERSON, Jordan",
        "PLACE, Washington, PLACE, 'Washington, D.C.'",
        "PERSON, Jordan, PERSON, Michael Jordan",
        "ORGANISATION, Sony, ORGANISATION, Sony Pictures",
        "ORGANISATION, News Corp, ORGANISATION, News",
        "ORGANISATION, ECB, ORGANISATION, European Central Bank",
        "PLACE, Congo, PLACE, Democratic Republic of the Congo"
    })
    void ambiguousFormsStayThemselves(Type type, String one, Type otherType, String other) {
        assertThat(NAMES.id(type, one)).isNotEqualTo(NAMES.id(otherType, other));
    }

    @Test
    void severalHundredBearersAreKnown() {
        assertThat(NAMES.size()).isGreaterThan(1_000);
    }

    @Test
    void aFormBelongsToOneBearer() {
        BufferedReader lines = new BufferedReader(new StringReader("[place]\nOne | Same\nTwo | Same\n"));

        assertThatThrownBy(() -> KnownNames.read(lines)).hasMessageContaining("Same");
    }
}
