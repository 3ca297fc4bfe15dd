package io.dateline.ingest.dates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Names of months, of weekdays and of the halves of a day in every language that the CLDR knows, whole and short,
/// inflected and standing alone, with and without dots, accents and capitals: the resources `calendar-names.tsv`,
/// which a command makes (`CalendarNamesBuilder` of bench), and `calendar-spellings.tsv`, which holds what
/// newspapers write besides.
public final class CalendarNames {

    /// Languages that most news is in, the widest first. Where a word is two months in two languages and nobody
    /// says which of them is spoken, these are believed; so are beginnings of their words (`noiemb.`).
    private static final List<String> WIDE =
            List.of(("en es fr de pt ru ar zh ja it pl tr fa id nl uk ro hi bn vi ko th"
                            + " ur sv cs el hu sr he da fi no nb nn bg hr sk sl lt lv et ca ms mk sq bs is ka hy az kk uz be ky"
                            + " mn ta te ml kn mr gu pa ne si my km lo am sw zu af fil ga cy eu gl lb mt so ps ku so ha")
                    .split(" "));

    /// Shortest beginning of a name that stands for it.
    private static final int MIN_LENGTH = 3;

    private static final int MAX_LENGTH = 40;

    private static final String HEBREW_IN = "ב";

    private static final Map<String, List<Named>> MONTHS = new HashMap<>();
    private static final TreeMap<String, List<Named>> BEGINNINGS = new TreeMap<>();
    private static final Map<String, List<Named>> DAYS = new HashMap<>();
    private static final Map<String, List<Named>> HALVES = new HashMap<>();

    static {
        read("/calendar-names.tsv");
        read("/calendar-spellings.tsv");
    }

    /// What a name means, and where.
    private record Named(int number, Set<String> languages) {}

    private CalendarNames() {}

    /// The month that a word names.
    ///
    /// @param word in any case; a name of several words has single spaces between them
    /// @param language BCP 47, as the text says; null if nobody says
    /// @return 1 to 12; 0 if the word names none, or none in a language that much news is in and that is not the
    ///     one given: running text holds too many words that are months somewhere. Where it names several and the
    ///     language does not tell, the one in the language that most news is in
    public static int month(String word, @Nullable String language) {
        String spoken = code(language);
        List<Named> named = named(word).stream()
                .filter(one -> one.languages().contains(spoken)
                        || one.languages().stream().anyMatch(WIDE::contains))
                .toList();
        List<Integer> months = choose(named, language);
        return months.isEmpty() ? 0 : months.getFirst();
    }

    /// All months that a word may name: mostly one. `lis` is October in Croatian and November in Polish. Of English
    /// and the given language those alone, if it is a month in one of them.
    ///
    /// @param language BCP 47; null if nobody says
    /// @return 1 to 12 each, those of languages that more news is in first; empty if the word names none
    public static List<Integer> months(String word, @Nullable String language) {
        return choose(named(word), language);
    }

    private static List<Named> named(String word) {
        String key = word.length() > MAX_LENGTH ? "" : key(word);
        if (key.isEmpty()) {
            return List.of();
        }
        List<Named> named = MONTHS.getOrDefault(key, List.of());
        named = named.isEmpty() ? MONTHS.getOrDefault(bare(key), List.of()) : named;
        if (named.isEmpty() && key.startsWith(HEBREW_IN)) {
            named = MONTHS.getOrDefault(key.substring(HEBREW_IN.length()), List.of());
        }
        return named.isEmpty() ? beginning(bare(key)) : named;
    }

    private static String code(@Nullable String language) {
        return language == null ? "" : Locale.forLanguageTag(language).getLanguage();
    }

    /// @return 1 for Monday to 7, in any language; several where languages differ
    public static Set<Integer> weekdays(String word) {
        String key = key(word);
        List<Named> named = DAYS.getOrDefault(key, List.of());
        Set<Integer> days = new HashSet<>();
        (named.isEmpty() ? DAYS.getOrDefault(bare(key), List.of()) : named).forEach(one -> days.add(one.number()));
        return days;
    }

    /// Which half of a day a word beside a clock means, `pm`, `م`, `下午`.
    ///
    /// @return 0 before noon, 1 after it, -1 if it means neither
    public static int half(String word) {
        List<Integer> halves = choose(HALVES.getOrDefault(key(word), List.of()), null);
        return halves.size() == 1 ? halves.getFirst() : -1;
    }

    private static List<Integer> choose(List<Named> named, @Nullable String language) {
        if (named.size() == 1) {
            return List.of(named.getFirst().number());
        }
        String spoken = code(language);
        List<Integer> of = new ArrayList<>();
        // English names stand in feeds of every language, as RFC 822 wants them.
        List<String> first = named.stream().anyMatch(one -> one.languages().contains(spoken))
                ? List.of("en", spoken)
                : List.of("en");
        for (Named one : named) {
            if (one.languages().stream().anyMatch(first::contains)) {
                of.add(one.languages().contains("en") ? 0 : of.size(), one.number());
            }
        }
        if (!of.isEmpty()) {
            return of;
        }
        for (String wide : WIDE) {
            for (Named one : named) {
                if (one.languages().contains(wide) && !of.contains(one.number())) {
                    of.add(one.number());
                }
            }
        }
        return of.isEmpty() ? named.stream().map(Named::number).toList() : of;
    }

    /// Names that begin so, if all of them are one month.
    private static List<Named> beginning(String start) {
        if (start.codePointCount(0, start.length()) < MIN_LENGTH) {
            return List.of();
        }
        Set<Integer> months = new HashSet<>();
        Set<String> languages = new HashSet<>();
        for (Map.Entry<String, List<Named>> name : BEGINNINGS.tailMap(start).entrySet()) {
            if (!name.getKey().startsWith(start)) {
                break;
            }
            for (Named one : name.getValue()) {
                months.add(one.number());
                languages.addAll(one.languages());
            }
        }
        return months.size() == 1 ? List.of(new Named(months.iterator().next(), languages)) : List.of();
    }

    private static void read(String resource) {
        try (InputStream file = CalendarNames.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(CalendarNames::keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String line) {
        String[] fields = line.split("\t");
        int number = Integer.parseInt(fields[1]);
        List<String> languages = List.of(fields[3].split(" "));
        Map<String, List<Named>> names = switch (fields[0]) {
            case "month" -> MONTHS;
            case "day" -> DAYS;
            default -> HALVES;
        };
        String key = key(fields[2]);
        keep(names, key, number, languages);
        if (!bare(key).equals(key)) {
            keep(names, bare(key), number, languages);
        }
        List<String> wide = languages.stream().filter(WIDE::contains).toList();
        if (names == MONTHS && !wide.isEmpty()) {
            keep(BEGINNINGS, bare(key), number, wide);
        }
    }

    private static void keep(Map<String, List<Named>> names, String key, int number, List<String> languages) {
        List<Named> named = names.computeIfAbsent(key, name -> new ArrayList<>(1));
        for (Named one : named) {
            if (one.number() == number) {
                one.languages().addAll(languages);
                return;
            }
        }
        named.add(new Named(number, new HashSet<>(languages)));
    }

    /// Case, dots and marks of direction mean nothing; nor does the preposition that some languages put before a
    /// month.
    private static String key(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '’' || c == 'ʼ' || c == '׳' || c == '`') {
                key.append('\'');
            } else if (c == 'ß') {
                key.append("ss");
            } else if (c == 'ı') {
                key.append('i');
            } else if (c != '.' && c != ',' && type != Character.FORMAT && c != 0x307) {
                key.appendCodePoint(c);
            }
        });
        String name = key.toString().strip();
        if (name.startsWith("de ")) {
            name = name.substring(3);
        } else if (name.startsWith("d'")) {
            name = name.substring(2);
        }
        return name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
    }

    /// Without the accents of Latin, Greek and Cyrillic letters and the hamza of Arabic ones.
    private static String bare(String key) {
        String apart = Normalizer.normalize(key, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        apart.chars()
                .filter(c -> (c < 0x300 || c > 0x36f) && (c < 0x653 || c > 0x655))
                .forEach(c -> bare.append((char) c));
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
