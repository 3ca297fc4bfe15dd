package io.dateline.gateway.search;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens the index that `dateline.search.index` names.
@ApplicationScoped
class IndexProducer {

    /// Before anything else looks at the index.
    private static final int FIRST = 1;

    private final List<IndexFactory> factories;
    private final String wanted;

    IndexProducer(
            @All List<IndexFactory> factories,
            @ConfigProperty(name = "dateline.search.index", defaultValue = "lucene") String wanted) {
        this.factories = factories;
        this.wanted = wanted;
    }

    /// A setting that cannot be used ends the start, with a sentence that says what to change.
    void onStart(@Observes @Priority(FIRST) StartupEvent event) {
        factory().check();
        Log.infof("search index kind=%s", wanted);
    }

    @Produces
    @ApplicationScoped
    WritableIndex open() throws IOException {
        return factory().open();
    }

    void close(@Disposes WritableIndex index) throws IOException {
        index.close();
    }

    private IndexFactory factory() {
        return factories.stream()
                .filter(factory -> factory.kind().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("dateline.search.index is “" + wanted + "”; it must be "
                        + factories.stream().map(IndexFactory::kind).sorted().collect(Collectors.joining(" or "))
                        + "."));
    }
}
