package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dateline.local.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The compose file, read as text: no container engine saw it here.
class ComposeTest {

    private static final Path FILE = Path.of("../compose.yaml");
    private static final List<String> SERVICES = List.of("ingest-service", "analysis-service", "api-gateway");

    private static String text;
    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(FILE);
        compose = new ObjectMapper(new YAMLFactory())
                .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readTree(text);
    }

    @Test
    void everyServiceRunsReadOnlyWithoutRights() {
        assertThat(compose.path("x-service").path("read_only").asBoolean()).isTrue();
        assertThat(compose.path("x-service").path("cap_drop").path(0).asText()).isEqualTo("ALL");
        for (String service : SERVICES) {
            JsonNode one = compose.path("services").path(service);
            assertThat(one.path("<<").asText()).as(service).isEqualTo("service");
            assertThat(one.path("image").asText()).startsWith("dateline/" + service + ":");
        }
    }

    @Test
    void servicesHaveTheMemoryThatTheLocalStackGivesTheirContainers() {
        for (Service service : Service.values()) {
            String limit = compose.path("services")
                    .path(service.module())
                    .path("mem_limit")
                    .asText();

            assertThat(limit.replace("1g", "1024m")).as(service.module()).isEqualTo(service.containerMegabytes() + "m");
        }
    }

    @Test
    void settingsAreOnesThatServicesRead() throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String service : SERVICES) {
            compose.path("services")
                    .path(service)
                    .path("environment")
                    .fieldNames()
                    .forEachRemaining(variables::add);
        }

        assertThat(variables).contains("DATELINE_SERVICE_TOKEN", "QUARKUS_DATASOURCE_PASSWORD");
        assertThat(KnownSettings.unread(variables)).isEmpty();
    }

    @Test
    void everySecretIsAskedForAndSaidHowToMake() {
        String head = text.substring(0, text.indexOf("\nname:"));
        Matcher needed = Pattern.compile("\\$\\{(\\w+):\\?").matcher(text);
        Set<String> secrets = new TreeSet<>();
        while (needed.find()) {
            secrets.add(needed.group(1));
        }

        assertThat(secrets).hasSize(7);
        assertThat(secrets).allMatch(secret -> head.contains(secret.replaceAll("_PASSWORD$", "")));
        assertThat(text).doesNotContainPattern("PASSWORD: [^$]").doesNotContainPattern("TOKEN: [^$]");
    }

    @Test
    void databasesVolumesAndNeighboursExist() {
        String script =
                compose.path("configs").path("databases").path("content").asText();
        for (String service : SERVICES) {
            JsonNode settings = compose.path("services").path(service).path("environment");
            String name = settings.path("QUARKUS_DATASOURCE_USERNAME").asText();
            assertThat(settings.path("QUARKUS_DATASOURCE_JDBC_URL").asText())
                    .isEqualTo("jdbc:postgresql://postgres:5432/" + name);
            assertThat(script).containsPattern("for name in [a-z ]*\\b" + name + "\\b");
            assertThat(settings.path("KAFKA_BOOTSTRAP_SERVERS").asText()).isEqualTo("kafka:9092");
        }
        for (JsonNode service : compose.path("services")) {
            service.path("volumes")
                    .forEach(volume -> assertThat(
                                    compose.path("volumes").has(volume.asText().split(":")[0]))
                            .as(volume.asText())
                            .isTrue());
        }
    }

    @Test
    void onlyTheGatewayIsPublishedAndOnlyOnThisHost() {
        for (String service : (Iterable<String>) compose.path("services")::fieldNames) {
            JsonNode ports = compose.path("services").path(service).path("ports");
            if (service.equals("api-gateway")) {
                assertThat(ports)
                        .singleElement()
                        .satisfies(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
            } else {
                assertThat(ports.isMissingNode()).as(service).isTrue();
            }
        }
    }
}
