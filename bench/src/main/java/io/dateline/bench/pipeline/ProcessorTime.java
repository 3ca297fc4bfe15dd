package io.dateline.bench.pipeline;

import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the processes of a stack have taken of the processors.
final class ProcessorTime {

    /// Linux counts in hundredths of a second.
    private static final double TICKS = 100;

    private ProcessorTime() {}

    /// Seconds of each part with all its processes, by its name; those that have ended are not in it.
    static Map<String, Double> of(LocalStack stack, List<String> parts) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (String part : parts) {
            double sum = 0;
            for (ProcessIdentity process : stack.part(part).process().processes()) {
                for (long pid : withChildren(process.pid())) {
                    sum += ticks(pid) / TICKS;
                }
            }
            seconds.put(part, sum);
        }
        return seconds;
    }

    static Map<String, Double> since(Map<String, Double> before, Map<String, Double> now) {
        Map<String, Double> since = new LinkedHashMap<>();
        now.forEach((part, seconds) -> since.put(part, seconds - before.getOrDefault(part, 0.0)));
        return since;
    }

    private static List<Long> withChildren(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    /// User and system time, the 14th and 15th field; the second is a name in brackets that may hold blanks.
    private static long ticks(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
