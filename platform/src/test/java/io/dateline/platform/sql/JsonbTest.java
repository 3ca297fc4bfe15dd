package io.dateline.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.platform.fault.Faults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonbTest {

    private final Rows rows = TestDatabase.rows();
    private final Jsonb json = new Jsonb(new ObjectMapper());

    record Place(String name, List<Integer> near) {}

    @Test
    void objectComesBackAsItWent() {
        Place place = new Place("Æther — 名", List.of(1, -2));

        assertThat(stored(place, Place.class)).isEqualTo(place);
    }

    @Test
    void listAndMapComeBackWithTheirTypes() {
        List<Map<String, Integer>> counts = List.of(Map.of("a", 1), Map.of());

        assertThat(rows.one(
                        "select ?::jsonb as value",
                        row -> json.read(row, "value", new TypeReference<List<Map<String, Integer>>>() {}),
                        json.write(counts)))
                .contains(counts);
        assertThat(rows.one("select ?::jsonb as value", row -> json.texts(row, "value"), json.write(List.of("x", ""))))
                .contains(List.of("x", ""));
    }

    @Test
    void nothingIsNull() {
        assertThat(json.write(null)).isNull();
        assertThat(rows.list("select null::jsonb as value", row -> json.readOrNull(row, "value", Place.class)))
                .containsExactly((Place) null);
        assertThat(rows.list(
                        "select null::jsonb as value",
                        row -> json.readOrNull(row, "value", new TypeReference<List<Place>>() {})))
                .containsExactly((List<Place>) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\0\0", "\\\0", "\\\\\0"})
    void characterNulBecomesTheReplacementCharacter(String text) {
        assertThat(stored(text, String.class)).isEqualTo(text.replace('\0', '\ufffd'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\\\u0000", "\\\\\\u0000", "u0000", "\\"})
    void textThatOnlyLooksLikeNulStays(String text) {
        assertThat(stored(text, String.class)).isEqualTo(text);
    }

    @Test
    void whatWasWrittenIsReadWithoutAColumn() {
        String written = json.write(List.of(new Place("a", List.of())));

        assertThat(json.parse(written, new TypeReference<List<Place>>() {})).containsExactly(new Place("a", List.of()));
        assertThatThrownBy(() -> json.parse("{", new TypeReference<List<Place>>() {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nullWhereAnObjectMustBeIsRefused() {
        assertThatThrownBy(() -> rows.list("select null::jsonb as value", row -> json.read(row, "value", Place.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("value");
    }

    @Test
    void whatIsAnotherThingIsTheRowsFault() {
        assertThatThrownBy(() -> rows.list("select '[1]'::jsonb as value", row -> json.read(row, "value", Place.class)))
                .isInstanceOf(IllegalStateException.class)
                .matches(fault -> Faults.kind(fault) == Faults.Kind.OF_THE_MESSAGE);
    }

    @Test
    void whatIsNotWritableIsRefused() {
        assertThatThrownBy(() -> json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    private <T> T stored(T value, Class<T> type) {
        return rows.one("select ?::jsonb as value", row -> json.read(row, "value", type), json.write(value))
                .orElseThrow();
    }
}
