package io.dateline.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.syndication.CopyArticle;
import io.dateline.analysis.syndication.CopyPolicy;
import io.dateline.analysis.syndication.CopyState;
import io.dateline.analysis.syndication.Sketch;
import io.dateline.bench.harness.Evaluation;
import io.dateline.bench.harness.JsonLines;
import io.dateline.contract.id.EventIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Task `copies`: texts stream through the copy policy in the order of the file, each assigned to a group at once.
/// Precision, recall and F1 over pairs of texts: a pair in one group is right if both texts are of one page.
public final class CopiesEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        CopyState state = new CopyState();
        PairScore score = new PairScore();
        for (JsonNode row : JsonLines.read(folder.resolve("docs.jsonl.gz"))) {
            UUID id = EventIds.of("article", row.get("id").asText());
            CopyArticle article = new CopyArticle(
                    id, null, null, Instant.EPOCH, 0, Sketch.of(row.get("text").asText()));
            score.add(assign(state, article), row.get("page").asText());
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.putAll(score.figures());
        return figures;
    }

    static UUID assign(CopyState state, CopyArticle article) {
        CopyPolicy.Match match = new CopyPolicy().match(state, article);
        UUID group = match == null ? null : match.parent().groupId();
        UUID chosen = group == null ? EventIds.of("copies", article.articleId()) : group;
        state.add(article.in(chosen));
        return chosen;
    }
}
