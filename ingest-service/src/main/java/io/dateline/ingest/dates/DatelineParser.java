package io.dateline.ingest.dates;

import io.dateline.contract.article.Dateline;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the line at the head of an agency text: `MOSCOW, December 9 (Sputnik) –`, `PARIS (AFP) -`, `(Reuters) —`.
public final class DatelineParser {

    private static final int FARTHEST = 110;

    private static final String PLACE = "[\\p{Lu}][\\p{L}\\p{M}.'’-]*(?:[ ,/]+[\\p{L}\\p{M}.'’-]+){0,5}";
    private static final String DAY = "\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10}\\.?";
    private static final String DASH = "\\s?(?:--|[-–—:])\\s?";

    private static final Pattern LINE = Pattern.compile("^(?:(" + PLACE + ")(?:,? (" + DAY
            + ")(?:,? ((?:19|20)\\d\\d))?)?)?\\s?(?:[(/]([\\p{L}][\\p{L} .&'’-]{1,30})[)/])?,?" + DASH);

    private static final Set<String> AGENCIES = Set.of(
            "reuters",
            "ap",
            "afp",
            "dpa",
            "efe",
            "ansa",
            "tass",
            "xinhua",
            "sputnik",
            "upi",
            "apa",
            "pti",
            "ians",
            "ani",
            "kyodo",
            "yonhap",
            "bloomberg",
            "associated press",
            "interfax",
            "ria novosti",
            "anadolu",
            "aa",
            "cnn",
            "dpa/afp",
            "lusa",
            "belga",
            "pap",
            "ntb",
            "tt",
            "ritzau",
            "stt",
            "sid",
            "keystone-sda",
            "sda",
            "kna",
            "epd",
            "the associated press",
            "thomson reuters foundation",
            "wam",
            "irna",
            "bernama",
            "antara");

    private DatelineParser() {}

    /// @param found the dateline
    /// @param length of the line in the text, dash included
    public record Line(Dateline found, int length) {}

    /// @param paragraph that may begin with a dateline
    public static @Nullable Line read(String paragraph) {
        String head = paragraph.length() > FARTHEST ? paragraph.substring(0, FARTHEST) : paragraph;
        Matcher line = LINE.matcher(head);
        if (!line.find()) {
            return null;
        }
        String place = line.group(1);
        String date = day(line.group(2), line.group(3));
        String agency = line.group(4);
        boolean knownAgency = agency != null && AGENCIES.contains(agency.toLowerCase(Locale.ROOT));
        boolean capitals = place != null && place.length() > 2 && isCapitals(place);
        boolean certain = capitals
                        && (agency != null
                                || date != null
                                || line.group().contains("—")
                                || line.group().contains("–")
                                || line.group().contains("--"))
                || knownAgency && (place == null || place.length() < 40)
                || place != null && date != null && agency != null;
        if (!certain || place == null && agency == null) {
            return null;
        }
        return new Line(new Dateline(place == null ? null : titleCase(place), date, agency), line.end());
    }

    private static boolean isCapitals(String place) {
        String first = place.split("[, /]")[0];
        return first.length() > 1
                && first.equals(first.toUpperCase(Locale.ROOT))
                && !first.equals(first.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String day(@Nullable String written, @Nullable String year) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split("\\.? ");
        boolean dayFirst = Character.isDigit(parts[0].charAt(0));
        int month = MonthNames.of(dayFirst ? parts[1] : parts[0]);
        int day = Integer.parseInt((dayFirst ? parts[0] : parts[1]).replaceAll("\\D", ""));
        if (month == 0 || day < 1 || day > 31) {
            return null;
        }
        return (year == null ? "--" : year + "-") + String.format(Locale.ROOT, "%02d-%02d", month, day);
    }

    /// `NEW YORK` becomes `New York`; words that are not all capitals stay as printed.
    private static String titleCase(String place) {
        StringBuilder named = new StringBuilder();
        for (String word : place.split("(?<=[ ,/-])")) {
            boolean shout =
                    word.strip().length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.contains(".");
            named.append(shout ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word);
        }
        return named.toString().strip();
    }

    /// Fills in the open year of a dateline: the one that brings it closest before a known day, or up to two days
    /// behind it.
    ///
    /// @param near a day that is known of the article; null leaves the year open
    public static Dateline withYear(Dateline dateline, @Nullable Published near) {
        String date = dateline.date();
        if (date == null || !date.startsWith("--") || near == null) {
            return dateline;
        }
        int month = Integer.parseInt(date.substring(2, 4));
        int day = Integer.parseInt(date.substring(5));
        LocalDate known = near.day();
        for (int year : new int[] {known.getYear() + 1, known.getYear(), known.getYear() - 1}) {
            LocalDate written = DateText.day(year, month, day);
            if (written != null && !written.isAfter(known.plusDays(2))) {
                return new Dateline(dateline.place(), written.toString(), dateline.agency());
            }
        }
        return dateline;
    }
}
