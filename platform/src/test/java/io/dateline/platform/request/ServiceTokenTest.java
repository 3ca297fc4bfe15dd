package io.dateline.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTokenTest {

    private final ServiceToken token = new ServiceToken(Optional.of("the secret"));

    @Test
    void callerWhoHasItIsLetIn() {
        assertThat(token.isIn("Bearer the secret")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "the secret", "bearer the secret", "Bearer the secre", "Bearer the secret ", "Basic x"})
    void everythingElseIsRefused(String authorization) {
        assertThat(token.isIn(authorization)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer ", "Bearer null"})
    void nobodyHasATokenThatIsNotSet(String authorization) {
        assertThat(new ServiceToken(Optional.empty()).isIn(authorization)).isFalse();
    }
}
