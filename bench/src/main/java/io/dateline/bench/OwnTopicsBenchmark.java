package io.dateline.bench;

import io.dateline.gateway.likeness.Background;
import io.dateline.gateway.likeness.Profile;
import io.dateline.gateway.likeness.ProfilePolicy;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Time of one core that it takes to hold one article against 10,000 own topics, and to make the profile of one.
final class OwnTopicsBenchmark implements Benchmark {

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
        List<Profile> profiles = new ArrayList<>();
        List<byte[]> examples = vectors(EXAMPLES);
        // Articles differ in what they are near to, not in what they cost: few profiles made, many held.
        long began = cpuNanos();
        for (int at = 0; at < MADE; at++) {
            profiles.add(ProfilePolicy.of("bench", vector(), examples, examples.subList(0, 5), background));
        }
        double making = (cpuNanos() - began) / 1e6 / MADE;
        while (profiles.size() < TOPICS) {
            Profile made = profiles.get(profiles.size() % MADE);
            profiles.add(new Profile(made.model(), made.weights().clone(), made.offset()));
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

    private static double held(List<byte[]> articles, List<Profile> profiles) {
        long members = 0;
        long began = cpuNanos();
        for (byte[] article : articles) {
            for (Profile profile : profiles) {
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

    /// A unit vector in some direction.
    private byte[] vector() {
        byte[] vector = new byte[DIMENSIONS];
        double scale = 127 / Math.sqrt(DIMENSIONS);
        for (int at = 0; at < DIMENSIONS; at++) {
            vector[at] = (byte) Math.clamp(Math.round(random.nextGaussian() * scale), -127, 127);
        }
        return vector;
    }
}
