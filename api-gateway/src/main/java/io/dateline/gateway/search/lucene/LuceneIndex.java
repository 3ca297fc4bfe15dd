package io.dateline.gateway.search.lucene;

import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.search.Fields;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.gateway.search.WritableIndex;
import io.dateline.platform.work.Cancellation;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// The index of this replica, in a directory of its own. It can be thrown away at any time: it is rebuilt from the
/// rows. Its commits carry the Kafka offsets up to which it has read.
public final class LuceneIndex implements WritableIndex {

    /// Counted up when the fields or the words in them change, so that an index of another make is rebuilt.
    private static final String FORMAT = "4";

    private static final String FORMAT_KEY = "format";
    private static final String OFFSET_KEY = "offset.";
    private static final double RAM_BUFFER_MB = 16;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private final FacetStates states = new FacetStates();

    /// Versions written since the last refresh, which a searcher does not show yet.
    private final Map<UUID, Long> unseen = new ConcurrentHashMap<>();

    private LuceneIndex(Path path) throws IOException {
        this.path = path;
        Files.createDirectories(path);
        directory = new NIOFSDirectory(path);
        writer = open();
        searchers = new SearcherManager(writer, null);
    }

    /// Opens the index in a directory, or makes one.
    ///
    /// @throws IllegalStateException another process uses it
    public static LuceneIndex in(Path directory) throws IOException {
        return new LuceneIndex(directory);
    }

    private IndexWriter open() throws IOException {
        try {
            return new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof org.apache.lucene.store.LockObtainFailedException) {
                throw new IllegalStateException(
                        "The search index in " + path + " is in use by another gateway; give "
                                + "each replica a directory of its own (DATELINE_INDEX_DIR).",
                        e);
            }
            Log.warnf("search index unreadable, rebuilding it reason=%s", e.toString());
            return new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.CREATE));
        }
    }

    private static IndexWriterConfig settings(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(TextAnalysis.analyzer())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(RAM_BUFFER_MB)
                .setCommitOnClose(false);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    /// After a fault in the middle of a write (a full disk, say) Lucene closes the writer by itself: the next start
    /// opens the index as it was committed last.
    @Override
    public @Nullable String unavailableReason() {
        Throwable fault = writer.getTragicException();
        return fault == null
                ? null
                : "closed after a fault, restart this replica: "
                        + fault.getClass().getName();
    }

    private void requireOpen() throws IOException {
        Throwable fault = writer.getTragicException();
        if (fault != null) {
            // No message's own fault: they wait for the restart.
            throw new IOException("the search index was closed after a fault", fault);
        }
    }

    @Override
    public @Nullable Map<Integer, Long> committedOffsets() {
        Map<Integer, Long> offsets = new TreeMap<>();
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        if (!FORMAT.equals(data.get(FORMAT_KEY))) {
            return null;
        }
        data.forEach((key, value) -> {
            if (key.startsWith(OFFSET_KEY)) {
                offsets.put(Integer.valueOf(key.substring(OFFSET_KEY.length())), Long.valueOf(value));
            }
        });
        return offsets;
    }

    @Override
    public void clear() throws IOException {
        writer.deleteAll();
        unseen.clear();
        refresh();
    }

    @Override
    public void put(IndexedArticle indexed) throws IOException {
        requireOpen();
        UUID id = indexed.article().id();
        if (knownVersion(id) > indexed.version()) {
            return;
        }
        writer.updateDocument(new Term(Fields.ID, id.toString()), ArticleDocuments.forIndex(indexed));
        unseen.put(id, indexed.version());
    }

    @Override
    public void remove(UUID id, long version) throws IOException {
        requireOpen();
        if (knownVersion(id) <= version) {
            writer.deleteDocuments(new Term(Fields.ID, id.toString()));
            unseen.put(id, version);
        }
    }

    private long knownVersion(UUID id) throws IOException {
        Long written = unseen.get(id);
        if (written != null) {
            return written;
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id.toString())), 1);
            for (ScoreDoc hit : found.scoreDocs) {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    int doc = hit.doc - leaf.docBase;
                    if (doc >= 0 && doc < leaf.reader().maxDoc()) {
                        NumericDocValues versions = leaf.reader().getNumericDocValues(Fields.VERSION);
                        return versions != null && versions.advanceExact(doc) ? versions.longValue() : -1;
                    }
                }
            }
            return -1;
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void refresh() throws IOException {
        requireOpen();
        searchers.maybeRefreshBlocking();
        unseen.clear();
    }

    @Override
    public void commit(Map<Integer, Long> offsets) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT_KEY, FORMAT);
        offsets.forEach((partition, offset) -> data.put(OFFSET_KEY + partition, offset.toString()));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    @Override
    public Found search(SearchRequest request) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return new IndexSearch(stoppable(searcher), request, states).run();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A searcher of the same state that stops where its asker has gone.
    private static IndexSearcher stoppable(IndexSearcher searcher) {
        IndexSearcher own = new IndexSearcher(searcher.getIndexReader());
        own.setTimeout(Cancellation::isRequested);
        return own;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
