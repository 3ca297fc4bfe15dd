package io.dateline.local.stack;

import io.dateline.local.machine.Layout;
import io.dateline.local.machine.Machine;
import io.dateline.local.machine.Ports;
import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Sentences for what keeps the stack from starting. Each says what is wrong and what to do.
public final class Refusals {

    /// Programs 60 MB, an empty database 40 MB, write-ahead log up to 1 GB, messages of a week, the index.
    static final long MIN_DISK_BYTES = 2L << 30;

    private Refusals() {}

    /// Looks for everything that would make a start fail later and less clearly.
    ///
    /// @throws StackException with the first reason found
    public static void check(StackSettings settings) {
        requireWritable(settings.data());
        requireDisk(settings.data());
        if (!Machine.canRunPostgres()) {
            throw new StackException(Machine.NO_USER_NAMESPACES);
        }
        if (!Ports.isFree(settings.gatewayPort())) {
            throw new StackException(portTaken(settings.gatewayPort()));
        }
        Wiring.requireBuilt(settings);
        if (settings.demo()) {
            DemoProgram.requireBuilt(settings);
        }
    }

    private static void requireWritable(Path data) {
        try {
            new Layout(data).create();
            Files.delete(Files.createTempFile(data, "writable", ""));
        } catch (IOException failure) {
            throw new StackException(unwritable(data, failure), failure);
        }
    }

    private static void requireDisk(Path data) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < MIN_DISK_BYTES) {
                throw new StackException(tooLittleDisk(data, free));
            }
        } catch (IOException failure) {
            throw new StackException(unwritable(data, failure), failure);
        }
    }

    static String unwritable(Path data, IOException failure) {
        return "The directory " + data + " cannot be written (" + failure + "); name another with --data DIR.";
    }

    static String portTaken(int port) {
        return "Port " + port + " is in use by another program; stop that, or choose another port with --port N.";
    }

    static String tooLittleDisk(Path data, long freeBytes) {
        return String.format(
                Locale.ROOT,
                "There are only %.1f GB free where %s lies, and Dateline needs %.0f GB; free some, or name a directory"
                        + " on another disk with --data DIR.",
                freeBytes / (double) (1L << 30),
                data,
                MIN_DISK_BYTES / (double) (1L << 30));
    }

    public static String runsAlready(Path data, String url) {
        return "Dateline already runs with the data in " + data + (url.isEmpty() ? "" : ", at " + url)
                + "; stop it with ./dateline stop, or name another directory with --data DIR and --port N.";
    }
}
