package io.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.pipeline.Reading;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.sentiment.TargetFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The labelled targets of a file in the format of NewsMTSC, as the tone head sees them.
///
/// @param features see [TargetFeatures]
/// @param label 0 negative, 1 neutral, 2 positive
public record ToneTargets(float[] features, int label) {

    private static final int BATCH = 32;

    /// @throws IOException the file cannot be read or is not in the format
    public static List<ToneTargets> read(Path file, SentenceEncoder encoder) throws IOException {
        List<JsonNode> rows = JsonLines.read(file);
        List<ToneTargets> targets = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<JsonNode> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            List<Reading> readings = encoder.read(batch.stream()
                    .map(row -> row.get("sentence_normalized").asText())
                    .toList());
            for (int at = 0; at < batch.size(); at++) {
                for (JsonNode target : batch.get(at).get("targets")) {
                    int start = target.get("from").asInt();
                    int end = target.get("to").asInt();
                    int label = (int) Math.round(target.get("polarity").asDouble() / 2) - 1;
                    targets.add(new ToneTargets(TargetFeatures.of(readings.get(at), start, end), label));
                }
            }
        }
        return targets;
    }
}
