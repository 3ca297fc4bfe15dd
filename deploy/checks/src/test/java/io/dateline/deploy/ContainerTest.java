package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.local.TestStack;
import io.dateline.local.container.Container;
import io.dateline.local.container.ContainerEngine;
import io.dateline.local.machine.Health;
import io.dateline.local.machine.Pause;
import io.dateline.local.machine.Ports;
import io.dateline.local.process.Program;
import io.dateline.local.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An image, made of what was just built and run as it is deployed: as nobody, with a root that cannot be written.
class ContainerTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path IMAGES = HOME.resolve("target/images");
    private static final Service SERVICE = Service.INGEST;
    private static final int MAX_IMAGE_MEGABYTES = 320;
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(10);
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path temporary;

    private static ContainerEngine engine;
    private static String image;

    @BeforeAll
    static void make() throws Exception {
        engine = ContainerEngine.find().orElse(null);
        assume(engine != null, "there is no podman, and no docker whose server answers");
        Path log = temporary.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(
                        HOME.resolve("deploy/images/build").toString(), "--base", "debian", SERVICE.module())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process build = builder.start();
        assertThat(build.waitFor(BUILD_PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                .as("the build ends")
                .isTrue();
        String said = Files.readString(log);
        assume(!said.contains("Debian's packages could not be fetched"), "no base can be made here: " + said.strip());
        assertThat(build.exitValue()).as(said).isZero();
        image = Files.readString(IMAGES.resolve(SERVICE.module() + "-jvm.id")).strip();
    }

    @AfterAll
    static void remove() {
        if (engine != null) {
            engine.remove(temporary.toString());
        }
    }

    @Test
    void theServiceBecomesReadyWithoutRightsAndEndsWhenItIsAskedTo() throws Exception {
        int port = Ports.free();
        int management = Ports.free();
        Map<String, String> environment = new HashMap<>();
        TestStack.settings(SERVICE.word())
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("DATELINE_SERVICE_TOKEN", "a-token-of-more-than-thirty-two-letters");
        Container container = new Container(
                image,
                temporary.toString(),
                SERVICE.word(),
                SERVICE.containerMegabytes(),
                environment.keySet(),
                Map.of(),
                java.util.List.of());
        Path log = temporary.resolve("ingest.log");

        Process running = new Program(SERVICE.word(), engine.run(container), environment, log, "TERM").start();
        try {
            awaitReady(running, management, log);
            String status = Files.readString(
                    Path.of("/proc", Long.toString(engine.pid(container).orElseThrow()), "status"));
            assertThat(status).containsPattern("Uid:\\s+[1-9]").containsPattern("CapEff:\\s+0+\n");
            assertThat(status).containsPattern("CapBnd:\\s+0+\n").containsPattern("NoNewPrivs:\\s+1");
        } finally {
            running.destroy();
        }
        assertThat(running.waitFor(30, java.util.concurrent.TimeUnit.SECONDS))
                .as("ends on TERM")
                .isTrue();
        assertThat(engine.pid(container)).isEmpty();
    }

    @Test
    void everyJarOfTheServiceAndEveryPackageOfTheBaseIsListed() throws IOException {
        JsonNode sbom = new ObjectMapper()
                .readTree(IMAGES.resolve(SERVICE.module() + "-jvm.cdx.json").toFile());
        Set<String> listed = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (JsonNode component : sbom.path("components")) {
            if (component.path("purl").asText().startsWith("pkg:maven/")) {
                assertThat(component.path("hashes").path(0).path("content").asText())
                        .as(component.toString())
                        .hasSize(64);
                String[] type = component.path("purl").asText().split("classifier=");
                listed.add(component.path("group").asText() + "."
                        + component.path("name").asText() + "-"
                        + component.path("version").asText() + (type.length > 1 ? "-" + type[1] : "") + ".jar");
            } else {
                others.add(component.path("name").asText());
            }
        }

        assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(listed).isEqualTo(jars());
        assertThat(others).contains("openjdk", "libc6", "libstdc++6", "zlib1g", "ca-certificates", "tzdata");
    }

    @Test
    void theImageIsSmall() throws Exception {
        Process inspect =
                new ProcessBuilder(engine.program(), "image", "inspect", "--format", "{{.Size}}", image).start();
        long size = Long.parseLong(
                new String(inspect.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip());

        assertThat(size / 1_000_000).isLessThanOrEqualTo(MAX_IMAGE_MEGABYTES);
    }

    private static void awaitReady(Process running, int management, Path log) throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Health.isReady(management)) {
            assertThat(running.isAlive() && System.nanoTime() < deadline)
                    .as("ready: " + Files.readString(log))
                    .isTrue();
            Pause.of(Duration.ofMillis(200));
        }
    }

    private static Set<String> jars() throws IOException {
        Path lib = HOME.resolve(SERVICE.module()).resolve("target/quarkus-app/lib");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(lib)) {
            files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .forEach(names::add);
        }
        return names;
    }

    private static void assume(boolean condition, String reason) {
        if (!condition) {
            System.err.println("SKIPPED: the test of the images, because " + reason + ".");
        }
        Assumptions.assumeTrue(condition, reason);
    }
}
