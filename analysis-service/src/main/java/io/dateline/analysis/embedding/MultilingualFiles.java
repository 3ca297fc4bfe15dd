package io.dateline.analysis.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The two files of the encoder of many languages, which are too large to ship: `./dateline languages make`
/// makes them once a machine, and every byte of them is known beforehand.
///
/// @param model the ONNX model
/// @param pieces its vocabulary, one word piece a line in the order of their numbers
public record MultilingualFiles(Path model, Path pieces) {

    public static final String MODEL_SHA256 = "2e0d6a3c8c670471b56c7bd56e64cb0159b5960b262cf3dab161d83e5f0328b8";
    public static final String PIECES_SHA256 = "df6e67b39fd74867a936798b6c2348edf1926f2d3f14a70190ab00a9b3efc596";

    /// The files of a folder, whether they are there or not.
    public static MultilingualFiles in(Path folder) {
        return new MultilingualFiles(folder.resolve("encoder.onnx"), folder.resolve("pieces.txt"));
    }

    /// The folder where nobody names one: `$XDG_CACHE_HOME/dateline/languages`, by default below `~/.cache`.
    public static Path usualFolder() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path caches = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return caches.resolve("dateline").resolve("languages");
    }

    /// The folder that the environment variable `DATELINE_LANGUAGES_DIR` names, else the usual one.
    public static Path folder() {
        String named = System.getenv("DATELINE_LANGUAGES_DIR");
        return named == null || named.isBlank() ? usualFolder() : Path.of(named);
    }

    public boolean exist() {
        return Files.isRegularFile(model) && Files.isRegularFile(pieces);
    }

    /// What is wrong with the files; empty if they are what they should be. Reads them whole: a fifth of a second.
    public Optional<String> fault() {
        if (!exist()) {
            return Optional.of("not made");
        }
        if (!sha256(model).equals(MODEL_SHA256)) {
            return Optional.of(model + " is not the file that this version makes");
        }
        return sha256(pieces).equals(PIECES_SHA256)
                ? Optional.empty()
                : Optional.of(pieces + " is not the file that this version makes");
    }

    /// @throws UncheckedIOException the file cannot be read
    public static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[1 << 16];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
