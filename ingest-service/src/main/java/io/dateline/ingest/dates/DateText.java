package io.dateline.ingest.dates;

import io.dateline.contract.article.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates as machines and people write them, in many languages.
public final class DateText {

    /// Nothing on the web is older; a smaller year is a misreading.
    private static final int OLDEST_YEAR = 1990;

    /// Farther years are misreadings. The clock is not asked: what is in the future is for the caller to judge.
    private static final int NEWEST_YEAR = 2040;

    private static final int MAX_LENGTH = 2_000;

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)([-/]|\\.\\s?)(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:\\.(?=\\s))?(?:(?:\\s-\\s|\\sat\\s|[T\\s,]|&nbsp;)++(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,:]\\d{1,9})?)?\\s?(am|pm|AM|PM)?\\s?(Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Z]{3,4})?)?");
    private static final Pattern COMPACT =
            Pattern.compile("^((?:19|20)\\d\\d)(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?)?$");
    private static final Pattern EPOCH = Pattern.compile("^(1[0-9]{9})([0-9]{3})?$");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})(\\s?[./-]\\s?)(\\d{1,2})\\2((?:19|20)\\d\\d|\\d{2})(?![\\d]|[./-]\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.|-?го|η|ης)?[\\s,.-]{0,3}(?:de\\s|d[’']|of\\s|-?a\\s)?([\\p{L}][\\p{L}\\p{M}.'’-]{1,14}|كانون الأول|كانون الثاني|تشرين الأول|تشرين الثاني)[.,]?[\\s,.-]{0,3}(?:de\\s|del\\s|of\\s|ב|['’])?((?:19|20|25)\\d\\d|(?<=[-\\s’'])\\d{2}(?=\\s*(?:$|[|,]|\\d{1,2}:)))(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "([\\p{L}][\\p{L}\\p{M}.]{1,12})\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?[\\s,.]{1,3}(?:(?:19|20)\\d\\d(?!\\d))");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)[.,]?\\s(?:m\\.\\s|gada\\s)?(?:(\\d{1,2})\\.\\s)?([\\p{L}][\\p{L}\\p{M}.]{2,14})\\s?(\\d{1,2})?(?!\\d)");
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "((?:19|20)\\d\\d|(?:令和|平成|民國|民国)\\s?(?:\\d{1,3}|元))\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]?(?:[^\\d]{0,12}?(\\d{1,2})[:时時시]\\s?(\\d{1,2}))?");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\stháng\\s(\\d{1,2})(?:\\snăm|,)\\s((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.+-])([01]?\\d|2[0-3])(?::|h|\\.|\\s?Uhr\\s?)([0-5]\\d)(?::([0-5]\\d))?(?!\\d|[.:/]\\d)\\s?([aApP]\\.?[mM]\\.?)?(?:\\s?\\(?(UTC|GMT|Z|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2})(?![\\w\\p{Mn}]))?(?:\\s?([+-]\\d{1,2}(?::?\\d{2})?))?");

    private DateText() {}

    /// Reads one date from a value of a machine-readable field or a short text.
    ///
    /// @param monthFirst whether `3/4/2020` means the fourth of March
    /// @return the first date in the text; null if there is none
    public static @Nullable Published read(String raw, boolean monthFirst) {
        String text = raw.length() > MAX_LENGTH ? raw.substring(0, MAX_LENGTH) : raw;
        text = Digits.decimal(text.strip());
        if (text.length() < 6) {
            return null;
        }
        Published found = compact(text);
        List<Match> all = found == null ? matches(text, monthFirst, true) : List.of();
        return found != null ? found : all.isEmpty() ? null : all.getFirst().when();
    }

    /// Whether a short line holds a date with its year.
    public static boolean isDated(String line) {
        return hasYear(line) && read(line, true) != null;
    }

    private static boolean hasYear(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            digits = Character.isDigit(line.charAt(i)) ? digits + 1 : 0;
            if (digits == 4 || i > 0 && isYearSign(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// A date and where it stands in the text.
    public record Match(int start, int end, Published when) {}

    /// All dates of a text in their order.
    public static List<Match> matches(String written, boolean monthFirst, boolean times) {
        String text = Digits.decimal(written);
        List<Match> found = new ArrayList<>();
        if (!hasDigitRun(text)) {
            return found;
        }
        iso(text, found);
        eastAsian(text, found);
        vietnamese(text, times, found);
        numeric(text, monthFirst, times, found);
        words(DAY_MONTH, text, times, found);
        words(MONTH_DAY, text, times, found);
        words(YEAR_MONTH_DAY, text, times, found);
        found.sort(java.util.Comparator.comparingInt(Match::start));
        return found;
    }

    private static boolean isYearSign(char sign) {
        return sign == '年' || sign == '년';
    }

    private static boolean hasDigitRun(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (isYearSign(text.charAt(i))
                    || Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Published compact(String text) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
            return new Published(at, Precision.SECOND, ZoneOffset.UTC);
        }
        Matcher compact = COMPACT.matcher(text);
        if (!compact.matches()) {
            return null;
        }
        LocalDate day = day(number(compact, 1), number(compact, 2), number(compact, 3));
        if (day == null || compact.group(4) == null) {
            return day == null ? null : Published.ofDay(day);
        }
        return at(day, number(compact, 4), number(compact, 5), number(compact, 6), compact.group(7));
    }

    private static void iso(String text, List<Match> found) {
        Matcher matcher = ISO.matcher(text);
        while (matcher.find()) {
            LocalDate day = day(number(matcher, 1), number(matcher, 3), number(matcher, 4));
            if (day == null) {
                day = day(number(matcher, 1), number(matcher, 4), number(matcher, 3));
            }
            if (day == null) {
                continue;
            }
            int hour = number(matcher, 5);
            if (matcher.group(8) != null && hour >= 0) {
                hour = hour % 12
                        + (matcher.group(8).toLowerCase(java.util.Locale.ROOT).equals("pm") ? 12 : 0);
            }
            add(
                    found,
                    matcher.start(),
                    matcher.end(),
                    at(day, hour, number(matcher, 6), number(matcher, 7), matcher.group(9)));
        }
    }

    private static void eastAsian(String text, List<Match> found) {
        Matcher matcher = EAST_ASIAN.matcher(text);
        while (matcher.find()) {
            LocalDate day = day(year(matcher.group(1)), number(matcher, 2), number(matcher, 3));
            if (day != null) {
                add(found, matcher.start(), matcher.end(), at(day, number(matcher, 4), number(matcher, 5), -1, null));
            }
        }
    }

    /// A year of our calendar, or of a Japanese era or the Republic of China, whose first is called 元.
    private static int year(String written) {
        String count = written.replaceAll("\\D", "");
        int years = count.isEmpty() ? 1 : Integer.parseInt(count);
        return written.startsWith("令和")
                ? 2018 + years
                : written.startsWith("平成")
                        ? 1988 + years
                        : written.endsWith(count) && years > 999 ? years : 1911 + years;
    }

    private static void vietnamese(String text, boolean times, List<Match> found) {
        Matcher matcher = VIETNAMESE.matcher(text);
        while (matcher.find()) {
            LocalDate day = day(number(matcher, 3), number(matcher, 2), number(matcher, 1));
            if (day != null) {
                Published when = times ? withTime(text, matcher.end(), day) : Published.ofDay(day);
                add(found, matcher.start(), matcher.end(), when);
            }
        }
    }

    /// Whether another date of the text shows that the day stands first.
    private static boolean isDayFirst(String text) {
        Matcher matcher = NUMERIC.matcher(text);
        while (matcher.find()) {
            if (number(matcher, 1) > 12 && number(matcher, 3) <= 12) {
                return true;
            }
        }
        return false;
    }

    private static void numeric(String text, boolean usual, boolean times, List<Match> found) {
        boolean monthFirst = usual && !isDayFirst(text);
        Matcher matcher = NUMERIC.matcher(text);
        while (matcher.find()) {
            int first = number(matcher, 1);
            int second = number(matcher, 3);
            int year = number(matcher, 4);
            boolean shortYear = matcher.group(4).length() == 2;
            year = shortYear ? 2000 + year : year;
            boolean month = second > 12
                    || monthFirst && first <= 12 && matcher.group(2).strip().equals("/");
            LocalDate day = month ? day(year, first, second) : day(year, second, first);
            if (day != null
                    && (!shortYear
                            || matcher.group(1).length() == 2
                            || matcher.group(2).strip().equals("/"))) {
                add(
                        found,
                        matcher.start(),
                        matcher.end(),
                        times ? withTime(text, matcher.end(), day) : Published.ofDay(day));
            }
        }
    }

    private static void words(Pattern pattern, String text, boolean times, List<Match> found) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            LocalDate day = null;
            if (pattern == DAY_MONTH) {
                int year = number(matcher, 3);
                year = year < 100 ? 2000 + year : year > 2500 ? year - 543 : year;
                day = day(year, MonthNames.of(matcher.group(2)), number(matcher, 1));
            } else if (pattern == MONTH_DAY) {
                int year = Integer.parseInt(text.substring(matcher.end() - 4, matcher.end()));
                day = day(year, MonthNames.of(matcher.group(1)), number(matcher, 2));
            } else {
                int date = Math.max(number(matcher, 2), number(matcher, 4));
                day = day(number(matcher, 1), MonthNames.of(matcher.group(3)), date);
            }
            from = day == null ? matcher.start() + 1 : matcher.end();
            if (day != null) {
                add(
                        found,
                        matcher.start(),
                        matcher.end(),
                        times ? withTime(text, matcher.end(), day) : Published.ofDay(day));
            }
        }
    }

    private static void add(List<Match> found, int start, int end, @Nullable Published when) {
        if (when == null) {
            return;
        }
        for (Match other : found) {
            if (start < other.end() && end > other.start()) {
                return;
            }
        }
        found.add(new Match(start, end, when));
    }

    /// Looks for a time of day close behind a date.
    private static @Nullable Published withTime(String text, int from, LocalDate day) {
        Matcher time = TIME.matcher(text).region(from, Math.min(text.length(), from + 40));
        time.useTransparentBounds(true);
        if (!time.find() || time.start() - from > 14) {
            return Published.ofDay(day);
        }
        int hour = number(time, 1);
        String half = time.group(4);
        if (half != null) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        String zone = time.group(6) != null ? time.group(6) : time.group(5);
        return at(day, hour, number(time, 2), number(time, 3), zone);
    }

    private static @Nullable Published at(LocalDate day, int hour, int minute, int second, @Nullable String zone) {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
            return Published.ofDay(day);
        }
        ZoneOffset offset = zone == null ? null : Zones.offset(zone);
        LocalTime time = LocalTime.of(hour % 24, minute, Math.clamp(second, 0, 59));
        if (offset == null && hour == 0 && minute == 0 && second <= 0) {
            return Published.ofDay(day);
        }
        Instant at = LocalDateTime.of(day, time).toInstant(offset == null ? ZoneOffset.UTC : offset);
        return new Published(at, second < 0 ? Precision.MINUTE : Precision.SECOND, offset);
    }

    public static @Nullable LocalDate day(int year, int month, int day) {
        if (year < OLDEST_YEAR || year > NEWEST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? -1 : Integer.parseInt(digits);
    }
}
