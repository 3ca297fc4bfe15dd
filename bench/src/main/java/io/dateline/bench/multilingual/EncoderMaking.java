package io.dateline.bench.multilingual;

import io.dateline.analysis.embedding.MultilingualFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Makes the files of [MultilingualFiles] from the checkpoint. The same checkpoint gives the same bytes on every
/// machine.
final class EncoderMaking {

    static final int LAYERS = 6;

    private EncoderMaking() {}

    /// Writes both files; each comes to its name whole or not at all.
    static void make(Path jar, MultilingualFiles to) throws IOException {
        Checkpoint checkpoint = Checkpoint.open(jar);
        int[] kept = KeptPieces.load();
        byte[] model = EncoderFile.of(checkpoint.read(EncoderFile.tensorsOf(LAYERS)), LAYERS, kept);
        write(to.model(), model);
        List<String> vocabulary = checkpoint.vocabulary();
        String pieces = Arrays.stream(kept).mapToObj(vocabulary::get).collect(Collectors.joining("\n", "", "\n"));
        write(to.pieces(), pieces.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
