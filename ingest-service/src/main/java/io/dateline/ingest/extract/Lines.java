package io.dateline.ingest.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines that stand in articles of all publishers and belong to none of them.
final class Lines {

    private static final int LONGEST = 160;

    private static final Pattern CLUTTER = Pattern.compile(
            "^(?:share( this| on| via)?\\b.{0,40}|advertisement|advertisment|sponsored( content)?|anzeige|werbung|publicidad|publicité|pubblicità"
                    + "|(click here|sign up|subscribe|follow us|like us|join us)\\b.{0,100}"
                    + "|(read (more|also|next)|see also|also read|more:|related:|watch:|lesen sie auch|mehr zum thema|lire aussi|lea también|leggi anche|leia também|читайте также)\\b.{0,140}"
                    + "|(photo|image|picture|foto|bild|file photo|credit|source|quelle)( credit)?s?\\s?[:©/].{0,120}"
                    + "|(©|\\(c\\)|copyright)\\s.{0,120}|all rights reserved.{0,60}|.{0,60}all rights reserved\\.?"
                    + "|\\d+ ?(comments?|shares?|views?|likes?|min(utes?)? read)|\\d{1,4}|comments?( \\(\\d+\\))?|leave a (reply|comment).{0,60}"
                    + "|print( this)?|e-?mail|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|copy link|listen( live)?|get short url|community standards.*|loading\\W*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Nothing but digits, names of months and days, time zones and their punctuation.
    private static final Pattern CLOCK =
            Pattern.compile("(?=.*\\d)(?:[\\d\\s.,:/|–—-]|GMT|UTC|[A-Z]{3,4}\\b|am|pm|[ap]\\.m\\.|Uhr|\\p{L}{3,9})+");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Set<String> DAYS = Set.of(
            "gmt",
            "utc",
            "am",
            "pm",
            "uhr",
            "est",
            "edt",
            "cet",
            "cest",
            "bst",
            "msk",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "updated",
            "published",
            "posted",
            "last",
            "on",
            "at");

    private Lines() {}

    /// Whether a line says only what time it is, or was: `17:25 GMT01 October 2020`.
    static boolean isClock(String line) {
        if (line.length() > 80 || !CLOCK.matcher(line).matches()) {
            return false;
        }
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (!DAYS.contains(word) && MonthNames.of(word) == 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isClutter(String line) {
        return line.length() <= LONGEST && CLUTTER.matcher(line).matches();
    }
}
