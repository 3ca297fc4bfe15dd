package io.dateline.bench.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.bench.harness.Evaluation;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How real queries, of our own dialect and of others, fare with the parser: read and printed back to the same tree,
/// or refused with the place. Input: `*.jsonl` with a `query` in each line.
public final class QueriesEvaluation implements Evaluation {

    private int queries;
    private int parsed;
    private int roundtrip;
    private int refusedWithPosition;
    private int crashed;

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Path file : files(folder)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    JsonNode row = json.readTree(line);
                    judge(row.path("query").asText());
                }
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", queries);
        figures.put("queries", queries);
        figures.put("parsed", parsed);
        figures.put("refused_with_position", refusedWithPosition);
        figures.put("roundtrip", roundtrip);
        figures.put("crashed", crashed);
        return figures;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(".jsonl") && !name.startsWith("train");
                    })
                    .sorted()
                    .toList();
        }
    }

    private void judge(String text) {
        queries++;
        try {
            Query query = Queries.parse(text);
            parsed++;
            if (Queries.parse(Queries.print(query)).unplaced().equals(query.unplaced())) {
                roundtrip++;
            } else {
                System.out.println("differs after printing: " + text);
            }
        } catch (QueryInvalidException e) {
            QueryInvalidException.Fault fault = e.fault();
            boolean placed =
                    fault.place().start() < fault.place().end() && fault.place().end() <= text.length();
            refusedWithPosition += placed ? 1 : 0;
            String excerpt =
                    placed ? text.substring(fault.place().start(), fault.place().end()) : "?";
            System.out.println("refused at " + fault.place().start() + " “" + excerpt.strip() + "”: " + fault.detail());
        } catch (RuntimeException | StackOverflowError e) {
            crashed++;
            System.out.println("crashed: " + e + " on: " + text);
        }
    }
}
