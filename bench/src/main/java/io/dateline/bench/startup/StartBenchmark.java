package io.dateline.bench.startup;

import io.dateline.bench.harness.Benchmark;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Ports;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long the whole stack takes from nothing to ready, a first and a second time on the same data, and how much
/// memory it then uses.
public final class StartBenchmark implements Benchmark {

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
