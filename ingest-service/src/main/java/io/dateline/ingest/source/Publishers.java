package io.dateline.ingest.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sources in the words of the contract, for the rooms that store articles.
@ApplicationScoped
public class Publishers {

    private final Sources sources;

    Publishers(Sources sources) {
        this.sources = sources;
    }

    /// @return the source as it is now, removed or not; null if there never was one
    @Transactional
    public io.dateline.contract.article.@Nullable Source find(UUID id) {
        Source source = sources.findById(id);
        return source == null
                ? null
                : new io.dateline.contract.article.Source(source.id, source.name, source.country, source.tier);
    }
}
