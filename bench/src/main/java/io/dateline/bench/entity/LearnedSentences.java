package io.dateline.bench.entity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Hashes of the sentences that the shipped name tagger was trained on, by which an evaluation reports how much of its
/// data the model has seen.
final class LearnedSentences {

    private static final String RESOURCE = "names-learned.bin";

    private final Set<Integer> marks;

    private LearnedSentences(Set<Integer> marks) {
        this.marks = marks;
    }

    static LearnedSentences load() {
        Set<Integer> marks = new HashSet<>();
        try (InputStream stream = LearnedSentences.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            byte[] bytes = stream.readAllBytes();
            ByteBuffer ints = ByteBuffer.wrap(bytes);
            while (ints.remaining() >= Integer.BYTES) {
                marks.add(ints.getInt());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
        return new LearnedSentences(marks);
    }

    static int mark(List<String> tokens) {
        return String.join(" ", tokens).hashCode();
    }

    static void write(Collection<Integer> marks, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int mark : marks) {
                out.writeInt(mark);
            }
        }
    }

    boolean holds(List<String> tokens) {
        return marks.contains(mark(tokens));
    }
}
