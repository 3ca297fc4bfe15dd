package io.dateline.bench.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Random splits of labelled articles: one half is the archive, from which background and examples are drawn, the other
/// half is judged.
final class TopicDraws {

    /// The embedding of an article.
    record Placed(String label, byte[] vector) {}

    /// One draw for one class.
    ///
    /// @param archive the background
    /// @param about examples of the class
    /// @param not examples of others
    /// @param judged articles that are in neither
    record Draw(List<byte[]> archive, List<byte[]> about, List<byte[]> not, List<Placed> judged) {}

    private TopicDraws() {}

    /// @param examples on each side
    /// @param share how much of archive and judged articles the class is thinned to; 1 leaves it as it is
    static Draw of(List<Placed> all, String label, int examples, double share, long seed) {
        List<Placed> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        List<Placed> pool = shuffled.subList(0, all.size() / 2);
        List<Placed> archive = thinned(pool, label, share);
        return new Draw(
                vectors(archive),
                vectors(of(pool, label, true)).stream().limit(examples).toList(),
                vectors(of(pool, label, false)).stream().limit(examples).toList(),
                thinned(shuffled.subList(all.size() / 2, all.size()), label, share));
    }

    private static List<Placed> thinned(List<Placed> some, String label, double share) {
        List<Placed> members = of(some, label, true);
        List<Placed> others = of(some, label, false);
        int kept = share >= 1
                ? members.size()
                : Math.min(members.size(), Math.max(4, (int) (others.size() * share / (1 - share))));
        List<Placed> thinned = new ArrayList<>(others);
        thinned.addAll(members.subList(0, kept));
        return thinned;
    }

    private static List<Placed> of(List<Placed> some, String label, boolean members) {
        return some.stream().filter(one -> one.label().equals(label) == members).toList();
    }

    private static List<byte[]> vectors(List<Placed> some) {
        return some.stream().map(Placed::vector).toList();
    }
}
