package io.dateline.gateway.match;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.match.text.QueryTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Many queries, turned round: given an article, which of them match it.
///
/// A query is filed under those of its words of which an article must hold at least one, the rarest that will do. An
/// article's words lead to few queries, and those are run. How rare a word is, is counted over the articles that come
/// by. Safe for many threads; several articles are matched at a time.
public final class ReverseIndex<K> {

    /// Articles after which the words are weighed again; then whenever their number has grown eightfold.
    private static final int FIRST_WEIGHING = 256;

    private static final int GROWTH = 8;

    /// Removed queries are swept out when there are so many, and as many as live ones.
    private static final int SWEEP = 1_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<K, Filed<K>> byKey = new HashMap<>();
    private final ConcurrentLinkedQueue<Reader> readers = new ConcurrentLinkedQueue<>();
    private State<K> state = new State<>(new Counted());
    private int weighing = FIRST_WEIGHING;

    /// A query that matches an article.
    ///
    /// @param spans where; title first, in reading order and without overlaps; empty if it asks for no words
    public record Match<K>(K key, List<Span> spans) {}

    private static final class Filed<K> {
        private final K key;
        private final Clause clause;
        private final CompiledQuery query;
        private final int number;
        private boolean removed;

        Filed(K key, Clause clause, CompiledQuery query, int number) {
            this.key = key;
            this.clause = clause;
            this.query = query;
            this.number = number;
        }
    }

    /// Adds queries, or puts them in the place of those of the same key.
    public void put(Map<K, Clause> clauses) {
        lock.writeLock().lock();
        try {
            clauses.forEach((key, clause) -> {
                forget(key);
                byKey.put(key, state.file(key, clause));
            });
            sweep();
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void remove(K key) {
        lock.writeLock().lock();
        try {
            forget(key);
            sweep();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forget(K key) {
        Filed<K> before = byKey.remove(key);
        if (before != null) {
            before.removed = true;
            state.removed++;
        }
    }

    private void sweep() {
        if (state.removed > SWEEP && state.removed > byKey.size()) {
            fileAgain();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return byKey.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Keys of the queries that match an article, in no order.
    public List<K> match(Article article, Findings findings) {
        List<K> keys = new ArrayList<>();
        run(article, findings, (filed, words) -> keys.add(filed.key));
        return keys;
    }

    /// The same with the matched places.
    public List<Match<K>> matchWithSpans(Article article, Findings findings) {
        List<Match<K>> matches = new ArrayList<>();
        run(article, findings, (filed, words) -> {
            Intervals found = new Intervals();
            filed.query.collect(words, found);
            matches.add(new Match<>(filed.key, words.spans(found)));
        });
        return matches;
    }

    /// Why a query is run over an article, or passed over.
    ///
    /// @param terms words and values one of which an article must hold; empty if the query is run over all
    /// @param held those of them that the article holds
    public record Reason(List<String> terms, List<String> held, boolean matches) {

        public boolean isTried() {
            return terms.isEmpty() || !held.isEmpty();
        }
    }

    /// @return empty if there is no query of this key
    public Optional<Reason> explain(K key, Article article, Findings findings) {
        lock.readLock().lock();
        try {
            Filed<K> filed = byKey.get(key);
            if (filed == null) {
                return Optional.empty();
            }
            ArticleWords words = new ArticleWords(state.dictionary);
            words.read(article, findings);
            return Optional.of(state.reason(filed.query, words));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Runs every query, so that a test can tell whether one was passed over.
    public List<K> matchByForce(Article article, Findings findings) {
        lock.readLock().lock();
        try {
            ArticleWords words = new ArticleWords(state.dictionary);
            words.read(article, findings);
            List<K> keys = new ArrayList<>();
            for (Filed<K> filed : byKey.values()) {
                if (filed.query.matches(words)) {
                    keys.add(filed.key);
                }
            }
            return keys;
        } finally {
            lock.readLock().unlock();
        }
    }

    @FunctionalInterface
    private interface Matched<K> {
        void matched(Filed<K> filed, ArticleWords words);
    }

    private void run(Article article, Findings findings, Matched<K> matched) {
        boolean weigh;
        lock.readLock().lock();
        try {
            Reader reader = readers.poll();
            if (reader == null || reader.dictionary != state.dictionary) {
                reader = new Reader(state.dictionary);
            }
            reader.words.read(article, findings);
            new Candidates<>(state, reader, matched).run();
            readers.offer(reader);
            weigh = state.counted.note(reader.words) >= weighing;
        } finally {
            lock.readLock().unlock();
        }
        if (weigh) {
            weighAgain();
        }
    }

    private void weighAgain() {
        lock.writeLock().lock();
        try {
            if (state.counted.articles >= weighing) {
                weighing = (int) Math.min(1L << 30, (long) weighing * GROWTH);
                fileAgain();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void fileAgain() {
        State<K> fresh = new State<>(state.counted.renumbered(state.dictionary));
        List<Filed<K>> all = new ArrayList<>(byKey.values());
        byKey.clear();
        all.forEach(filed -> byKey.put(filed.key, fresh.file(filed.key, filed.clause)));
        state = fresh;
        readers.clear();
    }

    /// Memory for one article at a time.
    private static final class Reader {
        private final Dictionary dictionary;
        private final ArticleWords words;
        private int[] seen = new int[16];
        private int stamp;

        Reader(Dictionary dictionary) {
            this.dictionary = dictionary;
            words = new ArticleWords(dictionary);
        }
    }

    /// The queries an article's words lead to, each run once.
    private record Candidates<K>(State<K> state, Reader reader, Matched<K> matched) {

        void run() {
            if (reader.seen.length < state.count) {
                reader.seen = Arrays.copyOf(reader.seen, Math.max(state.count, reader.seen.length * 2));
            }
            reader.stamp++;
            reader.words.words(number -> tryAll(state.byWord.get(number)));
            reader.words.values(number -> tryAll(state.byValue.get(number)));
            tryAll(state.always);
        }

        private void tryAll(Files<K> files) {
            for (int i = 0; i < files.size; i++) {
                Filed<K> filed = files.get(i);
                if (reader.seen[filed.number] != reader.stamp) {
                    reader.seen[filed.number] = reader.stamp;
                    if (!filed.removed && filed.query.matches(reader.words)) {
                        matched.matched(filed, reader.words);
                    }
                }
            }
        }
    }

    /// A growing list that is walked without an iterator.
    private static final class Files<K> {
        private Object[] files = new Object[1];
        private int size;

        void add(Filed<K> filed) {
            if (size == files.length) {
                files = Arrays.copyOf(files, size * 2);
            }
            files[size++] = filed;
        }

        @SuppressWarnings("unchecked")
        Filed<K> get(int i) {
            return (Filed<K>) files[i];
        }
    }

    /// One numbering of words and queries.
    private static final class State<K> {
        private final Dictionary dictionary = new Dictionary();
        private final Counted counted;
        private final List<Files<K>> byWord = new ArrayList<>();
        private final List<Files<K>> byValue = new ArrayList<>();
        private final Files<K> always = new Files<>();
        private int count;
        private int removed;

        State(Counted counted) {
            this.counted = counted;
        }

        Filed<K> file(K key, Clause clause) {
            CompiledQuery compiled = CompiledQuery.of(
                    clause, dictionary, number -> counted.share(dictionary.word(number), number), counted::valueShare);
            Filed<K> filed = new Filed<>(key, clause, compiled, count++);
            List<Integer> words = new ArrayList<>();
            List<Integer> values = new ArrayList<>();
            boolean bounded = compiled.anchors(words, values);
            fill(byWord, dictionary.words());
            fill(byValue, dictionary.values());
            if (bounded) {
                words.stream().distinct().forEach(number -> byWord.get(number).add(filed));
                values.stream().distinct().forEach(number -> byValue.get(number).add(filed));
            } else {
                always.add(filed);
            }
            return filed;
        }

        Reason reason(CompiledQuery compiled, ArticleWords article) {
            Set<Integer> words = new LinkedHashSet<>();
            Set<Integer> values = new LinkedHashSet<>();
            List<Integer> anchors = new ArrayList<>();
            List<Integer> valueAnchors = new ArrayList<>();
            boolean bounded = compiled.anchors(anchors, valueAnchors);
            article.words(words::add);
            article.values(values::add);
            List<String> terms = new ArrayList<>();
            List<String> held = new ArrayList<>();
            if (bounded) {
                anchors.stream().distinct().forEach(number -> {
                    String term = dictionary.word(number).text();
                    terms.add(term);
                    if (words.contains(number)) {
                        held.add(term);
                    }
                });
                valueAnchors.stream().distinct().forEach(number -> {
                    String term = dictionary.value(number).toString();
                    terms.add(term);
                    if (values.contains(number)) {
                        held.add(term);
                    }
                });
            }
            return new Reason(terms, held, compiled.matches(article));
        }

        private static <K> void fill(List<Files<K>> files, int size) {
            while (files.size() < size) {
                files.add(new Files<>());
            }
        }
    }

    /// In how many articles each word was seen; guesses until enough have come by. Counts may be lost when threads
    /// meet; they only have to be about right.
    private static final class Counted {

        private static final int ENOUGH = 200;

        /// Guesses: of a value, of a common word, of any other, of an open one by the letters it has.
        private static final double VALUE = 0.2;

        private static final double SHORT_WORD = 0.2;
        private static final double WORD = 0.01;
        private static final double OPEN_WORD = 0.5;

        private final Map<QueryTerm, Integer> before = new HashMap<>();
        private int articlesBefore;
        private int[] seen = new int[16];
        private int[] seenValues = new int[16];
        private int articles;

        synchronized int note(ArticleWords words) {
            words.words(number -> {
                seen = number < seen.length ? seen : Arrays.copyOf(seen, Math.max(number + 1, seen.length * 2));
                seen[number]++;
            });
            words.values(number -> {
                seenValues = number < seenValues.length
                        ? seenValues
                        : Arrays.copyOf(seenValues, Math.max(number + 1, seenValues.length * 2));
                seenValues[number]++;
            });
            return ++articles;
        }

        double share(QueryTerm word, int number) {
            int known = before.getOrDefault(word, -1);
            if (known >= 0 && articlesBefore >= ENOUGH) {
                return (known + 0.5) / articlesBefore;
            }
            return switch (word.kind()) {
                case LITERAL, EXACT -> word.text().length() <= 3 ? SHORT_WORD : WORD;
                case PREFIX, PATTERN -> OPEN_WORD / word.folded().length();
                case FUZZY -> WORD;
            };
        }

        double valueShare(int number) {
            return VALUE;
        }

        /// The same counts for another numbering.
        Counted renumbered(Dictionary dictionary) {
            Counted counted = new Counted();
            counted.articles = articles;
            counted.articlesBefore = articles;
            for (int number = 0; number < dictionary.words(); number++) {
                int old = before.getOrDefault(dictionary.word(number), 0);
                counted.before.put(dictionary.word(number), old + (number < seen.length ? seen[number] : 0));
            }
            return counted;
        }
    }
}
