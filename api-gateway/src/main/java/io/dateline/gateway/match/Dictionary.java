package io.dateline.gateway.match;

import io.dateline.gateway.match.field.ValueField;
import io.dateline.gateway.match.text.QueryTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers of all words and values that some queries look for, and which of them a word of an article is. Not safe
/// for use by several threads while numbers are being given.
final class Dictionary implements CompiledQuery.Numbers {

    private final Map<QueryTerm, Integer> numbers = new HashMap<>();
    private final List<QueryTerm> words = new ArrayList<>();
    private final Map<String, Integer> literals = new HashMap<>();
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<String, List<Integer>> open = new HashMap<>();
    private final Set<Integer> prefixLengths = new HashSet<>();
    private final Map<Clause.Value, Integer> values = new HashMap<>();
    private int version;

    /// Which words of the queries a word of an article is.
    ///
    /// @param words numbers that it always is
    /// @param exact numbers that it is if it is written so
    record Entry(int[] words, int[] exact) {
        static final Entry NONE = new Entry(new int[0], new int[0]);
    }

    @Override
    public int word(QueryTerm word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = words.size();
        version++;
        words.add(word);
        numbers.put(word, number);
        switch (word.kind()) {
            case LITERAL -> literals.put(word.text(), number);
            case EXACT ->
                exact.computeIfAbsent(word.folded(), _ -> new ArrayList<>(1)).add(number);
            case PREFIX, PATTERN, FUZZY -> {
                open.computeIfAbsent(word.folded(), _ -> new ArrayList<>(1)).add(number);
                prefixLengths.add(word.folded().length());
            }
        }
        return number;
    }

    @Override
    public int value(Clause.Value value) {
        return values.computeIfAbsent(value, _ -> values.size());
    }

    /// @return -1 if no query asks for it
    int knownValue(ValueField field, String value) {
        Integer number = values.get(new Clause.Value(field, value));
        return number == null ? -1 : number;
    }

    QueryTerm word(int number) {
        return words.get(number);
    }

    Clause.Value value(int number) {
        return values.entrySet().stream()
                .filter(known -> known.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    int words() {
        return words.size();
    }

    int values() {
        return values.size();
    }

    /// Changes whenever [#find] could answer differently.
    int version() {
        return version;
    }

    /// @param word folded
    Entry find(String word) {
        List<Integer> found = new ArrayList<>();
        Integer literal = literals.get(word);
        if (literal != null) {
            found.add(literal);
        }
        for (int length = 1; length <= word.length(); length++) {
            if (prefixLengths.contains(length)) {
                List<Integer> candidates = open.get(word.substring(0, length));
                if (candidates != null) {
                    candidates.stream()
                            .filter(number -> words.get(number).finds(word))
                            .forEach(found::add);
                }
            }
        }
        @Nullable List<Integer> written = exact.get(word);
        return found.isEmpty() && written == null
                ? Entry.NONE
                : new Entry(array(found), written == null ? Entry.NONE.exact() : array(written));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
