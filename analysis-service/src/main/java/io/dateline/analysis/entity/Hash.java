package io.dateline.analysis.entity;

/// Hashes of strings that stay the same on every machine and release: the model is written in terms of them.
final class Hash {

    private Hash() {}

    static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static int of(CharSequence text, int start, int end) {
        int hash = 0x811c9dc5;
        for (int at = start; at < end; at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        return hash;
    }

    static int mix(int a, int b) {
        int hash = a * 0x9e3779b1 + b;
        hash = (hash ^ (hash >>> 15)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
