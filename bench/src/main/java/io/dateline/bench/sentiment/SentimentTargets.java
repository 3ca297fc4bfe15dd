package io.dateline.bench.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.sentiment.TargetFeatures;
import io.dateline.bench.harness.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The labelled targets of a file in the format of NewsMTSC, with the features that the classifier reads.
///
/// @param features see [TargetFeatures]
/// @param label 0 negative, 1 neutral, 2 positive
record SentimentTargets(float[] features, int label) {

    private static final int BATCH = 32;

    /// @throws IOException the file cannot be read or is not in the format
    static List<SentimentTargets> read(Path file, SentenceEncoder encoder) throws IOException {
        List<JsonNode> rows = JsonLines.read(file);
        List<SentimentTargets> targets = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<JsonNode> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            List<Encoding> encodings = encoder.read(batch.stream()
                    .map(row -> row.get("sentence_normalized").asText())
                    .toList());
            for (int at = 0; at < batch.size(); at++) {
                for (JsonNode target : batch.get(at).get("targets")) {
                    int start = target.get("from").asInt();
                    int end = target.get("to").asInt();
                    int label = (int) Math.round(target.get("polarity").asDouble() / 2) - 1;
                    targets.add(new SentimentTargets(TargetFeatures.of(encodings.get(at), start, end), label));
                }
            }
        }
        return targets;
    }
}
