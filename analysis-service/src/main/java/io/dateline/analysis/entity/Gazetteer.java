package io.dateline.analysis.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names and words that are known without reading: countries, cities, first names, companies, titles. Compiled for
/// Dateline by hand; the files beside this class say `[section]`, then entries separated by commas or line ends.
final class Gazetteer {

    /// Sections of the files; the order is part of the model, so new ones are added at the end.
    enum Section {
        COUNTRY,
        CITY,
        REGION,
        LANDMARK,
        FIRST_NAME,
        SURNAME,
        FAMOUS,
        TITLE,
        COMPANY,
        COMPANY_END,
        AUTHORITY,
        ORGANISATION_HEAD,
        CLUB,
        CLUB_WORD,
        MEDIA,
        DEMONYM,
        EVENT,
        PRODUCT,
        WORK,
        CALENDAR,
        PLACE_HEAD,
        EVENT_HEAD,
        ROLE,
        SPEECH
    }

    private static final List<String> FILES = List.of("places.txt", "people.txt", "organisations.txt", "words.txt");

    /// Longest entry in words.
    static final int MAX_LENGTH = 6;

    /// Bit of a phrase that is the beginning of a longer entry.
    private static final int PREFIX = 1 << 31;

    private final Map<String, Integer> entries;

    private Gazetteer(Map<String, Integer> entries) {
        this.entries = entries;
    }

    static Gazetteer load() {
        Map<String, Integer> entries = new HashMap<>();
        for (String file : FILES) {
            read(file, entries);
        }
        return new Gazetteer(entries);
    }

    /// Sections that hold a phrase, as bits by ordinal; 0 if none does.
    int sections(String foldedPhrase) {
        return entries.getOrDefault(foldedPhrase, 0) & ~PREFIX;
    }

    boolean holds(Section section, String foldedPhrase) {
        return (sections(foldedPhrase) & bit(section)) != 0;
    }

    static int bit(Section section) {
        return 1 << section.ordinal();
    }

    /// Marks every token with the sections of the longest entry around it.
    ///
    /// @param lower tokens in lower case
    /// @param begins receives the sections whose entry begins at the token
    /// @param inside receives the sections whose entry goes on at the token
    /// @param single receives the sections that hold the token by itself
    void mark(String[] lower, int[] begins, int[] inside, int[] single) {
        StringBuilder phrase = new StringBuilder();
        for (int first = 0; first < lower.length; first++) {
            int found = entries.getOrDefault(lower[first], 0);
            single[first] = found & ~PREFIX;
            if ((found & PREFIX) == 0) {
                continue;
            }
            phrase.setLength(0);
            phrase.append(lower[first]);
            for (int last = first + 1; last < lower.length && last < first + MAX_LENGTH; last++) {
                found = entries.getOrDefault(
                        phrase.append(' ').append(lower[last]).toString(), 0);
                int sections = found & ~PREFIX;
                if (sections != 0) {
                    begins[first] |= sections;
                    for (int at = first + 1; at <= last; at++) {
                        inside[at] |= sections;
                    }
                }
                if ((found & PREFIX) == 0) {
                    break;
                }
            }
        }
    }

    private static void read(String file, Map<String, Integer> entries) {
        try (InputStream stream = Gazetteer.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the gazetteer " + file + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int section = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String entry = line.strip();
                if (entry.startsWith("[")) {
                    section = bit(Section.valueOf(entry.substring(1, entry.length() - 1)));
                } else if (!entry.startsWith("#")) {
                    addAll(entry, section, entries);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer " + file + " cannot be read", e);
        }
    }

    private static void addAll(String line, int section, Map<String, Integer> entries) {
        for (String part : line.split(",")) {
            String phrase = fold(part.strip());
            add(phrase, section, entries);
            if (phrase.contains(" & ")) {
                add(phrase.replace(" & ", " and "), section, entries);
            }
        }
    }

    private static void add(String phrase, int section, Map<String, Integer> entries) {
        if (!phrase.isEmpty()) {
            entries.merge(phrase, section, (a, b) -> a | b);
            for (int space = phrase.indexOf(' '); space > 0; space = phrase.indexOf(' ', space + 1)) {
                entries.merge(phrase.substring(0, space), PREFIX, (a, b) -> a | b);
            }
        }
    }

    private static String fold(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace("’", "'").replace("'s", " 's");
    }
}
