package io.dateline.bench.story;

import io.dateline.analysis.story.StoryPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Says how good the choice of the story policy's settings is on documents that the choice has not seen.
///
/// `StorySelection DATA`, where DATA holds the folders `cluster_ecbplus` and `cluster_newscluster`. Five times the
/// topics of a set are divided into two halves, and each half streams by itself: the settings that are best on one are
/// judged on the other, both ways. A topic, with the similar stories in it, is never divided. Then the settings that
/// are best on one whole set are judged on the other set. No weight is learned from the sets: their texts may not be
/// trained on.
public final class StorySelection {

    private static final List<String> SETS = List.of("cluster_ecbplus", "cluster_newscluster");
    private static final int REPEATS = 5;

    /// Figures that differ by less count as equal.
    private static final double NEAR = 0.005;

    /// A threshold that no similarity falls below, so that no story is split.
    private static final double NEVER = 0;

    /// Documents that stream together: what is chosen on and what is judged on.
    private record Fold(
            String set, List<StoryStream.LabelledDocument> chosenOn, List<StoryStream.LabelledDocument> judgedOn) {}

    private final Map<String, List<StoryStream.LabelledDocument>> sets = new LinkedHashMap<>();
    private final List<Fold> folds = new ArrayList<>();
    private final Map<List<StoryStream.LabelledDocument>, Map<StoryPolicy.Settings, Double>> known =
            new IdentityHashMap<>();

    private StorySelection(Path data) throws IOException {
        for (String set : SETS) {
            List<StoryStream.LabelledDocument> documents = StoryStream.read(data.resolve(set));
            sets.put(set, documents);
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                Set<String> half = half(documents, repeat);
                Map<Boolean, List<StoryStream.LabelledDocument>> halves =
                        documents.stream().collect(Collectors.partitioningBy(each -> half.contains(each.topic())));
                List<StoryStream.LabelledDocument> one = halves.getOrDefault(true, List.of());
                List<StoryStream.LabelledDocument> other = halves.getOrDefault(false, List.of());
                folds.add(new Fold(set, one, other));
                folds.add(new Fold(set, other, one));
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: StorySelection DATA, a folder that holds " + SETS);
            System.exit(2);
        }
        StorySelection selection = new StorySelection(Path.of(arguments[0]));
        selection.acrossHalves();
        selection.bothSets();
        selection.acrossSets();
        selection.parts();
    }

    private void acrossHalves() {
        for (String set : SETS) {
            List<Fold> own =
                    folds.stream().filter(fold -> fold.set().equals(set)).toList();
            Map<StoryPolicy.Settings, Long> chosen =
                    own.stream().collect(Collectors.groupingBy(fold -> best(fold.chosenOn()), Collectors.counting()));
            say(set + ", chosen on a half", mean(own, fold -> f1(fold.chosenOn(), best(fold.chosenOn()))));
            say(set + ", judged on the other half", mean(own, fold -> f1(fold.judgedOn(), best(fold.chosenOn()))));
            say(
                    set + ", shipped settings on the same halves",
                    mean(own, fold -> f1(fold.judgedOn(), StoryPolicy.Settings.SHIPPED)));
            chosen.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(each -> System.out.println("    chosen " + each.getValue() + " times: " + each.getKey()));
        }
    }

    /// One choice for both sets, on halves of both: the settings are shipped for all news alike.
    private void bothSets() {
        int halves = 2 * REPEATS;
        Map<String, Double> judged = new LinkedHashMap<>();
        Map<StoryPolicy.Settings, Integer> chosen = new LinkedHashMap<>();
        for (int half = 0; half < halves; half++) {
            List<Fold> both = List.of(folds.get(half), folds.get(halves + half));
            StoryPolicy.Settings best = best(settings -> mean(both, fold -> f1(fold.chosenOn(), settings)));
            chosen.merge(best, 1, Integer::sum);
            both.forEach(fold -> judged.merge(fold.set(), f1(fold.judgedOn(), best) / halves, Double::sum));
        }
        judged.forEach((set, figure) -> say("chosen on halves of both sets, judged on other halves of " + set, figure));
        chosen.forEach((settings, times) -> System.out.println("    chosen " + times + " times: " + settings));
        StoryPolicy.Settings best = best(settings -> mean(folds, fold -> f1(fold.chosenOn(), settings)));
        System.out.println("best on all halves of both: " + best);
        SETS.forEach(set -> say("    " + set, f1(documents(set), best)));
    }

    private void acrossSets() {
        for (String set : SETS) {
            for (String other : SETS) {
                if (!other.equals(set)) {
                    StoryPolicy.Settings best = best(documents(set));
                    say("chosen on " + set + ", judged on " + other, f1(documents(other), best));
                }
            }
        }
    }

    /// What the parts of the policy are worth: the shipped settings without one of them.
    private void parts() {
        StoryPolicy.Settings shipped = StoryPolicy.Settings.SHIPPED;
        StoryPolicy.Settings whole =
                new StoryPolicy.Settings(shipped.threshold(), NEVER, shipped.mostAlike(), shipped.leastPart());
        for (String set : SETS) {
            List<StoryStream.LabelledDocument> documents = documents(set);
            say(set + ", shipped", f1(documents, shipped));
            say(set + ", no splits", f1(documents, whole));
            say(
                    set + ", no common words",
                    StoryStream.run(documents, shipped, "und").f1());
            say(set + ", neither", StoryStream.run(documents, whole, "und").f1());
        }
    }

    private List<StoryStream.LabelledDocument> documents(String set) {
        return sets.getOrDefault(set, List.of());
    }

    /// The settings in the middle of those that are nearly the best: to be best by a document or two is chance, and
    /// settings at the edge of a plateau do worse on other documents.
    private static StoryPolicy.Settings best(ToDoubleFunction<StoryPolicy.Settings> figure) {
        List<StoryPolicy.Settings> grid = grid();
        double best = grid.stream().mapToDouble(figure).max().orElse(0);
        List<StoryPolicy.Settings> near = grid.stream()
                .filter(each -> figure.applyAsDouble(each) >= best - NEAR)
                .toList();
        return near.get(near.size() / 2);
    }

    private StoryPolicy.Settings best(List<StoryStream.LabelledDocument> documents) {
        return best(settings -> f1(documents, settings));
    }

    private double f1(List<StoryStream.LabelledDocument> documents, StoryPolicy.Settings settings) {
        return known.computeIfAbsent(documents, absent -> new HashMap<>())
                .computeIfAbsent(
                        settings,
                        absent -> StoryStream.run(documents, settings, "en").f1());
    }

    private static double mean(List<Fold> folds, ToDoubleFunction<Fold> figure) {
        return folds.stream().mapToDouble(figure).average().orElse(0);
    }

    private static List<StoryPolicy.Settings> grid() {
        List<StoryPolicy.Settings> grid = new ArrayList<>();
        for (double threshold : new double[] {0.15, 0.17, 0.19, 0.21, 0.23, 0.25}) {
            grid.add(new StoryPolicy.Settings(threshold, NEVER, 0.45, 4));
            for (double apart : new double[] {0.51, 0.54, 0.57, 0.6, 0.63}) {
                for (int leastPart : new int[] {3, 4, 5}) {
                    grid.add(new StoryPolicy.Settings(threshold, apart, 0.45, leastPart));
                }
            }
        }
        return grid;
    }

    /// @return half of the topics, another half with each repeat
    private static Set<String> half(List<StoryStream.LabelledDocument> documents, int repeat) {
        List<String> topics = documents.stream()
                .map(StoryStream.LabelledDocument::topic)
                .distinct()
                .sorted(Comparator.comparing(topic -> hash(repeat + "/" + topic)))
                .toList();
        Set<String> half = new TreeSet<>();
        for (int at = 0; at < topics.size(); at += 2) {
            half.add(topics.get(at));
        }
        return half;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void say(String what, double figure) {
        System.out.printf(Locale.ROOT, "%-60s %.3f%n", what, figure);
    }
}
