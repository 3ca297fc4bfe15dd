package io.dateline.ingest.dates;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Offsets from UTC as they are written behind a time of day.
final class Zones {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("WAT", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("CAT", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("EAT", "+03:00"),
            Map.entry("TRT", "+03:00"),
            Map.entry("GST", "+04:00"),
            Map.entry("PKT", "+05:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("WIB", "+07:00"),
            Map.entry("ICT", "+07:00"),
            Map.entry("WITA", "+08:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("ART", "-03:00"));

    private Zones() {}

    /// @param zone a name such as `CET`, or an offset such as `+0200`, `+02:00`, `+2`
    /// @return null if it is neither
    static @Nullable ZoneOffset offset(String zone) {
        String written = NAMES.getOrDefault(zone, zone);
        if (written.isEmpty() || written.charAt(0) != '+' && written.charAt(0) != '-') {
            return null;
        }
        try {
            return ZoneOffset.of(written);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
