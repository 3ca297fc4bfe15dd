package io.dateline.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.signal.AlertKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedEntityTest {

    private static final UUID MONITOR = UUID.randomUUID();
    private static final UUID ENTITY = UUID.randomUUID();

    @Test
    void entityAndSpeakerAreReadFromWhatTheAlertIsAbout() {
        assertThat(NamedEntity.of(AlertKind.ENTITY, MONITOR + " " + ENTITY)).isEqualTo(ENTITY);
        assertThat(NamedEntity.of(AlertKind.QUOTE, ENTITY + " " + UUID.randomUUID()))
                .isEqualTo(ENTITY);
    }

    @Test
    void speakerWhoIsNoEntityAndOtherKindsNameNobody() {
        assertThat(NamedEntity.of(AlertKind.QUOTE, new UUID(0, 0) + " " + UUID.randomUUID()))
                .isNull();
        assertThat(NamedEntity.of(AlertKind.JOURNALIST, MONITOR + " dana doe")).isNull();
        assertThat(NamedEntity.of(AlertKind.SPIKE, MONITOR.toString())).isNull();
    }
}
