package io.dateline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.local.machine.Layout;
import io.dateline.local.machine.StackException;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.process.SupervisedProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

    private static final ProcessIdentity GONE = new ProcessIdentity(1, "another boot");

    @TempDir
    Path data;

    @BeforeEach
    void create() {
        new Layout(data).create();
    }

    @Test
    void directoryOfNoStackHasNoState() {
        assertThat(StackState.read(data)).isEmpty();
        assertThat(StackState.running(data.resolve("absent"))).isEmpty();
    }

    @Test
    void stateIsReadAsItWasWritten() {
        StackState state = state(self(), part("kafka", self()));

        state.write(data);

        assertThat(StackState.read(data)).contains(state);
    }

    @Test
    void stackOfALivingSupervisorRuns() {
        state(self(), part("kafka", self())).write(data);

        assertThat(StackState.running(data)).isPresent();
        assertThat(StackState.read(data).orElseThrow().orphans()).isEmpty();
    }

    @Test
    void processesThatOutliveTheirSupervisorAreOrphans() {
        state(GONE, part("kafka", GONE), part("ingest", self())).write(data);

        assertThat(StackState.running(data))
                .hasValueSatisfying(state -> assertThat(state.orphans())
                        .extracting(StackState.PartState::name)
                        .containsExactly("ingest"));
    }

    @Test
    void stackOfWhichNothingIsLeftDoesNotRun() {
        state(GONE, part("kafka", GONE)).write(data);

        assertThat(StackState.running(data)).isEmpty();
    }

    @Test
    void partWithoutAProcessDoesNotAnswer() {
        assertThat(part("kafka", GONE).answers()).isFalse();
    }

    @Test
    void fileThatIsNoStateIsNamed() throws Exception {
        Files.writeString(new Layout(data).state(), "{");

        assertThatThrownBy(() -> StackState.read(data))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(new Layout(data).state().toString());
    }

    private static ProcessIdentity self() {
        return ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
    }

    private static StackState state(ProcessIdentity supervisor, StackState.PartState... parts) {
        return new StackState(
                StackState.Phase.READY, "Dateline is ready.", "http://localhost:8080/", supervisor, List.of(parts));
    }

    private static StackState.PartState part(String name, ProcessIdentity process) {
        return new StackState.PartState(
                name, SupervisedProcess.State.READY, List.of(process), "TERM", 0, 9092, 0, name + ".log");
    }
}
