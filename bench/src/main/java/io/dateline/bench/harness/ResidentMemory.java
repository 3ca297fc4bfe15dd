package io.dateline.bench.harness;

import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Resident memory of the processes of a stack.
public enum ResidentMemory {
    /// At this moment.
    NOW("VmRSS:"),
    /// The peak.
    PEAK("VmHWM:");

    private final String line;

    ResidentMemory(String line) {
        this.line = line;
    }

    /// @return megabytes of the first instance of a service
    public long megabytes(LocalStack stack, Service service) throws IOException {
        ProcessIdentity process =
                stack.part(service.word()).process().identity().orElseThrow();
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            long kilobytes = lines.filter(text -> text.startsWith(line))
                    .mapToLong(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
                    .sum();
            return kilobytes >> 10;
        }
    }
}
