package io.dateline.gateway.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a [Dictionary] knows of the words that articles use over and over, found without making a string of each.
final class EntryCache {

    /// Slots, a power of two; the different words of some days of news in one language.
    private static final int LARGEST = 1 << 18;

    private final Dictionary dictionary;
    private char[] @Nullable [] keys = new char[1 << 10][];
    private Dictionary.Entry[] entries = new Dictionary.Entry[1 << 10];
    private int size;
    private int version;

    EntryCache(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.version = dictionary.version();
    }

    /// Forgets everything if the dictionary has changed.
    void refresh() {
        if (version != dictionary.version()) {
            version = dictionary.version();
            clear(keys.length);
        }
    }

    private void clear(int slots) {
        if (slots == keys.length) {
            Arrays.fill(keys, null);
        } else {
            keys = new char[slots][];
            entries = new Dictionary.Entry[slots];
        }
        size = 0;
    }

    /// @param word folded; its first `length` characters count
    Dictionary.Entry find(char[] word, int length) {
        int slot = slot(keys, word, length);
        if (keys[slot] != null) {
            return entries[slot];
        }
        Dictionary.Entry entry = dictionary.find(new String(word, 0, length));
        if (size * 2 >= keys.length) {
            grow();
            slot = slot(keys, word, length);
        }
        keys[slot] = Arrays.copyOf(word, length);
        entries[slot] = entry;
        size++;
        return entry;
    }

    private void grow() {
        if (keys.length == LARGEST) {
            clear(LARGEST);
            return;
        }
        char[] @Nullable [] oldKeys = keys;
        Dictionary.Entry[] oldEntries = entries;
        int kept = size;
        clear(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            char[] key = oldKeys[i];
            if (key != null) {
                int slot = slot(keys, key, key.length);
                keys[slot] = key;
                entries[slot] = oldEntries[i];
            }
        }
        size = kept;
    }

    /// Slot of a word, or the free one where it belongs.
    private static int slot(char[] @Nullable [] keys, char[] word, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + word[i];
        }
        int mask = keys.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (true) {
            char[] key = keys[slot];
            if (key == null || Arrays.equals(key, 0, key.length, word, 0, length)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
    }
}
