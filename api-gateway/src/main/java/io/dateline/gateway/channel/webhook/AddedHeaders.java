package io.dateline.gateway.channel.webhook;

import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.TargetInvalidException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Headers that a team adds to its webhooks: the settings whose names begin with `header.`.
final class AddedHeaders {

    static final String PREFIX = "header.";

    private static final int MAX_COUNT = 20;
    private static final int MAX_VALUE = 1_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}");

    /// Those that say where a request goes, how long it is, and by which way.
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "accept-encoding",
            "date",
            "user-agent",
            "cookie",
            "forwarded",
            "via");

    private static final Set<String> OUR_PREFIXES =
            Set.of("content-", "webhook-", "proxy-", "sec-", "x-forwarded-", "ce-");

    private AddedHeaders() {}

    /// @throws TargetInvalidException for a header that may not be added
    static Map<String, String> of(Destination target) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        target.settings().forEach((setting, value) -> {
            if (setting.startsWith(PREFIX)) {
                String name = setting.substring(PREFIX.length());
                check(setting, name, value);
                if (headers.put(name, value) != null) {
                    throw new TargetInvalidException(setting, "This header is there twice.", "Leave one of them out.");
                }
            }
        });
        if (headers.size() > MAX_COUNT) {
            throw new TargetInvalidException(
                    PREFIX + "*", "There are too many headers.", "At most " + MAX_COUNT + " can be added.");
        }
        return headers;
    }

    private static void check(String setting, String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw new TargetInvalidException(
                    setting, "This is no name of a header.", "Use letters, digits and hyphens, such as X-Api-Key.");
        }
        if (OURS.contains(lower) || OUR_PREFIXES.stream().anyMatch(lower::startsWith)) {
            throw new TargetInvalidException(setting, "This header is Dateline's to set.", "Choose another name.");
        }
        boolean clean = value.chars().allMatch(c -> c >= ' ' && c < 0x7f) && value.equals(value.strip());
        if (!clean || value.length() > MAX_VALUE) {
            throw new TargetInvalidException(
                    setting,
                    "The value holds signs that no header may hold, or is too long.",
                    "Use up to " + MAX_VALUE + " signs of ASCII, without line breaks.");
        }
    }
}
