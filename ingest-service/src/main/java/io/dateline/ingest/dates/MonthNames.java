package io.dateline.ingest.dates;

/// Names of months in running text of which nobody has said the language.
public final class MonthNames {

    private MonthNames() {}

    /// @return 1 to 12, or 0 if the word is no month
    public static int of(String word) {
        return CalendarNames.month(word, null);
    }
}
