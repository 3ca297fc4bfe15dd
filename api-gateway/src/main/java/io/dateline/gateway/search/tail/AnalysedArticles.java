package io.dateline.gateway.search.tail;

import io.dateline.gateway.search.IndexedArticle;
import java.util.function.Consumer;

/// The rows that an index is rebuilt from.
public interface AnalysedArticles {

    /// Hands over every analysed article that stands, in no order, a few at a time.
    void each(Consumer<IndexedArticle> action);

    /// Does something while no other replica does it; waits for its turn.
    void runExclusively(Runnable work);

    /// Consumer group that writes those rows: the topic up to its offsets is in them.
    String consumerGroup();
}
