package io.dateline.gateway.search;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An index as its writer sees it. It can be thrown away at any time: it is rebuilt from the rows. Beside the articles
/// it keeps how far the topic has been read, so that what is lost together is read again together. Written by one
/// thread of a replica at a time.
public interface WritableIndex extends SearchIndex, AutoCloseable {

    /// Whether all replicas write the same one. Writing an article twice, or an older version after a newer one,
    /// changes nothing; only a rebuild must not be begun by two of them.
    boolean isShared();

    /// Where the last commit had read to.
    ///
    /// @return by partition, without those of which nothing was read; null for an index that must be rebuilt
    /// @throws IOException the index is out of reach for now
    @Nullable
    Map<Integer, Long> committedOffsets() throws IOException;

    /// Takes everything out, the offsets too.
    void clear() throws IOException;

    /// Writes an article unless the index holds a newer version of it.
    void put(IndexedArticle indexed) throws IOException;

    /// Takes a rejected article out, unless the index holds a newer version of it.
    void remove(UUID id, long version) throws IOException;

    /// Makes what was written visible to searches, at once or within a second.
    ///
    /// @throws IndexLostException there is no index any more
    void refresh() throws IOException;

    /// Keeps what was written, and with it how far the topic has been read.
    ///
    /// @param offsets of the next message, by partition
    /// @throws IndexLostException there is no index any more
    void commit(Map<Integer, Long> offsets) throws IOException;

    /// Why it cannot be searched now, a sentence for the operator; null if it can.
    @Nullable
    String unavailableReason();

    @Override
    void close() throws IOException;
}
