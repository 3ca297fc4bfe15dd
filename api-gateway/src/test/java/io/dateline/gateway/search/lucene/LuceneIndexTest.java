package io.dateline.gateway.search.lucene;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.gateway.search.IndexContract;
import io.dateline.gateway.search.WritableIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index inside a replica.
class LuceneIndexTest extends IndexContract {

    @TempDir
    static Path directory;

    @Override
    protected WritableIndex open(String name) throws IOException {
        return LuceneIndex.in(directory.resolve(name));
    }

    @Override
    protected void show(WritableIndex written) throws IOException {
        written.refresh();
    }

    @Test
    void oneDirectoryServesOneReplica() throws IOException {
        try (WritableIndex first = open("one")) {
            assertThatThrownBy(() -> open("one"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("DATELINE_INDEX_DIR");
        }
    }
}
