package io.dateline.bench.story;

import io.dateline.analysis.story.StoryArticle;
import io.dateline.analysis.story.StoryPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Says how good the choice of the story policy's settings is on a set that the choice has not seen.
///
/// `StorySelection DATA`, where DATA holds a folder a set, each with `docs.jsonl.gz` and `background.jsonl.gz`
/// as task `stream` reads them. The shipped settings and some others run on every set alone and in
/// its background. Then each set is left out once: the settings that are best on the other sets are judged on
/// it. No weight is learned from the sets: their texts may not be trained on.
public final class StorySelection {

    private static final List<String> SETS =
            List.of("cluster_ecbplus", "cluster_newscluster", "cluster_basil", "cluster_googlenews_titles");

    /// Texts of a background from which a story of theirs counts against the settings, and how much each does.
    private static final int MAX_BACKGROUND = 12;

    private static final double PENALTY = 0.001;

    /// @param alone B-cubed F1
    /// @param inStream B-cubed F1
    private record Figures(double alone, double inStream, int largestBackground) {

        double worth() {
            return (alone + inStream) / 2 - PENALTY * Math.max(0, largestBackground - MAX_BACKGROUND);
        }
    }

    private final Map<String, List<StoryStream.LabelledDocument>> documents = new LinkedHashMap<>();
    private final Map<String, List<StoryArticle>> backgrounds = new LinkedHashMap<>();
    private final Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();

    private StorySelection(Path data) throws IOException {
        for (String set : SETS) {
            documents.put(set, StoryStream.read(data.resolve(set)));
            backgrounds.put(set, StoryStream.background(data.resolve(set)));
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: StorySelection DATA, a folder that holds " + SETS);
            System.exit(2);
        }
        StorySelection selection = new StorySelection(Path.of(arguments[0]));
        settings().forEach((name, settings) -> selection.judge(name, settings));
        SETS.forEach(selection::leaveOut);
    }

    private void judge(String name, StoryPolicy.Settings settings) {
        Map<String, Figures> judged = new LinkedHashMap<>();
        for (String set : SETS) {
            List<StoryStream.LabelledDocument> labelled = documents.getOrDefault(set, List.of());
            StoryStream.Score stream =
                    StoryStream.run(labelled, backgrounds.getOrDefault(set, List.of()), settings, "en");
            judged.put(
                    set,
                    new Figures(
                            StoryStream.run(labelled, settings, "en").f1(), stream.f1(), stream.largestBackground()));
        }
        figures.put(name, judged);
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
        judged.values()
                .forEach(each -> row.append(String.format(
                        Locale.ROOT, " | %.3f %.3f %3d", each.alone(), each.inStream(), each.largestBackground())));
        System.out.println(row);
    }

    private void leaveOut(String left) {
        String best = null;
        double most = 0;
        for (Map.Entry<String, Map<String, Figures>> each : figures.entrySet()) {
            double worth = each.getValue().entrySet().stream()
                    .filter(set -> !set.getKey().equals(left))
                    .mapToDouble(set -> set.getValue().worth())
                    .average()
                    .orElse(0);
            if (best == null || worth > most) {
                best = each.getKey();
                most = worth;
            }
        }
        Figures judged = Objects.requireNonNull(
                figures.getOrDefault(Objects.requireNonNull(best), Map.of()).get(left));
        System.out.printf(
                Locale.ROOT,
                "%s left out: %s is best on the others; judged on it %.3f alone, %.3f in the stream, largest %d%n",
                left,
                best,
                judged.alone(),
                judged.inStream(),
                judged.largestBackground());
    }

    private static Map<String, StoryPolicy.Settings> settings() {
        StoryPolicy.Settings it = StoryPolicy.Settings.SHIPPED;
        Map<String, StoryPolicy.Settings> settings = new LinkedHashMap<>();
        settings.put("shipped", it);
        settings.put("join .09", with(it, 0.09, it.typical(), it.typicalStory(), it.crowd()));
        settings.put("typical 1.3, .6", with(it, it.join(), 1.3, 0.6, it.crowd()));
        settings.put("typical 1, .5", with(it, it.join(), 1, 0.5, it.crowd()));
        settings.put("no crowd", with(it, it.join(), it.typical(), it.typicalStory(), 0));
        settings.put("no typicality", with(it, 0.15, 0, 0, 0));
        return settings;
    }

    private static StoryPolicy.Settings with(
            StoryPolicy.Settings of, double join, double typical, double typicalStory, double crowd) {
        return new StoryPolicy.Settings(
                join,
                of.nearest(),
                of.coherence(),
                typical,
                of.expected(),
                typicalStory,
                crowd,
                of.drift(),
                of.exclusive(),
                of.typicalShort(),
                of.shorter(),
                of.unite(),
                of.uniteCoherence(),
                of.uniteTypical(),
                of.uniteGrowth(),
                of.apart(),
                of.mostAlike(),
                of.leastPart());
    }
}
