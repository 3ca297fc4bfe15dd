package io.dateline.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines of programs that run on the same JDK as this one.
public final class JavaProgram {

    /// Some bodies of the largest size at once, and what lies in between.
    private static final int DIRECT_MEGABYTES = 96;

    private JavaProgram() {}

    /// The JVM and its options, without what to run.
    ///
    /// @param heapMegabytes upper bound of the heap; the whole process needs some 100 to 150 MB more
    public static List<String> command(int heapMegabytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xms32m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=96m",
                // Buffers of the network lie outside the heap, and would be bounded by as much again.
                "-XX:MaxDirectMemorySize=" + DIRECT_MEGABYTES + "m",
                // Eight bytes less an object: some megabytes less a service.
                "-XX:+UseCompactObjectHeaders",
                // Half-broken is worse than gone: the supervisor starts it again.
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8"));
    }

    /// A class of this module, in a JVM of its own.
    ///
    /// @param home the project's root, where this module is built
    public static List<String> command(int heapMegabytes, Path home, String mainClass) {
        List<String> command = command(heapMegabytes);
        // Short-lived or waiting for input most of the time: the quick compiler is enough and takes less memory.
        command.add("-XX:TieredStopAtLevel=1");
        Path target = home.resolve("deploy").resolve("local").resolve("target");
        String classPath = target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*";
        command.addAll(List.of("-cp", classPath, mainClass));
        return command;
    }
}
