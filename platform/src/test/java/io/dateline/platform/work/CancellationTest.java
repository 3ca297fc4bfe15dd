package io.dateline.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Cancellation cancellation = new Cancellation();

    @Test
    void workThatNobodyStopsGivesItsResult() throws Exception {
        int result = cancellation.during(() -> {
            Cancellation.check();
            return 7;
        });

        assertThat(result).isEqualTo(7);
    }

    @Test
    void workStopsAtItsNextPlace() {
        assertThatThrownBy(() -> cancellation.during(() -> {
                    cancellation.request();
                    assertThat(Cancellation.isRequested()).isTrue();
                    Cancellation.check();
                    return null;
                }))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void workThatIsAlreadyNotWantedStopsAtItsFirstPlace() {
        cancellation.request();

        assertThatThrownBy(() -> cancellation.during(() -> {
                    Cancellation.check();
                    return null;
                }))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void workThatNobodyWaitsForCannotBeStopped() {
        cancellation.request();

        assertThat(Cancellation.isPossible()).isFalse();
        assertThat(Cancellation.isRequested()).isFalse();
        assertThatCode(Cancellation::check).doesNotThrowAnyException();
    }

    @Test
    void otherThreadsAreNotStopped() throws Exception {
        CompletableFuture<Boolean> elsewhere = new CompletableFuture<>();
        cancellation.request();

        cancellation.during(() -> {
            Thread.ofPlatform().start(() -> elsewhere.complete(Cancellation.isRequested()));
            return elsewhere.get();
        });

        assertThat(elsewhere.get()).isFalse();
    }

    @Test
    void faultOfTheWorkIsTheCallersToSee() {
        assertThatThrownBy(() -> cancellation.during(() -> {
                    throw new java.io.IOException("disk full");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertThat(Cancellation.isPossible()).isFalse();
    }
}
