package io.dateline.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.local.machine.StackException;
import io.dateline.local.stack.StackSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path HOME = Path.of("/project");
    private static final Path HERE = Path.of("/somewhere/else");

    @Test
    void withoutOptionsDataIsInTheProjectAndThePortIs8080() {
        Options options = parse();

        assertThat(options.data()).isEqualTo(Path.of("/project/.dateline"));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.detach()).isFalse();
        assertThat(options.form()).isEqualTo(StackSettings.Form.JVM);
    }

    @Test
    void imagesOfExecutablesAreBothOptions() {
        assertThat(parse("--native").form()).isEqualTo(StackSettings.Form.NATIVE);
        assertThat(parse("--containers").form()).isEqualTo(StackSettings.Form.CONTAINERS);
        assertThat(parse("--containers", "--native").form()).isEqualTo(StackSettings.Form.NATIVE_CONTAINERS);
    }

    @Test
    void aRelativeDirectoryIsMeantFromWhereTheScriptWasCalled() {
        assertThat(parse("--data", "../there").data()).isEqualTo(Path.of("/somewhere/there"));
        assertThat(parse("--data", "/absolute").data()).isEqualTo(Path.of("/absolute"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999999999", "http", "8080x"})
    void whatIsNoPortIsRefusedByName(String value) {
        assertThatThrownBy(() -> parse("--port", value))
                .isInstanceOf(StackException.class)
                .hasMessage("\"" + value + "\" is not a port; give a number from 1 to 65535.");
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> parse("--port", "--detach")).hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> parse("--data")).hasMessageContaining("--data needs a value");
    }

    @Test
    void anUnknownOptionIsRefusedByName() {
        assertThatThrownBy(() -> parse("--prot", "80")).hasMessageContaining("There is no option --prot");
    }

    @Test
    void theDemoSparesItsOwnSiteLessThanOthersSites() {
        Map<String, String> demo = parse("--demo").settings(HOME, Map.of()).environment();

        assertThat(demo).containsEntry("DATELINE_FETCH_HOST_INTERVAL", "50ms");
        assertThat(parse().settings(HOME, Map.of()).environment()).isEmpty();
    }

    @Test
    void portsThatTheFetcherMayVisitComeFromTheEnvironment() {
        Map<String, String> environment = Map.of("DATELINE_FETCH_ALLOW_LOOPBACK_PORTS", "9001, 9002");

        assertThat(parse().settings(HOME, environment).loopbackPorts()).containsExactly(9001, 9002);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), HOME, HERE);
    }
}
