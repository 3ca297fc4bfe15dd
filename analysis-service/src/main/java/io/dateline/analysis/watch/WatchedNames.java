package io.dateline.analysis.watch;

import io.dateline.contract.NameWatched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All names that are watched, as one tree of words: looking for them costs as much with fifty thousand names as with
/// one. Immutable.
public final class WatchedNames {

    public static final WatchedNames NONE = new WatchedNames(List.of());

    /// Words of a longer phrase that are compared.
    private static final int MAX_WORDS = 20;

    /// A shorter last name is too often another word.
    private static final int MIN_SURNAME_LENGTH = 3;

    /// Places in one text; beyond, the rest of it is not looked at. Bounds what one team's common words can cost.
    private static final int MAX_PLACES = 20_000;

    private static final int ROOT = 0;

    /// What a phrase is to a name.
    enum Kind {
        /// The name or an alias.
        FULL,
        /// The last name of a person, which counts only beside the full one.
        SHORT,
        /// A phrase in which the name does not count.
        EXCLUDED
    }

    /// @param exact hashes of its words as written; empty where capitals and accents mean nothing
    private record Phrase(int name, Kind kind, long[] exact) {}

    /// A place in a text.
    ///
    /// @param name index of the name
    /// @param first word, inclusive
    /// @param end word, exclusive
    record Place(int name, Kind kind, int first, int end) {}

    private final List<NameWatched> names;
    private final List<List<Phrase>> endings = new ArrayList<>();

    // Steps from one node to the next, in an open-addressed table: key of node and word; 0 where there is none.
    private long[] keys = new long[1024];
    private int[] nodes = new int[1024];
    private int steps;

    private WatchedNames(List<NameWatched> names) {
        this.names = names;
        endings.add(List.of());
        for (int at = 0; at < names.size(); at++) {
            add(at, names.get(at));
        }
    }

    /// @param names those that were removed are passed over
    public static WatchedNames of(Collection<NameWatched> names) {
        return new WatchedNames(names.stream().filter(name -> !name.removed()).toList());
    }

    public int size() {
        return names.size();
    }

    NameWatched name(int index) {
        return names.get(index);
    }

    private void add(int index, NameWatched name) {
        Set<String> full = new HashSet<>(name.aliases());
        full.add(name.name());
        full.forEach(words -> add(index, Kind.FULL, words, name.matchCase()));
        name.exclusions().forEach(words -> add(index, Kind.EXCLUDED, words, false));
        if (name.type() == io.dateline.contract.finding.Entity.Type.PERSON) {
            String whole = name.name().strip();
            String last = whole.substring(whole.lastIndexOf(' ') + 1);
            if (last.length() < whole.length() && last.length() >= MIN_SURNAME_LENGTH) {
                add(index, Kind.SHORT, last, true);
            }
        }
    }

    private void add(int index, Kind kind, String phrase, boolean asWritten) {
        HashedWords words = HashedWords.of(phrase);
        if (words.count() == 0) {
            return;
        }
        int node = ROOT;
        for (int word = 0; word < Math.min(MAX_WORDS, words.count()); word++) {
            node = stepOrGrow(node, words.folded(word));
        }
        List<Phrase> ending = endings.get(node);
        if (ending.isEmpty()) {
            ending = new ArrayList<>(1);
            endings.set(node, ending);
        }
        ending.add(new Phrase(index, kind, asWritten ? words.exact() : new long[0]));
    }

    /// @return every place of every name, exclusions and last names among them, in the order of their first words
    List<Place> places(HashedWords words) {
        List<Place> found = new ArrayList<>();
        for (int first = 0; first < words.count() && found.size() < MAX_PLACES; first++) {
            if (words.isInsideKorean(first)) {
                continue;
            }
            int node = ROOT;
            for (int word = first; word < words.count(); word++) {
                node = step(node, words.folded(word));
                if (node == ROOT) {
                    break;
                }
                for (Phrase phrase : endings.get(node)) {
                    if (isWritten(phrase, words, first)) {
                        found.add(new Place(phrase.name(), phrase.kind(), first, word + 1));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isWritten(Phrase phrase, HashedWords words, int first) {
        long[] exact = phrase.exact();
        for (int at = 0; at < exact.length && at < MAX_WORDS; at++) {
            if (exact[at] != words.exact(first + at)) {
                return false;
            }
        }
        return true;
    }

    /// @return the next node; the root if there is none
    private int step(int node, long word) {
        long key = key(node, word);
        for (int slot = slot(key); nodes[slot] != 0; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return nodes[slot];
            }
        }
        return ROOT;
    }

    private int stepOrGrow(int node, long word) {
        int next = step(node, word);
        if (next != ROOT) {
            return next;
        }
        if (++steps * 2 > keys.length) {
            enlarge();
        }
        endings.add(List.of());
        put(key(node, word), endings.size() - 1);
        return endings.size() - 1;
    }

    private void put(long key, int node) {
        int slot = slot(key);
        while (nodes[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        nodes[slot] = node;
    }

    private void enlarge() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[2 * oldKeys.length];
        nodes = new int[2 * oldNodes.length];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldNodes[slot] != 0) {
                put(oldKeys[slot], oldNodes[slot]);
            }
        }
    }

    private int slot(long key) {
        return (int) key & keys.length - 1;
    }

    private static long key(int node, long word) {
        return HashedWords.mix(word + node * 0x9e3779b97f4a7c15L);
    }

    @Override
    public String toString() {
        return names.size() + " names, "
                + Arrays.stream(nodes).filter(node -> node != 0).count() + " steps";
    }
}
