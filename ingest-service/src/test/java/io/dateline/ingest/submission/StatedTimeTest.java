package io.dateline.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.article.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026,                      2026-01-01T00:00:00Z, YEAR",
        "2026-11,                   2026-11-01T00:00:00Z, MONTH",
        "2026-11-23,                2026-11-23T00:00:00Z, DAY",
        "2026-11-23T09:30,          2026-11-23T09:30:00Z, MINUTE",
        "2026-11-23T09:30Z,         2026-11-23T09:30:00Z, MINUTE",
        "2026-11-23T09:30+02:00,    2026-11-23T07:30:00Z, MINUTE",
        "2026-11-23T09:30:15-05:00, 2026-11-23T14:30:15Z, SECOND",
        "2026-11-23T09:30:15.5Z,    2026-11-23T09:30:15.5Z, SECOND",
        "2026-11-23T09:30:15,       2026-11-23T09:30:15Z, SECOND"
    })
    void timeIsAsPreciseAsItIsWritten(String stated, Instant at, Precision precision) {
        assertThat(StatedTime.parse(stated)).isEqualTo(new StatedTime(at, precision));
    }

    @Test
    void spacesAroundATimeMeanNothing() {
        assertThat(StatedTime.parse(" 2026-11-23 ")).isEqualTo(StatedTime.parse("2026-11-23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "20x6",
                "2026-13",
                "2026-02-30",
                "23.11.2026",
                "2026-11-23T25:00",
                "2026-11-23T09:30+99:00",
                "yesterday morning"
            })
    void whatIsNoTimeIsRefused(String stated) {
        assertThatThrownBy(() -> StatedTime.parse(stated)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void textIsKeptWithoutWhatNoDatabaseHolds() {
        assertThat(Characters.storable("a\0b\ud800")).doesNotContain("\0", "\ud800");
        assertThat(Characters.storable("one\r\ntwo\rthree\nfour")).isEqualTo("one\ntwo\nthree\nfour");
        assertThat(Characters.storable((String) null)).isNull();
    }

    @Test
    void listLosesWhatIsNotThere() {
        assertThat(Characters.storable(Arrays.asList("a", null, "b"))).containsExactly("a", "b");
        assertThat(Characters.storable((List<String>) null)).isNull();
    }
}
