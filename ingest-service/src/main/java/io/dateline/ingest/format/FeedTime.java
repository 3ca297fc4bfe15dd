package io.dateline.ingest.format;

import io.dateline.ingest.dates.CalendarNames;
import io.dateline.ingest.dates.Digits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as feeds write them: RFC 822 with four or two digits of year, ISO 8601 and the W3C's profile of it whole or
/// in part, C's `asctime`, and what people make of these, in every language that the CLDR knows. A day without a time
/// is its first second; a time without a zone is UTC.
final class FeedTime {

    private static final Pattern ISO = Pattern.compile(
            "^(-?\\d{4}|\\d{2}(?=-\\d\\d-\\d\\d(?:\\D|$)))"
                    + "(?:-?(\\d{2})(?:-?(\\d{2}))?|-(\\d{3}))?"
                    + "(?:(?:T|\\s+|(?<=\\d)(?=\\d{2}:))(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?)?"
                    + "\\s*(Z|[A-Z]{2,5}|[+-]\\d{1,2}:?(?:\\d{2})?)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2}):?(\\d{2})?");

    /// `14h30`, and `14.30` where it is no part of a longer number.
    private static final Pattern OTHER_CLOCK = Pattern.compile(
            "(?<![\\d.])([01]?\\d|2[0-3])(?: ?[hH时時시点點] ?|\\.(?=[0-5]\\d(?:[^\\d.]|\\.?$)))([0-5]?\\d)(?!\\d)(?:[分분](\\d{1,2}))?[分분]?");

    private static final Pattern EAST_ASIAN =
            Pattern.compile("(令和|平成|民國|民国)? ?(\\d{1,4}|元) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일号號]?");

    /// Years before the first of an era.
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "民國", 1911, "民国", 1911);

    private static final Pattern VIETNAMESE = Pattern.compile(
            "(\\d{1,2}),? (?:tháng|thg|th)\\.? ?(\\d{1,2}),? (?:năm )?(\\d{4})", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile(
            "[\\s,/،、，·]+|(?<=[\\p{L}\\p{M}.])-(?=\\d)|(?<=\\d)-(?=\\p{L})|(?<=\\d)(?=[\\p{L}&&[^月월]])|(?<=\\p{L})(?=\\d)");

    private static final Pattern COUNTED_MONTH = Pattern.compile("(\\d{1,2})[月월]");

    /// What nearly all feeds write, and what is read without looking into other languages.
    private static final Pattern RFC_822 =
            Pattern.compile("(?:[A-Za-z]{3,9}, ?)?(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
                    + "|Sep|Oct|Nov|Dec) (\\d{4}) (\\d{2}):(\\d{2})(?::(\\d{2}))? ([A-Z]{1,5}|[+-]\\d{4})");

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /// Years from here on are counted from the death of the Buddha, as Thailand does.
    private static final int BUDDHIST = 2_400;

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

    /// What is known of whoever wrote a time.
    ///
    /// @param language BCP 47; null if nobody says
    /// @param now of whoever reads it, for days without a year; null leaves these unread
    record Reader(@Nullable String language, @Nullable Instant now) {

        static final Reader NOBODY = new Reader(null, null);

        /// Of the languages that write days in figures alone, only American English has the month first.
        boolean isDayFirst() {
            return language != null && !language.startsWith("en");
        }
    }

    static @Nullable Instant parse(@Nullable String written) {
        return parse(written, Reader.NOBODY);
    }

    /// @return null if it is no time, one that no calendar has, or one that may be two
    static @Nullable Instant parse(@Nullable String written, Reader reader) {
        if (written == null || written.isBlank() || written.length() > 100) {
            return null;
        }
        String text = plain(written);
        try {
            Matcher usual = RFC_822.matcher(text);
            ZoneOffset zone = usual.matches() ? zone(usual.group(7)) : null;
            if (zone != null) {
                return usual(usual, zone);
            }
            Matcher iso = ISO.matcher(text);
            return iso.matches() ? iso(iso) : inWords(text, reader);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static Instant usual(Matcher usual, ZoneOffset zone) {
        LocalDate day = LocalDate.of(
                Integer.parseInt(usual.group(3)), MONTHS.indexOf(usual.group(2)) + 1, Integer.parseInt(usual.group(1)));
        int hour = Integer.parseInt(usual.group(4));
        LocalTime time = LocalTime.of(
                hour == 24 ? 0 : hour, Integer.parseInt(usual.group(5)), Math.min(59, number(usual.group(6), 0)));
        return LocalDateTime.of(day, time).plusDays(hour == 24 ? 1 : 0).toInstant(zone);
    }

    /// With digits of ASCII, usual spaces, and without marks of direction.
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        Digits.ascii(written)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> {
                    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
                    boolean doubled = space && (plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ');
                    if (!doubled) {
                        plain.appendCodePoint(space ? ' ' : c);
                    }
                });
        return plain.toString().strip();
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

    /// A clock and what stands before and behind it.
    private record Clocked(LocalTime time, int nextDay, String before, String after) {}

    private static @Nullable Instant inWords(String text, Reader reader) {
        Clocked clocked = clock(text);
        LocalDate day = eastAsian(clocked.before());
        if (day == null) {
            return day(clocked, reader);
        }
        ZoneOffset zone = zoneIn(words(clocked.after()));
        return at(day, clocked, zone);
    }

    private static Instant at(LocalDate day, Clocked clocked, ZoneOffset zone) {
        return LocalDateTime.of(day, clocked.time()).plusDays(clocked.nextDay()).toInstant(zone);
    }

    private static Clocked clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find()) {
            clock = OTHER_CLOCK.matcher(text);
            if (!clock.find()) {
                return new Clocked(LocalTime.MIDNIGHT, 0, text, "");
            }
        }
        String before = text.substring(0, clock.start());
        String after = text.substring(clock.end());
        int hour = Integer.parseInt(clock.group(1));
        int half = half(before, after);
        hour = half == 1 && hour < 12 ? hour + 12 : half == 0 && hour == 12 ? 0 : hour;
        LocalTime time = LocalTime.of(
                hour % 24 + (hour > 24 ? 24 : 0), number(clock.group(2), 0), Math.min(59, number(clock.group(3), 0)));
        return new Clocked(time, hour == 24 ? 1 : 0, before, after);
    }

    /// `3:05 PM`, `3:05 p. m.`, `下午3:05`.
    ///
    /// @return 0 before noon, 1 after it, -1 if nothing beside the clock says so
    private static int half(String before, String after) {
        List<String> behind = words(after);
        List<String> ahead = words(before);
        List<String> beside = new ArrayList<>();
        for (int n = Math.min(2, behind.size()); n > 0; n--) {
            beside.add(String.join(" ", behind.subList(0, n)));
        }
        if (!ahead.isEmpty()) {
            beside.add(ahead.getLast());
        }
        return beside.stream()
                .mapToInt(CalendarNames::half)
                .filter(half -> half >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static @Nullable LocalDate eastAsian(String text) {
        Matcher day = EAST_ASIAN.matcher(text);
        if (day.find()) {
            int year = day.group(2).equals("元") ? 1 : Integer.parseInt(day.group(2));
            String era = day.group(1);
            year += era == null ? year < 100 ? 2000 : 0 : ERAS.getOrDefault(era, 0);
            return LocalDate.of(year, Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
        }
        Matcher vietnamese = VIETNAMESE.matcher(text);
        return vietnamese.find()
                ? LocalDate.of(
                        Integer.parseInt(vietnamese.group(3)),
                        Integer.parseInt(vietnamese.group(2)),
                        Integer.parseInt(vietnamese.group(1)))
                : null;
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static ZoneOffset zoneIn(List<String> words) {
        ZoneOffset zone = ZoneOffset.UTC;
        for (String word : words) {
            ZoneOffset found = zone(word);
            zone = found == null ? zone : found;
        }
        return zone;
    }

    private static @Nullable Instant day(Clocked clocked, Reader reader) {
        List<String> words = new ArrayList<>(words(clocked.before()));
        int clockAt = words.size();
        words.addAll(words(clocked.after()));
        MonthWord month = MonthWord.among(words, clockAt, reader.language());
        List<String> numbers = words.stream()
                .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
                .filter(word ->
                        word.length() <= 4 && !word.isEmpty() && word.chars().allMatch(Character::isDigit))
                .toList();
        // A word is a zone only behind the clock: `pt` is Friday in Polish.
        ZoneOffset zone = zoneIn(words.subList(clockAt, words.size()));
        if (month == null || numbers.isEmpty()) {
            return numeric(clocked, zone, reader);
        }
        LocalDate day = day(month, numbers, weekdays(words, month), reader);
        return day == null ? null : at(day, clocked, zone);
    }

    private static Set<Integer> weekdays(List<String> words, MonthWord month) {
        Set<Integer> days = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (i < month.from() || i >= month.to()) {
                days.addAll(CalendarNames.weekdays(words.get(i)));
            }
        }
        return days;
    }

    /// Where the month's name has two meanings and no language is known, the weekday decides, or nothing does.
    private static @Nullable LocalDate day(
            MonthWord month, List<String> numbers, Set<Integer> weekdays, Reader reader) {
        List<LocalDate> days = new ArrayList<>();
        for (int one : month.months()) {
            LocalDate day = day(one, numbers, reader);
            if (day != null) {
                days.add(day);
            }
        }
        if (days.size() > 1) {
            List<LocalDate> fitting = days.stream()
                    .filter(day -> weekdays.contains(day.getDayOfWeek().getValue()))
                    .toList();
            days = fitting.size() == 1 ? fitting : month.isEnglish() ? days.subList(0, 1) : List.of();
        }
        return days.isEmpty() ? null : days.getFirst();
    }

    private static @Nullable LocalDate day(int month, List<String> numbers, Reader reader) {
        String first = numbers.get(0);
        String second = numbers.size() > 1 ? numbers.get(1) : null;
        if (second == null) {
            return first.length() > 2 ? null : latest(month, Integer.parseInt(first), reader.now());
        }
        boolean yearFirst = first.length() == 4;
        int year = year(yearFirst ? first : second);
        return LocalDate.of(year > BUDDHIST ? year - 543 : year, month, Integer.parseInt(yearFirst ? second : first));
    }

    /// A day without a year is the last one of its kind.
    private static @Nullable LocalDate latest(int month, int dayOfMonth, @Nullable Instant now) {
        if (now == null) {
            return null;
        }
        LocalDate tomorrow = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        LocalDate day = LocalDate.of(tomorrow.getYear(), month, dayOfMonth);
        return day.isAfter(tomorrow) ? day.minusYears(1) : day;
    }

    /// The word, or the words, of a date that name its month.
    ///
    /// @param from first word, inclusive
    /// @param to last word, exclusive
    private record MonthWord(int from, int to, List<Integer> months, boolean isEnglish, List<String> words) {

        /// Most words of a month's name.
        private static final int MAX_LENGTH = 6;

        static @Nullable MonthWord among(List<String> words, int clockAt, @Nullable String language) {
            MonthWord best = null;
            int most = Integer.MIN_VALUE;
            for (int from = 0; from < words.size(); from++) {
                for (int to = Math.min(words.size(), from + MAX_LENGTH); to > from; to--) {
                    MonthWord found = of(words, from, to, language);
                    int rank = found == null ? Integer.MIN_VALUE : found.rank(clockAt, language);
                    if (found != null && rank >= most) {
                        best = found;
                        most = rank;
                    }
                }
            }
            return best;
        }

        private static @Nullable MonthWord of(List<String> words, int from, int to, @Nullable String language) {
            List<String> own = words.subList(from, to);
            Matcher counted = COUNTED_MONTH.matcher(own.getFirst());
            if (counted.matches() && own.size() == 1) {
                return new MonthWord(from, to, List.of(Integer.parseInt(counted.group(1))), false, List.copyOf(own));
            }
            if (own.stream().anyMatch(word -> Character.isDigit(word.charAt(0)))) {
                return null;
            }
            String name = String.join(" ", own);
            List<Integer> months = CalendarNames.months(name, language);
            return months.isEmpty()
                    ? null
                    : new MonthWord(
                            from, to, months, CalendarNames.months(name, "en").size() == 1, List.copyOf(own));
        }

        /// `mar` is Tuesday and March, `est` a zone and the beginning of a month: the likelier word wins, of two
        /// equally likely ones the later.
        private int rank(int clockAt, @Nullable String language) {
            String name = String.join(" ", words);
            boolean known = CalendarNames.month(name, language) > 0;
            boolean day = !CalendarNames.weekdays(name).isEmpty();
            boolean zone = from >= clockAt && ZONES.containsKey(name.toLowerCase(Locale.ROOT));
            return (known ? 32 : 0) + (day ? 0 : 16) + (zone ? 0 : 64) + to - from;
        }
    }

    /// `12/31/2003 10:14`: only where just one of the first two numbers can be the month, or the language tells.
    private static @Nullable Instant numeric(Clocked clocked, ZoneOffset zone, Reader reader) {
        Matcher matcher = NUMERIC.matcher(clocked.before());
        if (!matcher.find() && !(matcher = NUMERIC.matcher(clocked.after())).find()) {
            return null;
        }
        int a = Integer.parseInt(matcher.group(1));
        int b = Integer.parseInt(matcher.group(2));
        boolean yearFirst = matcher.group(1).length() == 4;
        boolean dotted = matcher.group().indexOf('.') >= 0;
        int year = year(yearFirst ? matcher.group(1) : matcher.group(3));
        int month = yearFirst ? b : a > 12 ? b : b > 12 ? a : dotted || reader.isDayFirst() ? b : a == b ? a : 0;
        int dayOfMonth = yearFirst ? Integer.parseInt(matcher.group(3)) : month == b ? a : b;
        return at(LocalDate.of(year > BUDDHIST ? year - 543 : year, month, dayOfMonth), clocked, zone);
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
