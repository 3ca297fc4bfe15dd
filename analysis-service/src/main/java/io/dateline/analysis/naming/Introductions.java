package io.dateline.analysis.naming;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Short forms that a text introduces in brackets right behind the full name, `Federal Bureau of Investigation (FBI)`,
/// and full names in brackets behind the short form.
public final class Introductions {

    private static final Pattern BRACKET = Pattern.compile(
            "['’]?\\s?\\((?:the |or |known as |also known as )?[\"“'‘]?([^()\\[\\]\"“”;,:]{2,80}?)[\"”'’]?(?:[,;:][^()]{0,80})?\\)");

    private Introductions() {}

    /// A form in brackets.
    ///
    /// @param start UTF-16 offset in the text, inclusive
    /// @param end exclusive
    public record Place(String form, int start, int end) {}

    /// The short form of a name that stands in brackets behind it.
    ///
    /// @param name as it ends at the offset `end`
    /// @return null if there is none, or none that the name could be shortened to
    public static @Nullable Place behind(String text, String name, int end) {
        Place place = inBrackets(text, end);
        return place != null && isShortFor(place.form(), name) ? place : null;
    }

    /// Whatever stands in brackets behind an offset; null if nothing does.
    private static @Nullable Place inBrackets(String text, int end) {
        Matcher bracket = BRACKET.matcher(text).region(end, Math.min(text.length(), end + 200));
        return bracket.lookingAt() ? new Place(bracket.group(1), bracket.start(1), bracket.end(1)) : null;
    }

    /// Whether a form in capitals takes its letters, in their order, from a name of at least two words: the first from
    /// its beginning, and at least half of them from beginnings of words.
    static boolean isShortFor(String form, String name) {
        String letters = form.replaceAll("[.&\\s-]", "");
        long capitals = letters.chars().filter(Character::isUpperCase).count();
        boolean acronym = letters.length() >= 2
                && letters.length() <= 10
                && capitals * 2 > letters.length()
                && Character.isUpperCase(letters.charAt(0))
                && letters.chars().allMatch(Character::isLetter);
        if (!acronym || name.length() <= letters.length() + 2 || name.indexOf(' ') < 0) {
            return false;
        }
        return fits(letters.toLowerCase(Locale.ROOT), Names.fold(name));
    }

    /// Reads both backwards, as the last letters are the surest.
    private static boolean fits(String letters, String name) {
        int at = name.length() - 1;
        int beginnings = 0;
        for (int letter = letters.length() - 1; letter >= 0; letter--) {
            int found = at;
            while (found >= 0
                    && (name.charAt(found) != letters.charAt(letter) || letter == 0 && !begins(name, found))) {
                found--;
            }
            int beginning = found;
            while (beginning >= 0 && (name.charAt(beginning) != letters.charAt(letter) || !begins(name, beginning))) {
                beginning--;
            }
            // A beginning of a word is taken before a letter inside one, as long as enough is left for the rest.
            int taken = beginning >= letter ? beginning : found;
            if (taken < 0) {
                return false;
            }
            beginnings += begins(name, taken) ? 1 : 0;
            at = taken - 1;
        }
        return beginnings * 2 >= letters.length() && !name.substring(0, at + 1).contains(" ");
    }

    private static boolean begins(String name, int at) {
        return at == 0 || name.charAt(at - 1) == ' ';
    }
}
