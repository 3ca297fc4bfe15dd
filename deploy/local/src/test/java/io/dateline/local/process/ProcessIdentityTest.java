package io.dateline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    @Test
    void aRunningProcessIsRecognised() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(self.runs()).isTrue();
        assertThat(ProcessIdentity.of(self.pid())).contains(self);
    }

    @Test
    void aLaterProcessWithTheSameNumberIsNotTheOneThatWasMeant() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        ProcessIdentity earlier = new ProcessIdentity(self.pid(), "another-boot+1");

        assertThat(earlier.runs()).isFalse();

        // Would end this test if the number alone counted.
        earlier.stop("KILL", Duration.ZERO);
    }

    @Test
    void aProcessThatDoesNotListenIsEndedByForce() throws IOException {
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done").start();
        ProcessIdentity identity = ProcessIdentity.of(deaf.pid()).orElseThrow();

        identity.stop("TERM", Duration.ofMillis(300));

        assertThat(identity.runs()).isFalse();
    }

    @Test
    void theStartIsReadBehindANameWithBlanksAndBrackets() {
        String stat = "42 (a) b (c)) S 1 42 42 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 987654 1000 10";

        assertThat(ProcessIdentity.birth(stat)).contains("987654");
    }

    @Test
    void aProcessThatOnlyWaitsForItsParentHasEnded() {
        String stat = "42 (java) Z 1 42 42 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 987654 0 0";

        assertThat(ProcessIdentity.birth(stat)).isEmpty();
    }
}
