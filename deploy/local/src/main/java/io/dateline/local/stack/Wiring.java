package io.dateline.local.stack;

import io.dateline.local.machine.Layout;
import io.dateline.local.machine.StackException;
import io.dateline.local.postgres.LocalPostgres;
import io.dateline.local.process.JavaProgram;
import io.dateline.local.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How the services of one stack reach their databases, the broker and one another; makes their programs.
///
/// @param databasePasswords by the name of the database
/// @param ingestPort        of the ingest instance that gateways ask
record Wiring(
        StackSettings settings,
        Layout layout,
        LocalPostgres postgres,
        Map<String, String> databasePasswords,
        String bootstrapServers,
        String serviceToken,
        String secretKey,
        String adminPassword,
        int ingestPort,
        List<Integer> loopbackPorts) {

    /// One running copy of a service.
    ///
    /// @param number 1 for the first
    record Instance(Service service, int number, int port, int managementPort) {

        String name() {
            return number == 1 ? service.word() : service.word() + "-" + number;
        }
    }

    Program program(Instance instance) {
        return new Program(
                instance.name(),
                command(instance.service()),
                environment(instance),
                layout.log(instance.name()),
                "TERM");
    }

    private List<String> command(Service service) {
        Path target = settings.home().resolve(service.module()).resolve("target");
        if (settings.form() == StackSettings.Form.NATIVE) {
            // A small young generation: the collector of native executables fills it before it looks for garbage.
            return List.of(
                    Artifacts.nativeExecutable(target).toString(),
                    "-Xmx" + service.heapMegabytes() + "m",
                    "-Xmn" + service.heapMegabytes() / 16 + "m");
        }
        List<String> command = new ArrayList<>(JavaProgram.command(service.heapMegabytes()));
        command.addAll(List.of("-jar", Artifacts.fastJar(target).toString()));
        return command;
    }

    private Map<String, String> environment(Instance instance) {
        String database = instance.service().word();
        Map<String, String> all = new HashMap<>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(instance.port()));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(instance.managementPort()));
        all.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        all.put("QUARKUS_DATASOURCE_USERNAME", database);
        all.put("QUARKUS_DATASOURCE_PASSWORD", databasePasswords.getOrDefault(database, ""));
        all.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        // Fewer heaps of the C library: each would keep some megabytes.
        all.put("MALLOC_ARENA_MAX", "2");
        all.put("DATELINE_SERVICE_TOKEN", serviceToken);
        if (instance.service() != Service.ANALYSIS) {
            all.put(
                    "DATELINE_FETCH_ALLOW_LOOPBACK_PORTS",
                    loopbackPorts.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        if (instance.service() == Service.GATEWAY) {
            all.put("QUARKUS_REST_CLIENT_INGEST_URL", "http://127.0.0.1:" + ingestPort);
            all.put("DATELINE_ADMIN_PASSWORD", adminPassword);
            all.put("DATELINE_SECRET_KEY", secretKey);
            // For links in mails: the address that is printed at the start, unless this process was told another.
            all.put(
                    "DATELINE_PUBLIC_URL",
                    Objects.requireNonNullElse(
                            System.getenv("DATELINE_PUBLIC_URL"), "http://localhost:" + settings.gatewayPort()));
            all.put("DATELINE_INDEX_DIR", layout.index(instance.name()).toString());
        }
        all.putAll(settings.environment());
        return all;
    }

    /// Whether everything is built that [#program] will ask for.
    ///
    /// @throws StackException naming the first thing that is not
    static void requireBuilt(StackSettings settings) {
        for (Service service : Service.values()) {
            Path target = settings.home().resolve(service.module()).resolve("target");
            Path artifact = settings.form() == StackSettings.Form.NATIVE
                    ? Artifacts.nativeExecutable(target)
                    : Artifacts.fastJar(target);
            if (!Files.exists(artifact)) {
                throw new StackException(service.module() + " is not built: there is no " + artifact + ".");
            }
        }
    }
}
