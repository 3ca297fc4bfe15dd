package io.dateline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.local.machine.Layout;
import io.dateline.local.postgres.LocalPostgres;
import io.dateline.local.process.Program;
import io.dateline.local.stack.Wiring.Instance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {

    @TempDir
    Path home;

    @Test
    void everyServiceListensOnLoopbackAlone() {
        for (Service service : Service.values()) {
            assertThat(program(service).environment())
                    .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                    .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        }
    }

    @Test
    void noSecretStandsOnACommandLine() {
        for (Service service : Service.values()) {
            Program program = program(service);

            assertThat(String.join(" ", program.command()))
                    .doesNotContain("token-x", "key-x", "admin-x", "password-of");
            assertThat(program.environment())
                    .containsEntry("DATELINE_SERVICE_TOKEN", "token-x")
                    .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "password-of-" + service.word());
        }
    }

    @Test
    void everyServiceHasADatabaseOfItsOwn() {
        for (Service service : Service.values()) {
            assertThat(program(service).environment().get("QUARKUS_DATASOURCE_JDBC_URL"))
                    .endsWith("/" + service.word());
        }
    }

    @Test
    void analysisVisitsNoAddressAndIsGivenNone() {
        assertThat(program(Service.INGEST).environment()).containsEntry("DATELINE_FETCH_ALLOW_LOOPBACK_PORTS", "81,82");
        assertThat(program(Service.ANALYSIS).environment()).doesNotContainKey("DATELINE_FETCH_ALLOW_LOOPBACK_PORTS");
    }

    @Test
    void onlyTheGatewayKnowsTheAdminsPassword() {
        assertThat(program(Service.GATEWAY).environment()).containsEntry("DATELINE_ADMIN_PASSWORD", "admin-x");
        assertThat(program(Service.GATEWAY).environment()).containsEntry("DATELINE_SECRET_KEY", "key-x");
        assertThat(program(Service.INGEST).environment())
                .doesNotContainKeys("DATELINE_ADMIN_PASSWORD", "DATELINE_SECRET_KEY");
        assertThat(program(Service.ANALYSIS).environment()).doesNotContainKey("DATELINE_ADMIN_PASSWORD");
    }

    @Test
    void twoGatewaysHaveTwoIndexesAndTwoLogs() {
        Program first = wiring(Map.of()).program(new Instance(Service.GATEWAY, 1, 8080, 9000));
        Program second = wiring(Map.of()).program(new Instance(Service.GATEWAY, 2, 8081, 9001));

        assertThat(first.name()).isEqualTo("gateway");
        assertThat(second.name()).isEqualTo("gateway-2");
        assertThat(second.log()).isNotEqualTo(first.log());
        assertThat(second.environment().get("DATELINE_INDEX_DIR"))
                .isNotEqualTo(first.environment().get("DATELINE_INDEX_DIR"));
    }

    @Test
    void settingOfTheCallerWins() {
        Program program = wiring(Map.of("DATELINE_POLL_MIN_INTERVAL", "2s", "MALLOC_ARENA_MAX", "1"))
                .program(new Instance(Service.INGEST, 1, 8080, 9000));

        assertThat(program.environment())
                .containsEntry("DATELINE_POLL_MIN_INTERVAL", "2s")
                .containsEntry("MALLOC_ARENA_MAX", "1");
    }

    private Program program(Service service) {
        return wiring(Map.of()).program(new Instance(service, 1, 8080, 9000));
    }

    private Wiring wiring(Map<String, String> environment) {
        Path data = home.resolve("data");
        StackSettings settings = StackSettings.of(home, data, 8080)
                .withForm(StackSettings.Form.JVM)
                .withEnvironment(environment);
        LocalPostgres postgres = new LocalPostgres(
                home.resolve("programs"), data.resolve("postgres"), 5432, "secret", LocalPostgres.Durability.KEPT);
        return new Wiring(
                settings,
                new Layout(data),
                postgres,
                Map.of(
                        "ingest", "password-of-ingest",
                        "analysis", "password-of-analysis",
                        "gateway", "password-of-gateway"),
                "127.0.0.1:9092",
                "token-x",
                "key-x",
                "admin-x",
                8090,
                List.of(81, 82));
    }
}
