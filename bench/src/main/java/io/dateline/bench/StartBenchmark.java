package io.dateline.bench;

import io.dateline.local.Directories;
import io.dateline.local.DirectoryLock;
import io.dateline.local.LocalStack;
import io.dateline.local.Ports;
import io.dateline.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long the whole stack takes from nothing to ready, a first and a second time on the same data, and how much
/// memory it then uses.
final class StartBenchmark implements Benchmark {

    @Override
    public Map<String, Object> run() throws IOException {
        Path data = Files.createTempDirectory("dateline-start-");
        try (DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow()) {
            Map<String, Object> figures = new LinkedHashMap<>();
            measure("first", data, figures);
            measure("second", data, figures);
            return figures;
        } finally {
            Directories.delete(data);
        }
    }

    private static void measure(String word, Path data, Map<String, Object> figures) {
        Path home = Path.of(System.getProperty("dateline.home", "."));
        long began = System.nanoTime();
        try (LocalStack stack =
                new LocalStack(StackSettings.of(home, data, Ports.free()), LocalStack.Listener.silent())) {
            stack.start();
            figures.put(word + "_start_seconds", Math.round((System.nanoTime() - began) / 1e7) / 100.0);
            figures.put(word + "_start_memory_mb", stack.memoryBytes() >> 20);
        }
    }
}
