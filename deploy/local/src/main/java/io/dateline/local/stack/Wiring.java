package io.dateline.local.stack;

import io.dateline.local.container.Container;
import io.dateline.local.container.ContainerEngine;
import io.dateline.local.machine.Layout;
import io.dateline.local.machine.StackException;
import io.dateline.local.postgres.LocalPostgres;
import io.dateline.local.process.JavaProgram;
import io.dateline.local.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /// The one place that an image's program writes to, but for /tmp.
    private static final String WRITABLE_IN_IMAGE = "/var/lib/dateline";

    /// One running copy of a service.
    ///
    /// @param number 1 for the first
    record Instance(Service service, int number, int port, int managementPort) {

        String name() {
            return number == 1 ? service.word() : service.word() + "-" + number;
        }
    }

    Program program(Instance instance) {
        Map<String, String> environment = environment(instance);
        if (settings.form().inContainers()) {
            Container container = container(instance, environment.keySet());
            ContainerEngine engine = ContainerEngine.require();
            return new Program(
                    instance.name(),
                    engine.run(container),
                    environment,
                    layout.log(instance.name()),
                    "TERM",
                    started -> engine.pid(container).orElse(started.pid()));
        }
        return new Program(
                instance.name(), command(instance.service()), environment, layout.log(instance.name()), "TERM");
    }

    /// The directory of a gateway's index, made. Containers have one of their own, since they run as another user.
    private Path index(Instance instance) {
        if (settings.form().inContainers()) {
            Path directory = layout.index(instance.name() + "-container");
            ContainerEngine.require().makeWritable(directory);
            return directory;
        }
        Path directory = layout.index(instance.name());
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new StackException("The directory " + directory + " cannot be made: " + failure, failure);
        }
    }

    private Container container(Instance instance, Set<String> variables) {
        Service service = instance.service();
        return new Container(
                Artifacts.image(settings.home(), service, settings.form()),
                owner(settings),
                instance.name(),
                service.containerMegabytes(),
                variables,
                service == Service.GATEWAY ? Map.of(index(instance), WRITABLE_IN_IMAGE) : Map.of(),
                List.of());
    }

    /// Whose the containers of a stack are.
    static String owner(StackSettings settings) {
        return settings.data().toString();
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
            all.put(
                    "DATELINE_INDEX_DIR",
                    settings.form().inContainers()
                            ? WRITABLE_IN_IMAGE + "/index"
                            : index(instance).toString());
        }
        all.putAll(settings.environment());
        return all;
    }

    /// Whether everything is built that [#program] will ask for.
    ///
    /// @throws StackException naming the first thing that is not
    static void requireBuilt(StackSettings settings) {
        for (Service service : Service.values()) {
            if (settings.form().inContainers()) {
                requireImage(settings, service);
                continue;
            }
            Path target = settings.home().resolve(service.module()).resolve("target");
            Path artifact = settings.form() == StackSettings.Form.NATIVE
                    ? Artifacts.nativeExecutable(target)
                    : Artifacts.fastJar(target);
            if (!Files.exists(artifact)) {
                throw new StackException(service.module() + " is not built: there is no " + artifact + ".");
            }
        }
    }

    private static void requireImage(StackSettings settings, Service service) {
        String image = Artifacts.image(settings.home(), service, settings.form());
        ContainerEngine engine = ContainerEngine.require();
        if (!engine.has(image)) {
            throw new StackException("The image " + image + " of " + service.module() + " is not in " + engine.program()
                    + " any more; make it again with ./dateline images.");
        }
    }
}
