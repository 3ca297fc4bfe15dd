package io.dateline.bench.story;

import io.dateline.analysis.story.StoryPolicy;
import io.dateline.bench.harness.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Task `stream`: as task `stories`, in a busy stream. Half of the texts of `background.jsonl.gz`, which have
/// no labels, come before the documents, the other half among them. A text of the background in the story of a
/// document counts against precision.
public final class StreamEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        StoryStream.Score score = StoryStream.run(
                StoryStream.read(folder), StoryStream.background(folder), StoryPolicy.Settings.SHIPPED, "en");
        Map<String, Object> figures = StoriesEvaluation.figures(score);
        figures.put("largest_background_story", score.largestBackground());
        return figures;
    }
}
