package io.dateline.ingest.text;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What bytes say about their own charset.
final class Utf8 {

    private Utf8() {}

    /// @return number of multi-byte sequences; 0 for plain ASCII; -1 if the bytes are no valid UTF-8
    static int sequences(byte[] body) {
        int count = 0;
        for (int i = 0; i < body.length; ) {
            int length = length(body, i);
            if (length == 0) {
                return body.length - i < 4 && i > 0 && count > 0 ? count : -1;
            }
            count += length > 1 ? 1 : 0;
            i += length;
        }
        return count;
    }

    /// Whether at least nine in ten sequences beyond ASCII are valid: UTF-8 with some foreign bytes pasted in.
    static boolean isMostly(byte[] body) {
        int valid = 0;
        int broken = 0;
        for (int i = 0; i < body.length; ) {
            int length = length(body, i);
            if (length == 0) {
                broken++;
                i++;
            } else {
                valid += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return valid >= 9 * broken;
    }

    /// @return bytes of the sequence that starts at `i`; 0 if none does
    private static int length(byte[] body, int i) {
        int lead = body[i] & 0xFF;
        int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (i + length > body.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((body[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// Cyrillic in an eight-bit charset has runs of high bytes; Latin text has them singly.
    static boolean looksCyrillic(byte[] body) {
        int high = 0;
        int pairs = 0;
        for (int i = 1; i < body.length; i++) {
            if (body[i] < 0) {
                high++;
                pairs += body[i - 1] < 0 ? 1 : 0;
            }
        }
        return high > 50 && pairs * 10 > high * 6;
    }

    static @Nullable Charset japanese(byte[] body) {
        int eucPairs = 0;
        int shiftLeads = 0;
        for (int i = 1; i < body.length; i++) {
            int first = body[i - 1] & 0xFF;
            int second = body[i] & 0xFF;
            eucPairs += (first == 0xA4 || first == 0xA5) && second >= 0xA1 ? 1 : 0;
            shiftLeads += (first == 0x82 || first == 0x83) && second >= 0x40 ? 1 : 0;
        }
        if (eucPairs + shiftLeads < 20) {
            return null;
        }
        return Charsets.named(eucPairs > shiftLeads ? "euc-jp" : "windows-31j");
    }
}
