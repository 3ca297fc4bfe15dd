package io.dateline.gateway.search;

import java.util.function.Consumer;

/// The rows that an index is rebuilt from.
public interface AnalysedArticles {

    /// Hands over every analysed article that stands, in no order, a few at a time.
    void each(Consumer<IndexedArticle> taker);

    /// Consumer group that writes those rows: the topic up to its offsets is in them.
    String consumerGroup();
}
