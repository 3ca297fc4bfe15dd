package io.dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times that servers state in headers.
final class ResponseHeaders {

    /// Ten years of Retry-After are a mistake or malice.
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private ResponseHeaders() {}

    /// @return seconds or date of Retry-After as a time from now, between zero and a day; null if there is none
    static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        Duration wait;
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            wait = text.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(text));
        } else {
            try {
                wait = Duration.between(
                        now,
                        ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /// @return how long Cache-Control says the answer is fresh; null if it does not
    static @Nullable Duration maxAge(@Nullable String cacheControl) {
        if (cacheControl == null) {
            return null;
        }
        Matcher matcher = MAX_AGE.matcher(cacheControl.toLowerCase(Locale.ROOT));
        return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
    }
}
