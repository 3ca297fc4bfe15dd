package io.dateline.bench;

import io.dateline.local.LocalStack;
import io.dateline.local.ProcessIdentity;
import io.dateline.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Memory of the processes of a stack that the system holds in RAM for them.
enum ResidentMemory {
    /// Now.
    NOW("VmRSS:"),
    /// The most that it ever was.
    MOST("VmHWM:");

    private final String line;

    ResidentMemory(String line) {
        this.line = line;
    }

    /// @return megabytes of the first instance of a service
    long megabytes(LocalStack stack, Service service) throws IOException {
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
