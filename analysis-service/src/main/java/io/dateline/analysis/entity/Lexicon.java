package io.dateline.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// What is known of a word in lower case from unlabelled sources: the branch of a tree of meanings it sits on, and
/// how often it is written small.
public final class Lexicon {

    /// Depth of the tree of meanings.
    public static final int DEPTH = 14;

    /// @param branch path from the root, first step in the highest of [#DEPTH] bits; -1 for a word not in the tree
    /// @param lowerShare how often the word stands in lower case where the place does not force a capital, 0 to
    ///     100; -1 if it was hardly seen
    public record Word(int branch, int lowerShare) {}

    private static final Word UNKNOWN = new Word(-1, -1);

    private final int[] keys;
    private final Word[] words;
    private final int mask;
    private final int size;

    /// @param known by [#key] of the word
    public Lexicon(Map<Integer, Word> known) {
        int capacity = Integer.highestOneBit(Math.max(16, known.size() * 2)) << 1;
        keys = new int[capacity];
        words = new Word[capacity];
        mask = capacity - 1;
        size = known.size();
        known.forEach((key, word) -> {
            int slot = slot(key);
            keys[slot] = key;
            words[slot] = word;
        });
    }

    public static int key(String lowerWord) {
        return Hash.of(lowerWord);
    }

    Word word(int key) {
        Word found = words[slot(key)];
        return found == null ? UNKNOWN : found;
    }

    private int slot(int key) {
        int slot = Hash.mix(key, 1) & mask;
        while (words[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    void write(DataOutputStream out) throws IOException {
        TreeMap<Integer, Word> sorted = new TreeMap<>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (words[slot] != null) {
                sorted.put(keys[slot], words[slot]);
            }
        }
        out.writeInt(size);
        for (Map.Entry<Integer, Word> entry : sorted.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeShort(entry.getValue().branch());
            out.writeByte(entry.getValue().lowerShare());
        }
    }

    static Lexicon read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<Integer, Word> known = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            known.put(in.readInt(), new Word(in.readShort(), in.readByte()));
        }
        return new Lexicon(known);
    }
}
