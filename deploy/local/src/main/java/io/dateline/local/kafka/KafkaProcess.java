package io.dateline.local.kafka;

import io.dateline.local.machine.Layout;
import io.dateline.local.process.JavaProgram;
import io.dateline.local.process.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;

/// A [LocalKafka] in a process of its own.
public final class KafkaProcess {

    private KafkaProcess() {}

    /// @param arguments data directory, port, controller's port, file that gets this process's number once it serves
    public static void main(String[] arguments) throws IOException {
        try (InputStream logging = KafkaProcess.class.getResourceAsStream("/io/dateline/local/logging.properties")) {
            if (logging != null) {
                LogManager.getLogManager().readConfiguration(logging);
            }
        }
        LocalKafka kafka =
                LocalKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        Files.writeString(
                Path.of(arguments[3]), Long.toString(ProcessHandle.current().pid()));
        kafka.awaitEnd();
    }

    public static Program program(Path home, Layout layout, int port, int controllerPort) {
        List<String> command = JavaProgram.command(256, home, KafkaProcess.class.getName());
        command.addAll(List.of(
                layout.kafka().toString(),
                Integer.toString(port),
                Integer.toString(controllerPort),
                readyFile(layout).toString()));
        return new Program("kafka", command, Map.of("MALLOC_ARENA_MAX", "2"), layout.log("kafka"), "TERM");
    }

    public static boolean isReady(Process process, Layout layout) {
        try {
            Path file = readyFile(layout);
            return Files.exists(file) && Files.readString(file).equals(Long.toString(process.pid()));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path readyFile(Layout layout) {
        return layout.run().resolve("kafka-serves");
    }
}
