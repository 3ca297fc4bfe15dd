package io.dateline.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as feeds write them: RFC 822 with four or two digits of year, ISO 8601 and the W3C's profile of it whole or
/// in part, C's `asctime`, and what people make of these. A day without a time is its first second; a time without a
/// zone is UTC.
final class FeedTime {

    private static final Pattern ISO = Pattern.compile(
            "^(-?\\d{4}|\\d{2}(?=-\\d\\d-\\d\\d(?:\\D|$)))"
                    + "(?:-?(\\d{2})(?:-?(\\d{2}))?|-(\\d{3}))?"
                    + "(?:(?:T|\\s+|(?<=\\d)(?=\\d{2}:))(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?)?"
                    + "\\s*(Z|[A-Z]{2,5}|[+-]\\d{1,2}:?(?:\\d{2})?)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2}):?(\\d{2})?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /// Hours east of Greenwich.
    private static final Map<String, Double> ZONES = new HashMap<>();

    static {
        String[] zones = {
            "z", "0", "ut", "0", "utc", "0", "gmt", "0", "wet", "0", "west", "1", "bst", "1", "cet", "1", "cest", "2",
            "met", "1", "mest", "2", "mesz", "2", "mez", "1", "eet", "2", "eest", "3", "msk", "3", "ist", "5.5", "sgt",
            "8", "hkt", "8", "awst", "8", "jst", "9", "kst", "9", "acst", "9.5", "aest", "10", "aedt", "11", "nzst",
            "12", "nzdt", "13", "ast", "-4", "adt", "-3", "est", "-5", "edt", "-4", "et", "-5", "cst", "-6", "cdt",
            "-5", "ct", "-6", "mst", "-7", "mdt", "-6", "mt", "-7", "pst", "-8", "pdt", "-7", "pt", "-8", "akst", "-9",
            "hst", "-10", "brt", "-3", "art", "-3", "sast", "2", "a", "-1", "n", "1", "m", "-12", "y", "12"
        };
        for (int i = 0; i < zones.length; i += 2) {
            ZONES.put(zones[i], Double.valueOf(zones[i + 1]));
        }
    }

    private FeedTime() {}

    /// @return null if it is no time, or one that no calendar has
    static @Nullable Instant parse(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > 100) {
            return null;
        }
        String text = written.strip().replaceAll("\\s+", " ");
        try {
            Matcher iso = ISO.matcher(text);
            return iso.matches() ? iso(iso) : inWords(text);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant iso(Matcher iso) {
        int year = year(iso.group(1));
        LocalDate day;
        if (iso.group(4) != null) {
            day = LocalDate.ofYearDay(year, Integer.parseInt(iso.group(4)));
        } else {
            day = LocalDate.of(year, number(iso.group(2), 1), 1).plusDays(0);
            day = LocalDate.of(year, day.getMonthValue(), number(iso.group(3), 1));
        }
        int hour = number(iso.group(5), 0);
        int second = Math.min(59, number(iso.group(7), 0));
        int nextDay = hour == 24 ? 1 : 0;
        LocalTime time = LocalTime.of(hour == 24 ? 0 : hour, number(iso.group(6), 0), second);
        ZoneOffset zone = iso.group(8) == null ? ZoneOffset.UTC : zone(iso.group(8));
        return zone == null
                ? null
                : LocalDateTime.of(day, time).plusDays(nextDay).toInstant(zone);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /// Two digits mean the year that is near, as RFC 2822 has it.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return year < 50 ? 2000 + year : 1900 + year;
        }
        return digits.length() == 3 ? 1900 + year : year;
    }

    private static @Nullable Instant inWords(String text) {
        LocalTime time = LocalTime.MIDNIGHT;
        Matcher clock = CLOCK.matcher(text);
        String rest = text;
        int carried = 0;
        if (clock.find()) {
            int hour = Integer.parseInt(clock.group(1));
            String after = text.substring(clock.end()).strip().toLowerCase(Locale.ROOT);
            boolean afternoon = after.startsWith("pm") || after.startsWith("p.m");
            boolean morning = after.startsWith("am") || after.startsWith("a.m");
            hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
            carried = hour == 24 ? 1 : 0;
            time = LocalTime.of(
                    hour % 24 + (hour > 24 ? 24 : 0),
                    Integer.parseInt(clock.group(2)),
                    Math.min(59, number(clock.group(3), 0)));
            rest = text.substring(0, clock.start()) + " " + text.substring(clock.end());
        }
        return day(rest, time, carried);
    }

    private static @Nullable Instant day(String text, LocalTime time, int carried) {
        int month = 0;
        ZoneOffset zone = ZoneOffset.UTC;
        List<String> numbers = new ArrayList<>();
        for (String word :
                text.split("[\\s,/]+|(?<=[A-Za-z.])-(?=\\d)|(?<=\\d)-(?=[A-Za-z])|(?<=\\d)(?=(?:st|nd|rd|th)\\b)")) {
            String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
            String three = lower.length() < 3 ? lower : lower.substring(0, 3);
            if (lower.matches("\\d{1,4}")) {
                numbers.add(lower);
            } else if (MONTHS.contains(three) && lower.length() != 4
                    || lower.equals("june")
                    || lower.equals("july")
                    || lower.equals("sept")) {
                month = MONTHS.indexOf(three) + 1;
            } else if (!DAYS.contains(three) || ZONES.containsKey(lower)) {
                ZoneOffset found = zone(word);
                zone = found == null ? zone : found;
            }
        }
        if (month == 0 || numbers.isEmpty()) {
            return numeric(text, time, carried);
        }
        String first = numbers.get(0);
        String second = numbers.size() > 1 ? numbers.get(1) : null;
        boolean yearFirst = first.length() == 4;
        int year = second == null ? -1 : year(yearFirst ? first : second);
        int dayOfMonth = Integer.parseInt(yearFirst && second != null ? second : first);
        if (year < 0) {
            return null;
        }
        LocalDate day = LocalDate.of(year, month, dayOfMonth);
        return LocalDateTime.of(day, time).plusDays(carried).toInstant(zone);
    }

    /// `12/31/2003 10:14`: only where just one of the first two numbers can be the month.
    private static @Nullable Instant numeric(String text, LocalTime time, int carried) {
        Matcher matcher =
                Pattern.compile("(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})").matcher(text);
        if (!matcher.find()) {
            return null;
        }
        int a = Integer.parseInt(matcher.group(1));
        int b = Integer.parseInt(matcher.group(2));
        boolean yearFirst = matcher.group(1).length() == 4;
        int year = year(yearFirst ? matcher.group(1) : matcher.group(3));
        int month = yearFirst ? b : a > 12 ? b : b > 12 ? a : text.indexOf('.') >= 0 ? b : a == b ? a : 0;
        int dayOfMonth = yearFirst ? Integer.parseInt(matcher.group(3)) : a > 12 ? a : b > 12 ? b : a;
        String zone = text.substring(matcher.end()).strip();
        ZoneOffset offset = zone.isEmpty() ? ZoneOffset.UTC : zone(zone);
        return LocalDateTime.of(LocalDate.of(year, month, dayOfMonth), time)
                .plusDays(carried)
                .toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    private static @Nullable ZoneOffset zone(String word) {
        Double hours = ZONES.get(word.toLowerCase(Locale.ROOT).replaceAll("[().\"]", ""));
        if (hours != null) {
            return ZoneOffset.ofTotalSeconds((int) (hours * 3600));
        }
        Matcher offset = OFFSET.matcher(word.toUpperCase(Locale.ROOT));
        if (!offset.matches()) {
            return null;
        }
        String hour = offset.group(2);
        int seconds = Integer.parseInt(hour) * 3600 + number(offset.group(3), 0) * 60;
        return ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -seconds : seconds);
    }

    /// As JSON Feed wants it.
    static @Nullable Instant strict(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return parse(text);
        }
    }
}
