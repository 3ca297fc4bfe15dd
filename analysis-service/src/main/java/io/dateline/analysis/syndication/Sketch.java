package io.dateline.analysis.syndication;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What is remembered of a text to find its copies: the smallest hashes of its runs of words. Of two texts the
/// shares that each has of the other can be estimated from their sketches, so a cut text is found in the whole one.
///
/// @param hashes unsigned, ascending, no two alike, at most [#MAX_HASHES]
/// @param complete whether these are all the text has
/// @param particulars its names and figures; none for a sketch that was kept before they were looked at
public record Sketch(int[] hashes, boolean complete, Particulars particulars) {

    /// With 96 hashes the estimate of a share is off by about 5 points; 390 bytes an article, and up to 256 for its
    /// particulars.
    static final int MAX_HASHES = 96;

    /// Words of a run; in scripts without spaces twice as many characters.
    private static final int RUN = 4;

    private static final int MAX_TEXT_LENGTH = 200_000;

    /// What two texts share.
    ///
    /// @param ofThis share of this text that is in the other, 0 to 1
    /// @param ofOther share of the other that is in this text, 0 to 1
    public record Shared(double ofThis, double ofOther) {

        double most() {
            return Math.max(ofThis, ofOther);
        }
    }

    /// In [#toBytes()], the bits of the first byte.
    private static final int COMPLETE = 1;

    private static final int WITH_PARTICULARS = 2;

    public static Sketch of(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), MAX_TEXT_LENGTH));
        int[] words = words(text);
        int[] runs = new int[Math.max(0, words.length - RUN + 1)];
        for (int at = 0; at < runs.length; at++) {
            long hash = 0;
            for (int i = 0; i < RUN; i++) {
                hash = hash * 0x9E3779B97F4A7C15L + words[at + i];
            }
            runs[at] = mix(hash) ^ Integer.MIN_VALUE;
        }
        Arrays.sort(runs);
        int kept = 0;
        int distinct = 0;
        int[] hashes = new int[Math.min(MAX_HASHES, runs.length)];
        for (int at = 0; at < runs.length; at++) {
            if (at == 0 || runs[at] != runs[at - 1]) {
                distinct++;
                if (kept < hashes.length) {
                    hashes[kept++] = runs[at] ^ Integer.MIN_VALUE;
                }
            }
        }
        return new Sketch(Arrays.copyOf(hashes, kept), distinct == kept, Particulars.of(text));
    }

    /// A hash a word; letters of scripts without spaces count as words, two by two.
    private static int[] words(String text) {
        int[] found = new int[16];
        int count = 0;
        int hash = 0;
        int letters = 0;
        int previous = 0;
        for (int at = 0; at <= text.length(); ) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            boolean spaceless = isSpaceless(c);
            if (letters > 0
                    && (spaceless
                            || !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = hash;
                hash = 0;
                letters = 0;
            }
            if (spaceless) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = previous * 31 + c;
                previous = c;
            } else if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                letters++;
            }
            at += Character.charCount(c);
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isSpaceless(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
            default -> false;
        };
    }

    private static int mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return (int) (mixed ^ (mixed >>> 33));
    }

    /// The two are compared as far as both reach: up to the smaller of their largest hashes.
    public Shared shared(Sketch other) {
        int end = ends(other);
        int otherEnd = other.ends(this);
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < end && j < otherEnd) {
            int order = Integer.compareUnsigned(hashes[i], other.hashes[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Shared(end == 0 ? 0 : (double) both / end, otherEnd == 0 ? 0 : (double) both / otherEnd);
    }

    /// How many of this sketch's hashes lie where the other sketch would have them too.
    private int ends(Sketch other) {
        if (other.complete || other.hashes.length == 0) {
            return hashes.length;
        }
        int last = other.hashes[other.hashes.length - 1];
        int end = hashes.length;
        while (end > 0 && Integer.compareUnsigned(hashes[end - 1], last) > 0) {
            end--;
        }
        return end;
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(2 + (hashes.length + 2 * particulars.places().length) * Integer.BYTES);
        bytes.put((byte) ((complete ? COMPLETE : 0) | WITH_PARTICULARS));
        bytes.put((byte) hashes.length);
        for (int hash : hashes) {
            bytes.putInt(hash);
        }
        particulars.toBytes(bytes);
        return bytes.array();
    }

    /// Reads what older versions kept, too: hashes alone.
    static Sketch fromBytes(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        int kind = bytes.get();
        boolean withParticulars = (kind & WITH_PARTICULARS) != 0;
        int[] hashes = new int[withParticulars ? bytes.get() : bytes.remaining() / Integer.BYTES];
        for (int at = 0; at < hashes.length; at++) {
            hashes[at] = bytes.getInt();
        }
        return new Sketch(
                hashes, (kind & COMPLETE) != 0, withParticulars ? Particulars.fromBytes(bytes) : Particulars.NONE);
    }
}
