package io.dateline.bench.topic;

import io.dateline.bench.harness.Benchmark;
import io.dateline.gateway.classifier.Background;
import io.dateline.gateway.classifier.ClassifierTraining;
import io.dateline.gateway.classifier.TopicClassifier;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Processor time to score one article against 10,000 own topics, and to make the profile of one topic.
public final class OwnTopicsBenchmark implements Benchmark {

    private static final int TOPICS = 10_000;
    private static final int DIMENSIONS = 384;
    private static final int ARTICLES = 500;
    private static final int BACKGROUND = 2_000;
    private static final int EXAMPLES = 10;
    private static final int MADE = 50;

    private final Random random = new Random(20261125);

    @Override
    public Map<String, Object> run() {
        Background background = Background.of(vectors(BACKGROUND));
        List<TopicClassifier> profiles = new ArrayList<>();
        List<byte[]> examples = vectors(EXAMPLES);
        // The cost does not depend on the profile, so a few profiles are made and repeated.
        long began = cpuNanos();
        for (int at = 0; at < MADE; at++) {
            profiles.add(ClassifierTraining.of("bench", vector(), examples, examples.subList(0, 5), background));
        }
        double making = (cpuNanos() - began) / 1e6 / MADE;
        while (profiles.size() < TOPICS) {
            TopicClassifier made = profiles.get(profiles.size() % MADE);
            profiles.add(new TopicClassifier(made.model(), made.weights().clone(), made.offset()));
        }
        List<byte[]> articles = vectors(ARTICLES);
        double first = held(articles, profiles);
        double then = held(articles, profiles);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("own_topics", TOPICS);
        figures.put("ms_per_article", Math.round(Math.min(first, then) * 100) / 100.0);
        figures.put("ms_per_profile", Math.round(making * 100) / 100.0);
        figures.put("megabytes", Math.round(TOPICS * DIMENSIONS * Float.BYTES / 1e5) / 10.0);
        return figures;
    }

    private static double held(List<byte[]> articles, List<TopicClassifier> profiles) {
        long members = 0;
        long began = cpuNanos();
        for (byte[] article : articles) {
            for (TopicClassifier profile : profiles) {
                members += profile.score(article) >= 0.5 ? 1 : 0;
            }
        }
        double each = (cpuNanos() - began) / 1e6 / articles.size();
        if (members < 0) {
            throw new IllegalStateException("counted " + members);
        }
        return each;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private List<byte[]> vectors(int count) {
        List<byte[]> vectors = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            vectors.add(vector());
        }
        return vectors;
    }

    /// A random unit vector.
    private byte[] vector() {
        byte[] vector = new byte[DIMENSIONS];
        double scale = 127 / Math.sqrt(DIMENSIONS);
        for (int at = 0; at < DIMENSIONS; at++) {
            vector[at] = (byte) Math.clamp(Math.round(random.nextGaussian() * scale), -127, 127);
        }
        return vector;
    }
}
