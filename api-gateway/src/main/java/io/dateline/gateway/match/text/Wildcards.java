package io.dateline.gateway.match.text;

/// Comparison of single words with patterns and with misspellings.
final class Wildcards {

    private Wildcards() {}

    /// @param pattern `*` for any characters, `?` for exactly one
    static boolean match(String pattern, String word) {
        int[] wanted = pattern.codePoints().toArray();
        int[] letters = word.codePoints().toArray();
        int at = 0;
        int star = -1;
        int retry = 0;
        int i = 0;
        while (i < letters.length) {
            if (at < wanted.length && wanted[at] == '*') {
                star = at++;
                retry = i;
            } else if (at < wanted.length && (wanted[at] == '?' || wanted[at] == letters[i])) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++retry;
            } else {
                return false;
            }
        }
        while (at < wanted.length && wanted[at] == '*') {
            at++;
        }
        return at == wanted.length;
    }

    /// Letters added, lost, changed or swapped with their neighbour (no letter twice) between two words.
    ///
    /// @return more than `most` as soon as that is certain
    static int distance(String one, String other, int most) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length; j++) {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length];
    }
}
