package io.dateline.gateway.match;

/// Searches in sorted positions and intervals.
final class Positions {

    private Positions() {}

    /// Told each pair that is near; returns whether to go on.
    @FunctionalInterface
    interface Pairs {
        boolean near(int first, int second);
    }

    /// Index of the first position that is not below another.
    static int from(int[] positions, int count, int position) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Finds the pairs of which the second begins behind the end of the first, with so many words between at most.
    ///
    /// @return whether there is any
    static boolean near(Intervals firsts, Intervals seconds, int distance, Pairs pairs) {
        boolean any = false;
        for (int i = 0; i < firsts.size(); i++) {
            int after = firsts.last(i) + 1;
            for (int j = seconds.from(after); j < seconds.size() && seconds.first(j) - after <= distance; j++) {
                any = true;
                if (!pairs.near(i, j)) {
                    return true;
                }
            }
        }
        return any;
    }

    /// @param sorted sorted intervals
    static boolean contains(Intervals sorted, int first, int last) {
        for (int i = sorted.from(first); i < sorted.size() && sorted.first(i) == first; i++) {
            if (sorted.last(i) == last) {
                return true;
            }
        }
        return false;
    }

    /// Those of some intervals that are among others.
    static Intervals common(Intervals some, Intervals sorted) {
        Intervals result = new Intervals();
        for (int i = 0; i < some.size(); i++) {
            if (contains(sorted, some.first(i), some.last(i))) {
                result.add(some.first(i), some.last(i));
            }
        }
        return result;
    }
}
