package io.dateline.ingest.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

    @ParameterizedTest
    @EnumSource
    void labelIsTheNameInJson(State state) {
        assertThat(new ObjectMapper().convertValue(state, String.class)).isEqualTo(state.label());
        assertThat(State.of(state.label())).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NEW", "Healthy", " gone", "unheard-of"})
    void whatIsNoLabelIsRefused(String label) {
        assertThatThrownBy(() -> State.of(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(label);
    }
}
