package io.dateline.analysis.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The recent past of each language, held in memory between transactions.
///
/// It carries the number of the last piece of work on the language. Each transaction counts that number up in the
/// database, under a row lock: memory that is not exactly one behind (another instance has worked on the language, or
/// a transaction was rolled back) is thrown away and read again from the rows of the last [StoryState#WINDOW].
@ApplicationScoped
class StoryMemory {

    private final GroupedArticles articles;
    private final Stories stories;
    private final PastChanges changes;
    private final InstantSource clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /// @param sequence of the last work that it has seen
    private record Remembered(StoryState state, long sequence) {}

    /// Work on a language that nobody else works on.
    interface Work<T> {

        /// @param sequence number of this piece of work in the language
        T apply(StoryState state, long sequence);
    }

    StoryMemory(GroupedArticles articles, Stories stories, PastChanges changes, InstantSource clock) {
        this.articles = articles;
        this.stories = stories;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    <T> T work(String language, Work<T> work) {
        long sequence = stories.advance(language);
        StoryState state = recall(language, sequence);
        T result = work.apply(state, sequence);
        remembered.put(language, new Remembered(state, sequence));
        return result;
    }

    private StoryState recall(String language, long sequence) {
        // Taken out: if this transaction fails, the state it has changed must not be used again.
        Remembered memory = remembered.remove(language);
        if (memory != null && memory.sequence() == sequence - 1) {
            return memory.state();
        }
        StoryState state = new StoryState(language);
        articles.eachSince(language, clock.instant().minus(StoryState.WINDOW), state::add);
        changes.apart(language).forEach(state::keepApart);
        return state;
    }
}
