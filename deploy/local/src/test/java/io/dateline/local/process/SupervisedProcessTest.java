package io.dateline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.local.machine.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {

    @TempDir
    Path temporary;

    private SupervisedProcess process;

    @BeforeEach
    void start() {
        Program sleeper = new Program(
                "sleeper",
                List.of("sh", "-c", "echo started; exec sleep 60"),
                Map.of("SECRET", "in the environment"),
                temporary.resolve("sleeper.log"),
                "TERM");
        process = new SupervisedProcess(sleeper, Process::isAlive, changed -> {});
        process.start();
        await(() -> process.state() == SupervisedProcess.State.READY);
    }

    @AfterEach
    void stop() {
        process.stop(Duration.ofSeconds(5));
    }

    @Test
    void aKilledProcessIsStartedAgain() throws Exception {
        ProcessIdentity first = process.identity().orElseThrow();

        first.send("KILL");

        await(() -> process.state() == SupervisedProcess.State.READY
                && process.identity().isPresent()
                && !process.identity().get().equals(first));
        assertThat(process.crashes()).isEqualTo(1);
        assertThat(Files.readAllLines(temporary.resolve("sleeper.log"))).containsExactly("started", "started");
    }

    @Test
    void aStoppedProcessStaysStopped() {
        ProcessIdentity running = process.identity().orElseThrow();

        process.stop(Duration.ofSeconds(5));

        assertThat(running.runs()).isFalse();
        assertThat(process.state()).isEqualTo(SupervisedProcess.State.STOPPED);
        assertThat(process.crashes()).isZero();
    }

    /// As a container is: what was started only waits for what works, which is not its child.
    @Test
    void whatWorksIsKnownWhereAnotherWasStarted() throws Exception {
        Path number = temporary.resolve("worker");
        Program waiting = new Program(
                "waiting",
                List.of("sh", "-c", "sleep 60 & echo $! > \"$NUMBER\"; wait"),
                Map.of("NUMBER", number.toString()),
                temporary.resolve("waiting.log"),
                "TERM",
                started -> written(number));
        SupervisedProcess supervised =
                new SupervisedProcess(waiting, started -> Files.exists(number) && written(number) > 0, changed -> {});
        supervised.start();
        try {
            await(() -> supervised.state() == SupervisedProcess.State.READY);
            ProcessIdentity worker = supervised.identity().orElseThrow();
            assertThat(worker.pid()).isEqualTo(written(number));
            assertThat(supervised.processes()).hasSize(2).endsWith(worker);

            worker.send("KILL");

            await(() -> supervised.crashes() == 1
                    && supervised.state() == SupervisedProcess.State.READY
                    && !supervised.identity().equals(Optional.of(worker)));
        } finally {
            List<ProcessIdentity> running = supervised.processes();
            supervised.stop(Duration.ofSeconds(5));
            assertThat(running).noneMatch(ProcessIdentity::runs);
        }
    }

    private static long written(Path number) {
        try {
            String text = Files.readString(number).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException missing) {
            return 0;
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Pause.of(Duration.ofMillis(50));
        }
    }
}
