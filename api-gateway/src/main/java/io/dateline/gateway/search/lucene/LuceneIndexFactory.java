package io.dateline.gateway.search.lucene;

import io.dateline.gateway.search.IndexFactory;
import io.dateline.gateway.search.WritableIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chosen unless the operator says otherwise: nothing has to be installed.
@ApplicationScoped
class LuceneIndexFactory implements IndexFactory {

    private final String directory;

    LuceneIndexFactory(
            @ConfigProperty(name = "dateline.index.dir", defaultValue = ".dateline/index") String directory) {
        this.directory = directory;
    }

    @Override
    public String kind() {
        return "lucene";
    }

    @Override
    public void check() {
        // Whether the directory can be used is seen when it is opened: another gateway may be about to let go of it.
    }

    @Override
    public WritableIndex open() throws IOException {
        return LuceneIndex.in(Path.of(directory));
    }
}
