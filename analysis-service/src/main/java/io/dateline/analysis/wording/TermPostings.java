package io.dateline.analysis.wording;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which stories have a term: an open-addressing hash table from terms to the numbers of the latest [#MAX_STORIES]
/// stories that took it up. A term that more have tells little, and an active story is found through its rarer
/// ones. Not thread-safe.
public final class TermPostings {

    /// Bounds the work of a look-up.
    public static final int MAX_STORIES = 256;

    private int[] terms = new int[1024];
    private int[] @Nullable [] stories = new int[1024][];
    private int size;

    /// In `stories`: place 0 holds how many were ever added, the others form a ring.
    public void add(int term, int story) {
        int at = find(term);
        int[] ring = stories[at];
        if (ring == null) {
            terms[at] = term;
            stories[at] = new int[] {1, story};
            size++;
            if (size * 4 > terms.length * 3) {
                resize();
            }
            return;
        }
        int count = ring[0];
        if (count < MAX_STORIES && count + 1 >= ring.length) {
            ring = Arrays.copyOf(ring, Math.min(MAX_STORIES + 1, ring.length * 2));
            stories[at] = ring;
        }
        ring[1 + count % MAX_STORIES] = story;
        // Counted on in a circle, so that it never overflows.
        ring[0] = count + 1 < 2 * MAX_STORIES ? count + 1 : MAX_STORIES;
    }

    /// What is done with each story.
    public interface Visitor {
        void visit(int story);
    }

    public void each(int term, Visitor visitor) {
        int[] ring = stories[find(term)];
        if (ring != null) {
            int held = Math.min(ring[0], MAX_STORIES);
            for (int at = 1; at <= held; at++) {
                visitor.visit(ring[at]);
            }
        }
    }

    /// Lets stories go that are gone.
    public void keep(IntPredicate stands) {
        int[] oldTerms = terms;
        int[] @Nullable [] oldStories = stories;
        terms = new int[oldTerms.length];
        stories = new int[oldTerms.length][];
        size = 0;
        for (int at = 0; at < oldTerms.length; at++) {
            int[] ring = oldStories[at];
            if (ring != null) {
                int count = ring[0];
                int held = Math.min(count, MAX_STORIES);
                int[] left = new int[held + 1];
                int next = 1;
                for (int place = count - held; place < count; place++) {
                    int story = ring[1 + place % MAX_STORIES];
                    if (stands.test(story)) {
                        left[next++] = story;
                    }
                }
                if (next > 1) {
                    left[0] = next - 1;
                    int slot = find(oldTerms[at]);
                    terms[slot] = oldTerms[at];
                    stories[slot] = Arrays.copyOf(left, next);
                    size++;
                }
            }
        }
    }

    private int find(int term) {
        int mask = terms.length - 1;
        int mixed = term * 0x9E3779B9;
        int at = (mixed ^ mixed >>> 15) & mask;
        while (stories[at] != null && terms[at] != term) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void resize() {
        int[] oldTerms = terms;
        int[] @Nullable [] oldStories = stories;
        terms = new int[oldTerms.length * 2];
        stories = new int[oldTerms.length * 2][];
        for (int at = 0; at < oldTerms.length; at++) {
            int[] ring = oldStories[at];
            if (ring != null) {
                int slot = find(oldTerms[at]);
                terms[slot] = oldTerms[at];
                stories[slot] = ring;
            }
        }
    }
}
