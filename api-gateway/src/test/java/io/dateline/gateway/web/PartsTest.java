package io.dateline.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every part of the web UI in a browser, by itself, in the states of `src/test/web/parts`: empty, loading, failed,
/// with long names, by keyboard. A new part is found by itself and must bring its states.
class PartsTest {

    private static Stage stage;

    static Stream<String> parts() {
        return WebSources.parts().stream();
    }

    @BeforeAll
    static void openStage() {
        stage = Stage.open();
    }

    @AfterAll
    static void closeStage() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void everyPartThatDrawsSomethingHasItsStates() {
        assertThat(parts())
                .hasSizeGreaterThan(20)
                .allSatisfy(part -> assertThat(WebSources.TESTS.resolve("parts/" + part + ".js"))
                        .exists());
        assertThat(WebSources.files(WebSources.TESTS.resolve("parts"), ".js"))
                .allSatisfy(states -> assertThat(
                                Files.exists(WebSources.APP.resolve("parts").resolve(states.getFileName())))
                        .as("the part of %s", states)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partIsRightInEachOfItsStates(String part) {
        stage.clear();
        List<String> states = stage.states(part);
        assertThat(states).containsAll(required(part));
        List<String> faults = new ArrayList<>();
        for (String state : states) {
            Stream.of(stage.show(part, state), stage.darkAndNarrow(), stage.press(part, state))
                    .flatMap(List::stream)
                    .forEach(fault -> faults.add(state + ": " + fault));
            if (state.equals("keyboard")) {
                stage.show(part, state);
                stage.focusByTab().forEach(fault -> faults.add(state + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    /// An element that asks the API can be empty, loading and failed; whatever has something to press is pressed.
    private static List<String> required(String part) {
        String source = WebSources.read(WebSources.APP.resolve("parts/" + part + ".js"));
        List<String> required = new ArrayList<>(List.of("empty", "long names"));
        if (source.contains("customElements.define")) {
            required.add("keyboard");
        }
        if (source.contains("api.get(")) {
            required.addAll(List.of("error", "keyboard"));
        }
        if (source.contains("new Load(") || source.contains("new Pages(")) {
            required.add("loading");
        }
        if (source.contains("@click=") || source.contains("@submit=")) {
            required.add("keyboard");
        }
        return required;
    }
}
