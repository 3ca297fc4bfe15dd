package io.dateline.bench.topic;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.embedding.DescriptionEncoder;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.bench.harness.Evaluation;
import io.dateline.bench.harness.JsonLines;
import io.dateline.contract.finding.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Task `own-topics`: each class of a set as a team's own topic, one against all others, by its description alone
/// and with 3, 5 and 10 examples on each side. One half of the set is the archive, the other is judged; ten draws
/// by fixed seeds. Once as the set is, once with each class thinned to a twenty-fifth, as rare as a team's topic is
/// in the news.
public final class OwnTopicsEvaluation implements Evaluation {

    private static final int DRAWS = 10;
    private static final int[] EXAMPLES = {0, 3, 5, 10};
    private static final double RARE = 0.04;

    /// Name and description of each class, written for Dateline.
    private static final Map<String, List<String>> DESCRIPTIONS = Map.of(
            "business",
            List.of(
                    "Business and the economy",
                    "Companies, their earnings, takeovers, shares and bosses. Growth, inflation, interest rates, jobs, "
                            + "trade, banks, budgets and markets."),
            "entertainment",
            List.of(
                    "Entertainment and the arts",
                    "Films, music, television, theatre, books and festivals. Actors, singers and celebrities, their "
                            + "awards, charts, box office and private lives."),
            "politics",
            List.of(
                    "Politics and government",
                    "Elections, parties, parliament, ministers and presidents. Laws, policies, campaigns, coalitions, "
                            + "protests and scandals of those in power."),
            "sport",
            List.of(
                    "Sport",
                    "Football, rugby, cricket, tennis, athletics and other sports. Matches, results, players, coaches, "
                            + "injuries, transfers, cups and leagues."),
            "technology",
            List.of(
                    "Technology",
                    "Computers, phones, software, games and the internet. New gadgets, networks, online services, "
                            + "security, and how people use them."),
            "health",
            List.of(
                    "Health and medicine",
                    "Diseases, outbreaks, vaccines, hospitals, doctors and patients. Treatment, prevention, diet,"
                            + " mental health, medical research and the health service."),
            "religion",
            List.of(
                    "Religion and belief",
                    "Churches, mosques, temples, clergy and believers. Worship, feasts, pilgrimages, doctrine, and"
                            + " faith in public life."));

    private static final Map<String, String> SAME = Map.of("sports", "sport", "tech", "technology");

    /// Sums over draws and classes.
    private static final class Mean {
        private double precision;
        private double f1;
        private int count;

        void add(double averagePrecision, double harmonic) {
            precision += averagePrecision;
            f1 += harmonic;
            count++;
        }

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("macro_f1", rounded(f1 / count));
            figures.put("average_precision", rounded(precision / count));
            return figures;
        }
    }

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<TopicDraws.Placed> all = new ArrayList<>();
        Map<String, byte[]> descriptions = new TreeMap<>();
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2)) {
            DescriptionEncoder reader = new DescriptionEncoder(encoder);
            for (Path file : files(folder)) {
                for (JsonNode row : JsonLines.read(file)) {
                    all.add(placed(reader, row));
                }
            }
            for (String label :
                    new TreeSet<>(all.stream().map(TopicDraws.Placed::label).toList())) {
                List<String> words = Objects.requireNonNull(DESCRIPTIONS.get(label), "no description of " + label);
                descriptions.put(label, reader.read(words.get(0), words.get(1)).vector());
            }
        }
        Map<String, Object> byPolicy = new LinkedHashMap<>();
        TopicPolicies.all().forEach((name, policy) -> byPolicy.put(name, figures(policy, all, descriptions)));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("documents", all.size());
        figures.put("topics", descriptions.size());
        Mean whole = new Mean();
        judge(TopicPolicies::profile, all, descriptions, 5, 1, whole);
        figures.putAll(whole.figures());
        figures.put("by_policy", byPolicy);
        return figures;
    }

    /// English alone: the encoder reads no other language.
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.getFileName().toString().matches("(docs|eng)\\.jsonl(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private static TopicDraws.Placed placed(DescriptionEncoder reader, JsonNode row) {
        String label = row.path("label").asText(row.path("category").asText());
        String title = row.path("title").asText(row.path("headline").asText("-"));
        Embedding embedding = reader.read(title, row.path("text").asText());
        return new TopicDraws.Placed(SAME.getOrDefault(label, label), embedding.vector());
    }

    private static Map<String, Object> figures(
            TopicPolicies.Policy policy, List<TopicDraws.Placed> all, Map<String, byte[]> descriptions) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (double share : new double[] {1, RARE}) {
            for (int examples : EXAMPLES) {
                Mean mean = new Mean();
                judge(policy, all, descriptions, examples, share, mean);
                figures.put((share < 1 ? "rare_" : "") + examples, mean.figures());
            }
        }
        return figures;
    }

    private static void judge(
            TopicPolicies.Policy policy,
            List<TopicDraws.Placed> all,
            Map<String, byte[]> descriptions,
            int examples,
            double share,
            Mean mean) {
        descriptions.forEach((label, description) -> {
            for (int draw = 0; draw < DRAWS; draw++) {
                TopicDraws.Draw drawn = TopicDraws.of(all, label, examples, share, 1_000 + draw);
                ToDoubleFunction<byte[]> judge = policy.judge(description, drawn);
                List<Scored> scored = drawn.judged().stream()
                        .map(one -> new Scored(
                                judge.applyAsDouble(one.vector()), one.label().equals(label)))
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .toList();
                mean.add(averagePrecision(scored), f1(scored));
            }
        });
    }

    private record Scored(double score, boolean member) {}

    private static double averagePrecision(List<Scored> scored) {
        int members = 0;
        double sum = 0;
        for (int at = 0; at < scored.size(); at++) {
            if (scored.get(at).member()) {
                members++;
                sum += (double) members / (at + 1);
            }
        }
        return members == 0 ? 0 : sum / members;
    }

    private static double f1(List<Scored> scored) {
        long members = scored.stream().filter(Scored::member).count();
        long positives = scored.stream().filter(one -> one.score() >= 0).count();
        long both =
                scored.stream().filter(one -> one.score() >= 0 && one.member()).count();
        return both == 0 ? 0 : 2.0 * both / (members + positives);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
