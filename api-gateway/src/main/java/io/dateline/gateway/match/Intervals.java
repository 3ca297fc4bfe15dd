package io.dateline.gateway.match;

import java.util.Arrays;

/// Places in an article, each from its first to its last position; a growing list.
final class Intervals {

    /// More than any article of a newspaper gives; guards the memory against one that repeats a word for ever.
    private static final int MAX = 1 << 20;

    /// First position in the upper half, last in the lower: sorts by first, then last.
    private long[] places = new long[8];

    private int size;

    void add(int first, int last) {
        if (size == MAX) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = (long) first << 32 | last;
    }

    void addAll(Intervals others) {
        for (int i = 0; i < others.size; i++) {
            add(others.first(i), others.last(i));
        }
    }

    int size() {
        return size;
    }

    int first(int i) {
        return (int) (places[i] >>> 32);
    }

    int last(int i) {
        return (int) places[i];
    }

    /// In rising order, none twice.
    Intervals sorted() {
        Arrays.sort(places, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || places[kept - 1] != places[i]) {
                places[kept++] = places[i];
            }
        }
        size = kept;
        return this;
    }

    /// In rising order, those that overlap as one.
    Intervals merged() {
        sorted();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && first(i) <= last(kept - 1)) {
                int end = Math.max(last(kept - 1), last(i));
                places[kept - 1] = (long) first(kept - 1) << 32 | end;
            } else {
                places[kept++] = places[i];
            }
        }
        size = kept;
        return this;
    }

    /// Index of the first that begins at a position or after it; sorted ones only.
    int from(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Most of them that do not overlap.
    int disjoint() {
        long[] byLast = new long[size];
        for (int i = 0; i < size; i++) {
            byLast[i] = (long) last(i) << 32 | first(i);
        }
        Arrays.sort(byLast);
        int count = 0;
        int end = -1;
        for (long place : byLast) {
            if ((int) place > end) {
                count++;
                end = (int) (place >>> 32);
            }
        }
        return count;
    }
}
