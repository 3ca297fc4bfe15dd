package io.dateline.bench.branch;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.sentiment.TargetFeatures;
import io.dateline.bench.harness.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A training sentence: what the lowest tuned layer reads, and the labelled targets.
///
/// @param states vectors of the tokens
record EncodedSentence(float[][] states, List<Target> targets) {

    private static final int BATCH = 32;

    /// @param label 0 negative, 1 neutral, 2 positive
    record Target(TargetFeatures.Place place, int label) {}

    /// Reads a file in the format of NewsMTSC.
    ///
    /// @param encoder one whose branch outputs the input of the lowest tuned layer
    static List<EncodedSentence> read(Path file, SentenceEncoder encoder) throws IOException {
        return encode(JsonLines.read(file), encoder);
    }

    /// @param rows in the format of NewsMTSC
    static List<EncodedSentence> encode(List<? extends JsonNode> rows, SentenceEncoder encoder) {
        List<EncodedSentence> sentences = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<? extends JsonNode> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            List<Encoding> encodings = encoder.read(batch.stream()
                    .map(row -> row.get("sentence_normalized").asText())
                    .toList());
            for (int at = 0; at < batch.size(); at++) {
                sentences.add(of(batch.get(at), encodings.get(at)));
            }
        }
        return sentences;
    }

    private static EncodedSentence of(JsonNode row, Encoding encoding) {
        int dimensions = encoding.vector().length;
        float[][] states = new float[encoding.tokens()][dimensions];
        for (int token = 0; token < states.length; token++) {
            System.arraycopy(encoding.sentimentStates(), token * dimensions, states[token], 0, dimensions);
        }
        List<Target> targets = new ArrayList<>();
        for (JsonNode target : row.get("targets")) {
            int label = (int) Math.round(target.get("polarity").asDouble() / 2) - 1;
            targets.add(new Target(
                    TargetFeatures.place(
                            encoding,
                            target.get("from").asInt(),
                            target.get("to").asInt()),
                    label));
        }
        return new EncodedSentence(states, targets);
    }
}
