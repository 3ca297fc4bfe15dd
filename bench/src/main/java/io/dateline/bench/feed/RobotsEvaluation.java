package io.dateline.bench.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.Evaluation;
import io.dateline.bench.harness.JsonLines;
import io.dateline.ingest.robots.RobotsRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether robots.txt is understood as RFC 9309 has it. Cases that are only one search engine's own habit are
/// counted apart as well.
public final class RobotsEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        int cases = 0;
        int right = 0;
        int standard = 0;
        int standardRight = 0;
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : JsonLines.read(folder.resolve("robots_cases.jsonl"))) {
            byte[] robots = row.get("robots").asText().getBytes(StandardCharsets.UTF_8);
            RobotsRules rules = RobotsRules.parse(robots, row.get("agent").asText());
            boolean isRight =
                    rules.allows(row.get("url").asText()) == row.get("allowed").asBoolean();
            boolean isStandard = row.path("test").asText().startsWith("ID_");
            cases++;
            right += isRight ? 1 : 0;
            standard += isStandard ? 1 : 0;
            standardRight += isStandard && isRight ? 1 : 0;
            if (!isRight) {
                wrong.add(row.path("test").asText() + " " + row.get("url").asText());
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", cases);
        figures.put("cases", cases);
        figures.put("right", right);
        figures.put("rfc_cases", standard);
        figures.put("rfc_right", standardRight);
        figures.put("wrong", wrong);
        return figures;
    }
}
