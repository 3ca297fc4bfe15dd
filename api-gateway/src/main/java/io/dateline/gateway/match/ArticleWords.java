package io.dateline.gateway.match;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.match.text.WordStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words and values of one article that a [Dictionary] knows, with their places. Reads one article after another
/// into the same memory; for one thread.
final class ArticleWords extends TermPositions {

    private final Dictionary dictionary;
    private final WordStream stream = new WordStream();
    private final EntryCache entries;
    private final int[] low = new int[Scope.values().length];
    private final int[] high = new int[Scope.values().length];

    /// By number of a word; what an earlier article left there has an older stamp.
    private int[] wordStamps = new int[16];

    private int[] counts = new int[16];
    private int[] @Nullable [] positions = new int[16][];
    private int[] valueStamps = new int[4];
    private int stamp;

    private int[] present = new int[64];
    private int presentCount;
    private int[] presentValues = new int[16];
    private int presentValueCount;

    /// By ordinal of a word of the article's texts: its position and its place.
    private int[] tokenPositions = new int[1024];

    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int tokens;
    private int titleTokens;
    private int next;
    private long time;

    ArticleWords(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.entries = new EntryCache(dictionary);
    }

    void read(Article article, Findings findings) {
        begin();
        time = ArticleFields.time(article).toEpochMilli();
        String text = article.text();
        scope(Scope.TITLE, article.title());
        titleTokens = tokens;
        int ledeEnd = ArticleFields.ledeEnd(text);
        low[Scope.TEXT.ordinal()] = next;
        words(text, 0, text.length());
        high[Scope.TEXT.ordinal()] = next;
        lede(ledeEnd);
        low[Scope.BOTH.ordinal()] = low[Scope.TITLE.ordinal()];
        high[Scope.BOTH.ordinal()] = next;
        next += TextAnalysis.VALUE_GAP;
        quotes(text, findings.quotes());
        names(article, findings);
        ArticleFields.values(article, findings, (field, value) -> {
            int number = dictionary.knownValue(field, value);
            if (number >= 0 && valueStamps[number] != stamp) {
                valueStamps[number] = stamp;
                if (presentValueCount == presentValues.length) {
                    presentValues = Arrays.copyOf(presentValues, presentValueCount * 2);
                }
                presentValues[presentValueCount++] = number;
            }
        });
    }

    private void begin() {
        if (wordStamps.length < dictionary.words()) {
            int size = Math.max(dictionary.words(), wordStamps.length * 2);
            wordStamps = Arrays.copyOf(wordStamps, size);
            counts = Arrays.copyOf(counts, size);
            positions = Arrays.copyOf(positions, size);
        }
        if (valueStamps.length < dictionary.values()) {
            valueStamps = Arrays.copyOf(valueStamps, Math.max(dictionary.values(), valueStamps.length * 2));
        }
        entries.refresh();
        stamp++;
        presentCount = 0;
        presentValueCount = 0;
        tokens = 0;
        next = 0;
        Arrays.fill(low, 0);
        Arrays.fill(high, 0);
    }

    private void scope(Scope scope, String text) {
        low[scope.ordinal()] = next;
        words(text, 0, text.length());
        high[scope.ordinal()] = next;
        next += TextAnalysis.VALUE_GAP;
    }

    private void lede(int end) {
        int position = low[Scope.TEXT.ordinal()];
        low[Scope.LEDE.ordinal()] = position;
        int from = titleTokens;
        while (from < tokens && starts[from] < end) {
            position = tokenPositions[from++] + 1;
        }
        high[Scope.LEDE.ordinal()] = position;
    }

    private void quotes(String text, List<Quote> quotes) {
        low[Scope.QUOTE.ordinal()] = next;
        for (Quote quote : quotes) {
            int start = quote.span().field() == Span.Field.TEXT
                    ? text.indexOf(quote.text(), quote.span().start())
                    : -1;
            if (start >= 0 && start + quote.text().length() <= quote.span().end()) {
                words(quote.text(), start, -1);
            } else {
                words(quote.text(), quote.span().start(), quote.span().end());
            }
            next += TextAnalysis.VALUE_GAP;
        }
        high[Scope.QUOTE.ordinal()] = next;
    }

    private void names(Article article, Findings findings) {
        List<String>[] byScope = namesByScope(article, findings);
        for (Scope scope : Scope.values()) {
            if (!scope.isText()) {
                low[scope.ordinal()] = next;
                for (String name : byScope[scope.ordinal()]) {
                    words(name, 0, 0);
                    next += TextAnalysis.VALUE_GAP;
                }
                high[scope.ordinal()] = next;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String>[] namesByScope(Article article, Findings findings) {
        List<String>[] byScope = new List[Scope.values().length];
        Arrays.setAll(byScope, _ -> new ArrayList<>(0));
        ArticleFields.names(article, findings, (scope, name) -> byScope[scope.ordinal()].add(name));
        return byScope;
    }

    /// @param offset of the piece in the article
    /// @param end -1 if words of the piece stand where the piece says; else all of them stand from `offset` to here
    private void words(String piece, int offset, int end) {
        boolean exactPlaces = end < 0 || offset == 0 && end == piece.length();
        stream.open(piece);
        while (stream.next()) {
            if (stream.step() > 0) {
                token(exactPlaces ? offset + stream.start() : offset, exactPlaces ? offset + stream.end() : end);
                next++;
            }
            Dictionary.Entry entry = entries.find(stream.buffer(), stream.length());
            for (int number : entry.words()) {
                add(number, next - 1);
            }
            for (int number : entry.exact()) {
                if (stream.isWritten(dictionary.word(number).text())) {
                    add(number, next - 1);
                }
            }
        }
    }

    private void token(int start, int end) {
        if (tokens == starts.length) {
            tokenPositions = Arrays.copyOf(tokenPositions, tokens * 2);
            starts = Arrays.copyOf(starts, tokens * 2);
            ends = Arrays.copyOf(ends, tokens * 2);
        }
        tokenPositions[tokens] = next;
        starts[tokens] = start;
        ends[tokens++] = end;
    }

    private void add(int number, int position) {
        int[] places = positions[number];
        if (wordStamps[number] != stamp) {
            wordStamps[number] = stamp;
            counts[number] = 0;
            if (presentCount == present.length) {
                present = Arrays.copyOf(present, presentCount * 2);
            }
            present[presentCount++] = number;
        }
        if (places != null && counts[number] > 0 && places[counts[number] - 1] == position) {
            return;
        }
        if (places == null) {
            places = new int[2];
        } else if (counts[number] == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        positions[number] = places;
        places[counts[number]++] = position;
    }

    /// Told numbers of the words, or of the values, that the article holds.
    @FunctionalInterface
    interface Present {
        void number(int number);
    }

    void words(Present each) {
        for (int i = 0; i < presentCount; i++) {
            each.number(present[i]);
        }
    }

    void values(Present each) {
        for (int i = 0; i < presentValueCount; i++) {
            each.number(presentValues[i]);
        }
    }

    @Override
    protected int[] positions(int word) {
        int[] places = positions[word];
        return places == null ? new int[0] : places;
    }

    @Override
    protected int count(int word) {
        return word < wordStamps.length && wordStamps[word] == stamp ? counts[word] : 0;
    }

    @Override
    protected int low(Scope scope) {
        return low[scope.ordinal()];
    }

    @Override
    protected int high(Scope scope) {
        return high[scope.ordinal()];
    }

    @Override
    protected boolean hasValue(int value) {
        return valueStamps[value] == stamp;
    }

    @Override
    protected long time() {
        return time;
    }

    /// Places of a compiled's words in the article, title first, in reading order and without overlaps.
    List<Span> spans(Intervals found) {
        List<Span> spans = new ArrayList<>();
        found.merged();
        for (int i = 0; i < found.size(); i++) {
            Span span = span(found.first(i), found.last(i));
            if (span != null) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparing(Span::field)
                .thenComparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.field() == span.field() && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(span.field(), last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private @Nullable Span span(int first, int last) {
        if (first >= high[Scope.QUOTE.ordinal()]) {
            return null;
        }
        Span.Field field = first < high[Scope.TITLE.ordinal()] ? Span.Field.TITLE : Span.Field.TEXT;
        int from = Positions.from(tokenPositions, tokens, first);
        int to = Positions.from(tokenPositions, tokens, last);
        return new Span(field, Math.min(starts[from], starts[to]), Math.max(ends[from], ends[to]));
    }
}
