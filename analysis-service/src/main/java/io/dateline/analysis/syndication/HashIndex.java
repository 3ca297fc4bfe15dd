package io.dateline.analysis.syndication;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which articles have a hash: a table of pairs with open addressing, 8 bytes an entry at full load. Entries are not
/// taken out; whoever uses it builds it anew from time to time. Of one hash at most [#MAX_HOLDERS] are kept: what
/// more articles share is either in a group that is found through the first of them, or a site's furniture.
final class HashIndex {

    static final int MAX_HOLDERS = 32;

    private static final int FREE = -1;

    private int[] hashes = new int[1024];
    private int[] holders = new int[1024];
    private int used;

    HashIndex() {
        Arrays.fill(holders, FREE);
    }

    /// @param holder 0 or more
    void add(int hash, int holder) {
        if (used * 2 >= hashes.length) {
            grow();
        }
        int at = place(hash);
        int same = 0;
        while (holders[at] != FREE) {
            same += hashes[at] == hash ? 1 : 0;
            if (same >= MAX_HOLDERS) {
                return;
            }
            at = at + 1 & hashes.length - 1;
        }
        hashes[at] = hash;
        holders[at] = holder;
        used++;
    }

    void forEach(int hash, IntConsumer action) {
        for (int at = place(hash); holders[at] != FREE; at = at + 1 & hashes.length - 1) {
            if (hashes[at] == hash) {
                action.accept(holders[at]);
            }
        }
    }

    private int place(int hash) {
        return hash * 0x9E3779B1 >>> 1 & hashes.length - 1;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldHolders = holders;
        hashes = new int[oldHashes.length * 2];
        holders = new int[oldHashes.length * 2];
        Arrays.fill(holders, FREE);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHolders[i] != FREE) {
                int at = place(oldHashes[i]);
                while (holders[at] != FREE) {
                    at = at + 1 & hashes.length - 1;
                }
                hashes[at] = oldHashes[i];
                holders[at] = oldHolders[i];
            }
        }
    }
}
