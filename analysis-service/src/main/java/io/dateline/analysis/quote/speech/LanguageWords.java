package io.dateline.analysis.quote.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the rules must know of one language: its verbs of saying in every form, the words that a speaker is told by,
/// and how it writes quotations. Read from a file of its own (`quote-words-de.txt`), of lines `key = word word …`;
/// `#` begins a remark, `_` stands for a blank inside a phrase.
///
/// A line `pattern.NAME = ~t ~te` names endings, and `verbs.NAME = sag frag` the stems that take them.
final class LanguageWords {

    /// Languages that have a file.
    static final Set<String> CODES = Set.of("de", "fr", "es", "it", "pt", "nl");

    /// Keys whose words that begin with a hyphen are endings: `-sprecher`.
    private static final Set<String> ENDED = Set.of("role", "work");

    private static final Map<String, LanguageWords> ALL = all();

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Set<String> reporting = new HashSet<>();
    private final Map<String, Set<String>> companions = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Map<String, Map<String, List<List<String>>>> phrases = new HashMap<>();

    private LanguageWords(List<String> lines) {
        Map<String, List<String>> read = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                String key = line.substring(0, equals).strip();
                read.computeIfAbsent(key, ignored -> new ArrayList<>())
                        .addAll(List.of(line.substring(equals + 1).strip().split("\\s+")));
            }
        }
        read.forEach((key, words) -> put(key, words, read));
    }

    private void put(String key, List<String> words, Map<String, List<String>> read) {
        if (key.startsWith("verbs.")) {
            List<String> endings = Objects.requireNonNull(read.get("pattern." + key.substring(6)), key);
            for (String stem : words) {
                endings.forEach(ending -> reporting.add(ending.replace("~", stem)));
            }
        } else if (key.equals("verbs")) {
            reporting.addAll(words);
        } else if (key.equals("parted")) {
            // `teilte+mit`: a verb of saying only where its other half follows.
            for (String word : words) {
                String[] halves = word.split("\\+", 2);
                companions
                        .computeIfAbsent(halves[0], ignored -> new TreeSet<>())
                        .add(halves[1]);
            }
        } else if (key.equals("according") || key.equals("thus") || key.equals("opening")) {
            phrases.put(
                    key,
                    words.stream()
                            .map(phrase -> List.of(phrase.split("_")))
                            .collect(Collectors.groupingBy(List::getFirst)));
        } else {
            sets.put(key, new HashSet<>(words));
            if (ENDED.contains(key)) {
                endings.put(
                        key,
                        words.stream()
                                .filter(word -> word.startsWith("-"))
                                .map(word -> word.substring(1))
                                .toList());
            }
        }
    }

    /// @return null for a language without a file
    static @Nullable LanguageWords of(String code) {
        return ALL.get(code);
    }

    /// Whether a word, in small letters, stands in the list of that key, or ends as one there does.
    boolean is(String key, String low) {
        Set<String> words = sets.get(key);
        if (words == null || words.contains(low)) {
            return words != null;
        }
        for (String ending : endings.getOrDefault(key, List.of())) {
            if (low.length() > ending.length() && low.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /// The same, of words that stand in the list themselves.
    boolean lists(String key, String low) {
        Set<String> words = sets.get(key);
        return words != null && words.contains(low);
    }

    /// Whether the language has a habit: a key whose value is `yes`.
    boolean has(String habit) {
        return is(habit, "yes");
    }

    /// A form of a verb of saying that needs no other word.
    boolean reports(String low) {
        return reporting.contains(low);
    }

    /// The words that make a form a verb of saying, e.g. `mit` for `teilte`; empty if it is none.
    Set<String> companions(String low) {
        return companions.getOrDefault(low, Set.of());
    }

    /// Whether a word names what somebody is, e.g. `ministre`, `Polizeisprecher`.
    boolean isRole(String low) {
        return is("role", low);
    }

    /// The phrases of a key that begin with a word, each a list of words: `nach`, `angaben`, `von`.
    List<List<String>> phrases(String key, String first) {
        return phrases.getOrDefault(key, Map.of()).getOrDefault(first, List.of());
    }

    private static Map<String, LanguageWords> all() {
        Map<String, LanguageWords> all = new HashMap<>();
        for (String code : CODES) {
            all.put(code, new LanguageWords(lines("quote-words-" + code + ".txt")));
        }
        return Map.copyOf(all);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = LanguageWords.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
