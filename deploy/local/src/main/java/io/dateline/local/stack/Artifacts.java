package io.dateline.local.stack;

import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/// What the build makes of a service.
final class Artifacts {

    private Artifacts() {}

    /// @param target build directory of the service's module
    static Path fastJar(Path target) {
        return target.resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /// @throws StackException if there is none
    static Path nativeExecutable(Path target) {
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> runners = Files.newDirectoryStream(target, "*-runner")) {
                Iterator<Path> found = runners.iterator();
                if (found.hasNext()) {
                    return found.next();
                }
            } catch (IOException failure) {
                throw new StackException("The directory " + target + " cannot be read: " + failure, failure);
            }
        }
        throw new StackException(
                "There is no native executable in " + target + "; build all three with ./dateline native.");
    }
}
