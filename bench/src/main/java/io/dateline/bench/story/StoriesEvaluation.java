package io.dateline.bench.story;

import io.dateline.analysis.story.StoryPolicy;
import io.dateline.bench.harness.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Task `stories`: documents stream through the story policy, see [StoryStream]. B-cubed precision, recall and
/// F1 over documents, after the last one.
public final class StoriesEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        return figures(StoryStream.run(StoryStream.read(folder), StoryPolicy.Settings.SHIPPED, "en"));
    }

    static Map<String, Object> figures(StoryStream.Score score) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", score.documents());
        figures.put("stories", score.stories());
        figures.put("stories_found", score.found());
        figures.put("united", score.united());
        figures.put("split", score.split());
        figures.put("bcubed_f1", round(score.f1()));
        figures.put("bcubed_precision", round(score.precision()));
        figures.put("bcubed_recall", round(score.recall()));
        return figures;
    }

    private static double round(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
