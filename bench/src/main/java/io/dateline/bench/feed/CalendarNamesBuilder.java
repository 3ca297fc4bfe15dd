package io.dateline.bench.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the names of months and of weekdays and the marks of the halves of a day in every language that the JDK
/// knows, which has them from the CLDR (Unicode licence). They are a file, not asked of the JDK at run time, because a
/// native executable holds few locales.
///
/// `CalendarNamesBuilder FILE`, the file to write: `calendar-names.tsv` of ingest-service.
public final class CalendarNamesBuilder {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /// Languages by kind, number and name.
    private final Map<Row, TreeSet<String>> languages = new TreeMap<>(
            Comparator.comparing(Row::kind).thenComparing(Row::number).thenComparing(Row::name));

    private record Row(String kind, int number, String name) {}

    private CalendarNamesBuilder() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: CalendarNamesBuilder FILE, the file to write");
            System.exit(2);
        }
        CalendarNamesBuilder builder = new CalendarNamesBuilder();
        Arrays.stream(Locale.getAvailableLocales()).forEach(builder::read);
        List<String> lines = builder.lines();
        Files.write(Path.of(arguments[0]), lines);
        System.out.println(lines.size() + " lines");
    }

    private void read(Locale locale) {
        for (TextStyle style : STYLES) {
            for (Month month : Month.values()) {
                add("month", month.getValue(), month.getDisplayName(style, locale), locale);
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                add("day", day.getValue(), day.getDisplayName(style, locale), locale);
            }
        }
        String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        add("half", 0, halves[0], locale);
        add("half", 1, halves[1], locale);
    }

    /// Names that hold a figure are patterns, which the reader has of its own; what the root of all locales says is
    /// English and stands there.
    private void add(String kind, int number, String name, Locale locale) {
        String language = locale.getLanguage();
        boolean figure = name.chars().anyMatch(Character::isDigit);
        if (figure || name.isBlank() || language.isEmpty()) {
            return;
        }
        languages
                .computeIfAbsent(new Row(kind, number, name.strip()), row -> new TreeSet<>())
                .add(language);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# What, number, name, languages. Written by CalendarNamesBuilder from the JDK's CLDR data; not by hand.");
        languages.forEach((row, spoken) -> lines.add(row.kind() + "\t" + row.number() + "\t" + row.name() + "\t"
                + (spoken.contains("en") ? "en" : String.join(" ", spoken))));
        return lines;
    }
}
