package io.dateline.analysis.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/// A second end of the encoder: copies of its upper layers, tuned for one head, which read what the lower layers
/// have read anyway. Comes as a piece of an ONNX model that is appended to the encoder's own file: in that format
/// the parts of a message that stand twice are one.
///
/// @param output name of the tensor with the branch's token vectors
/// @param part nodes, weights and output of the branch
public record Branch(String output, byte[] part) {

    private static final String RESOURCE = "tone-branch.bin";

    /// The branch whose token vectors tell a sentiment; made by `io.dateline.bench.branch.SentimentTraining`.
    public static Branch sentiment() {
        try (InputStream in = Objects.requireNonNull(Branch.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Branch("tone_states", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /// The encoder's file with this branch in it.
    byte[] graftedOn(byte[] model) {
        byte[] grafted = Arrays.copyOf(model, model.length + part.length);
        System.arraycopy(part, 0, grafted, model.length, part.length);
        return grafted;
    }
}
