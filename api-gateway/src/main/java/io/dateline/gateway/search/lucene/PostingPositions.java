package io.dateline.gateway.search.lucene;

import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.CompiledQuery;
import io.dateline.gateway.match.TermPositions;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.text.QueryTerm;
import io.dateline.gateway.match.text.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/// Places of a query's words in one article of the index after another, in rising order, read from the postings.
final class PostingPositions extends TermPositions implements CompiledQuery.Numbers {

    /// Positions of the headline lie below, those of the text above: further apart than any NEAR reaches.
    private static final int TEXT_BASE = 1 << 24;

    private static final int[] NONE = new int[0];

    private final LeafReader reader;
    private final Scope scope;
    private final Map<QueryTerm, Integer> numbers = new HashMap<>();
    private final List<WordPostings> words = new ArrayList<>();
    private int document = -1;

    PostingPositions(LeafReader reader, Scope scope) {
        this.reader = reader;
        this.scope = scope;
    }

    @Override
    public int word(QueryTerm word) {
        return numbers.computeIfAbsent(word, _ -> {
            words.add(new WordPostings(word));
            return words.size() - 1;
        });
    }

    @Override
    public int value(Clause.Value value) {
        throw new IllegalArgumentException("a value has no places: " + value);
    }

    void read(int wanted) {
        document = wanted;
    }

    @Override
    protected int[] positions(int word) {
        return words.get(word).read();
    }

    @Override
    protected int count(int word) {
        return words.get(word).read().length;
    }

    @Override
    protected int low(Scope any) {
        return 0;
    }

    @Override
    protected int high(Scope any) {
        return Integer.MAX_VALUE;
    }

    @Override
    protected boolean hasValue(int value) {
        return false;
    }

    @Override
    protected long time() {
        return 0;
    }

    /// One word in the fields of the scope.
    private final class WordPostings {
        private final List<TermPostings> fields = new ArrayList<>();
        private int read = -1;
        private int[] positions = NONE;

        WordPostings(QueryTerm word) {
            int base = 0;
            for (Scope field : LuceneQueryCompiler.fields(scope)) {
                fields.add(new TermPostings(field, word, base));
                base += TEXT_BASE;
            }
        }

        int[] read() {
            if (read != document) {
                read = document;
                try {
                    positions = fields.getFirst().at(document);
                    if (fields.size() == 2) {
                        positions = joined(positions, fields.get(1).at(document));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return positions;
        }

        private int[] joined(int[] first, int[] second) {
            if (first.length == 0 || second.length == 0) {
                return first.length == 0 ? second : first;
            }
            int[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
    }

    /// All terms that one word stands for in one field.
    private final class TermPostings {
        private final int base;
        private final Merged terms;
        private final @Nullable Merged excluded;

        TermPostings(Scope scope, QueryTerm word, int base) {
            this.base = base;
            try {
                boolean written = word.kind() == QueryTerm.Kind.EXACT && !word.isWrittenFolded();
                String field = written ? LuceneQueryCompiler.exactField(scope) : scope.field();
                terms = new Merged(written ? single(field, word.written()) : folded(field, word));
                excluded = word.kind() == QueryTerm.Kind.EXACT && !written
                        ? new Merged(otherwiseWritten(scope, word.folded()))
                        : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int[] at(int wanted) throws IOException {
            int[] found = terms.at(wanted);
            if (found.length > 0 && excluded != null) {
                int[] others = excluded.at(wanted);
                found = Arrays.stream(found)
                        .filter(position -> Arrays.binarySearch(others, position) < 0)
                        .toArray();
            }
            if (base > 0 && found.length > 0) {
                found = found.clone();
                for (int i = 0; i < found.length; i++) {
                    found[i] += base;
                }
            }
            return found;
        }
    }

    private List<PostingsEnum> folded(String field, QueryTerm word) throws IOException {
        return word.isOpen()
                ? all(field, new CompiledAutomaton(TermQueries.automaton(word), false, true))
                : single(field, word.folded());
    }

    private List<PostingsEnum> otherwiseWritten(Scope field, String folded) throws IOException {
        return all(
                LuceneQueryCompiler.exactField(field),
                new CompiledAutomaton(
                        Operations.concatenate(
                                List.of(Automata.makeString(folded + TextAnalysis.PART), Automata.makeAnyString())),
                        false,
                        true));
    }

    private List<PostingsEnum> single(String field, String term) throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null) {
            return List.of();
        }
        TermsEnum found = terms.iterator();
        return found.seekExact(new BytesRef(term)) ? List.of(found.postings(null, PostingsEnum.POSITIONS)) : List.of();
    }

    private List<PostingsEnum> all(String field, CompiledAutomaton automaton) throws IOException {
        List<PostingsEnum> postings = new ArrayList<>();
        Terms terms = reader.terms(field);
        if (terms != null) {
            TermsEnum found = automaton.getTermsEnum(terms);
            while (found.next() != null) {
                postings.add(found.postings(null, PostingsEnum.POSITIONS));
            }
        }
        return postings;
    }

    /// The postings of several terms, read together.
    private static final class Merged {
        private final PriorityQueue<PostingsEnum> behind =
                new PriorityQueue<>(8, Comparator.comparingInt(PostingsEnum::docID));

        Merged(List<PostingsEnum> postings) {
            behind.addAll(postings);
        }

        int[] at(int document) throws IOException {
            int[] positions = NONE;
            boolean several = false;
            List<PostingsEnum> here = new ArrayList<>(1);
            while (!behind.isEmpty() && behind.peek().docID() <= document) {
                PostingsEnum next = behind.poll();
                int at = next.docID() < document ? next.advance(document) : next.docID();
                if (at == document) {
                    int from = positions.length;
                    several |= from > 0;
                    positions = Arrays.copyOf(positions, from + next.freq());
                    for (int i = from; i < positions.length; i++) {
                        positions[i] = next.nextPosition();
                    }
                    here.add(next);
                } else if (at != PostingsEnum.NO_MORE_DOCS) {
                    behind.add(next);
                }
            }
            behind.addAll(here);
            return several ? Arrays.stream(positions).sorted().distinct().toArray() : positions;
        }
    }
}
