package io.dateline.local.stack;

import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;

/// What the build makes of a service.
final class Artifacts {

    private Artifacts() {}

    /// @param target build directory of the service's module
    static Path fastJar(Path target) {
        return target.resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /// Id of a service's image, as `./dateline images` noted it.
    ///
    /// @param home the project's root
    /// @throws StackException if none was made
    static String image(Path home, Service service, StackSettings.Form form) {
        String kind = form.isNative() ? "native" : "jvm";
        Path id = home.resolve("target").resolve("images").resolve(service.module() + "-" + kind + ".id");
        try {
            return Files.readString(id).strip();
        } catch (NoSuchFileException missing) {
            throw new StackException(
                    "There is no image of " + service.module() + "; make them with ./dateline images"
                            + (form.isNative() ? " --native." : "."),
                    missing);
        } catch (IOException failure) {
            throw new StackException("The file " + id + " cannot be read: " + failure, failure);
        }
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
