package io.dateline.local.stack;

import io.dateline.local.container.ContainerEngine;
import io.dateline.local.kafka.KafkaProcess;
import io.dateline.local.machine.Health;
import io.dateline.local.machine.Layout;
import io.dateline.local.machine.Pause;
import io.dateline.local.machine.Ports;
import io.dateline.local.machine.Secrets;
import io.dateline.local.machine.StackException;
import io.dateline.local.postgres.LocalPostgres;
import io.dateline.local.postgres.Postmaster;
import io.dateline.local.process.LogFile;
import io.dateline.local.process.Memory;
import io.dateline.local.process.Program;
import io.dateline.local.process.SupervisedProcess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// A whole Dateline on this machine: PostgreSQL, Kafka, the services and perhaps the sample news site, each a process
/// that is kept running until [#close].
///
/// Whoever makes one holds the lock of its directory ([DirectoryLock]).
public final class LocalStack implements AutoCloseable {

    /// Generous: on two busy cores a first start takes under a minute.
    private static final Duration START_PATIENCE = Duration.ofSeconds(300);

    private static final Duration SERVICE_STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PART_STOP_PATIENCE = Duration.ofSeconds(30);

    /// A service that loses its database in the first second is started again; more is a fault to be shown.
    private static final int CRASHES_DURING_START = 2;

    private final StackSettings settings;
    private final Layout layout;
    private final Listener listener;
    private final LocalPostgres postgres;
    private final String adminPassword;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    /// One process of the stack and where it can be reached.
    ///
    /// @param port           it serves, on 127.0.0.1
    /// @param managementPort with health and metrics; 0 where there is none
    public record Part(SupervisedProcess process, int port, int managementPort) {

        public String name() {
            return process.program().name();
        }
    }

    /// Told what happens to a stack; called from several threads.
    public interface Listener {

        /// A sentence about the start for the person who waits for it.
        void progress(String sentence);

        /// Some process changed its state.
        void changed(LocalStack stack, SupervisedProcess process);

        /// Says and does nothing.
        static Listener silent() {
            return new Listener() {
                @Override
                public void progress(String sentence) {}

                @Override
                public void changed(LocalStack stack, SupervisedProcess process) {}
            };
        }
    }

    /// Makes the directory and the secrets; nothing runs before [#start].
    public LocalStack(StackSettings settings, Listener listener) {
        this.settings = settings;
        this.layout = new Layout(settings.data());
        this.listener = listener;
        layout.create();
        this.adminPassword = Secrets.readOrGenerate(layout.adminPassword());
        this.postgres = new LocalPostgres(
                layout.programs(),
                layout.postgres(),
                Ports.free(),
                Secrets.readOrGenerate(layout.secrets().resolve("postgres")),
                LocalPostgres.Durability.KEPT);
    }

    /// Starts everything and returns once all of it is ready.
    ///
    /// @throws StackException if some part does not start; everything that was started is stopped again
    public void start() {
        Wiring.requireBuilt(settings);
        if (settings.demo()) {
            DemoProgram.requireBuilt(settings);
        }
        removeContainers();
        try {
            startParts();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void startParts() {
        int kafkaPort = Ports.free();
        Part kafka = startKafka(kafkaPort);
        Part database = startPostgres();
        awaitReady(database, 0);
        Map<String, String> passwords = makeDatabases();
        awaitReady(kafka, 0);
        listener.progress("PostgreSQL and Kafka are ready.");
        List<Integer> loopbackPorts = new ArrayList<>(settings.loopbackPorts());
        StackSettings wired = settings;
        if (settings.demo()) {
            loopbackPorts.add(Ports.kept(DemoProgram.sitePort(layout)));
            wired = DemoProgram.allowed(settings, Ports.kept(DemoProgram.receiversPort(layout)));
        }
        List<Wiring.Instance> instances = instances();
        int ingestPort = instances.getFirst().port();
        Wiring wiring = new Wiring(
                wired,
                layout,
                postgres,
                passwords,
                "127.0.0.1:" + kafkaPort,
                Secrets.readOrGenerate(layout.serviceToken()),
                Secrets.readOrGenerate(layout.secretKey()),
                adminPassword,
                ingestPort,
                loopbackPorts);
        List<Part> services = instances.stream()
                .map(instance -> startService(wiring, instance))
                .toList();
        for (Part service : services) {
            awaitReady(service, CRASHES_DURING_START);
            listener.progress(service.name() + " is ready.");
        }
        if (settings.demo()) {
            awaitReady(startDemo(), CRASHES_DURING_START);
            listener.progress("The sample news site is ready.");
        }
    }

    private Part startKafka(int port) {
        Program program = KafkaProcess.program(settings.home(), layout, port, Ports.free());
        return run(program, process -> KafkaProcess.isReady(process, layout), port, 0);
    }

    private Part startPostgres() {
        postgres.initialise();
        Postmaster.clear(layout.postgres());
        return run(postgres.program(layout.log("postgres")), process -> postgres.isReady(), postgres.port(), 0);
    }

    private Map<String, String> makeDatabases() {
        Map<String, String> passwords = new HashMap<>();
        for (Service service : Service.values()) {
            String password = Secrets.readOrGenerate(layout.secrets().resolve(service.word()));
            postgres.ensureDatabase(service.word(), password);
            passwords.put(service.word(), password);
        }
        return passwords;
    }

    private List<Wiring.Instance> instances() {
        List<Wiring.Instance> instances = new ArrayList<>();
        for (Service service : Service.values()) {
            for (int number = 1; number <= settings.instances(service); number++) {
                boolean front = service == Service.GATEWAY && number == 1;
                int port = front ? settings.gatewayPort() : Ports.free();
                instances.add(new Wiring.Instance(service, number, port, Ports.free()));
            }
        }
        return instances;
    }

    private Part startService(Wiring wiring, Wiring.Instance instance) {
        int management = instance.managementPort();
        return run(wiring.program(instance), process -> Health.isReady(management), instance.port(), management);
    }

    private Part startDemo() {
        int port = Ports.noted(DemoProgram.sitePort(layout)).orElseThrow();
        Program program = DemoProgram.of(settings, layout, gateway());
        return run(program, process -> Health.accepts(port), port, 0);
    }

    private Part run(Program program, Predicate<Process> readiness, int port, int managementPort) {
        SupervisedProcess process =
                new SupervisedProcess(program, readiness, changed -> listener.changed(this, changed));
        Part part = new Part(process, port, managementPort);
        parts.add(part);
        process.start();
        return part;
    }

    private void awaitReady(Part part, int crashesAllowed) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (part.process().state() != SupervisedProcess.State.READY) {
            if (closing) {
                throw new StackException("The start was interrupted.");
            }
            if (part.process().crashes() > crashesAllowed) {
                throw new StackException(part.name() + " ended during its start. The end of its log ("
                        + part.process().program().log() + "):\n"
                        + LogFile.lastLines(part.process().program().log(), 12));
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(part.name() + " was not ready after " + START_PATIENCE.toSeconds()
                        + " s; see its log, " + part.process().program().log() + ".");
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    /// Address of the first gateway: the API and the web pages.
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + settings.gatewayPort());
    }

    /// The page of the receivers that the demo's alerts go to; empty where none runs.
    public Optional<URI> receivers() {
        return settings.demo() ? DemoProgram.receivers(layout) : Optional.empty();
    }

    /// Password of the account `admin`, as it was generated at this directory's first start.
    public String adminPassword() {
        return adminPassword;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /// All that runs, in the order of its start.
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /// @param name `postgres`, `kafka`, `ingest`, `analysis`, `gateway`; a second instance is `ingest-2`
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part of the stack is called " + name));
    }

    /// Memory of all its processes, pages they share counted once; bytes.
    public long memoryBytes() {
        return parts.stream()
                .flatMap(part -> part.process().identity().stream())
                .mapToLong(process -> Memory.ofTree(process.pid()))
                .sum();
    }

    /// Stops everything, the services before what they depend on.
    @Override
    public void close() {
        closing = true;
        stopAll(parts.stream()
                .filter(part -> part.managementPort() != 0 || part.name().equals(DemoProgram.NAME)));
        stopAll(parts.stream());
        removeContainers();
    }

    /// Those that outlived the process which started them, because it was killed.
    private void removeContainers() {
        if (settings.form().inContainers()) {
            ContainerEngine.find().ifPresent(engine -> engine.remove(Wiring.owner(settings)));
        }
    }

    private static void stopAll(java.util.stream.Stream<Part> chosen) {
        List<Thread> stops = chosen.filter(part -> part.process().state() != SupervisedProcess.State.STOPPED)
                .map(part -> Thread.ofPlatform().start(() -> part.process().stop(patience(part))))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Duration patience(Part part) {
        return part.managementPort() != 0 ? SERVICE_STOP_PATIENCE : PART_STOP_PATIENCE;
    }
}
