package io.dateline.gateway.overlay;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import java.util.List;
import java.util.UUID;

/// One kind of things that a team defines for itself and that win over what analysis found. Of several the one with
/// the highest `@Priority` is laid over first.
public interface Overlay {

    /// How one tenant sees articles, for one answer: it may keep what it has read, and nothing is asked of it that is
    /// not needed.
    View of(UUID tenantId);

    /// What searches and monitors match, the same for everybody: adds under ids alone what teams define.
    ///
    /// @param found what analysis found, as those before have left it
    default Findings matched(Findings found) {
        return found;
    }

    /// What this overlay's teams define.
    enum Kind {
        TOPIC,
        ENTITY
    }

    record Own(Kind kind, UUID id, String name) {}

    /// What a team defines for itself here, by name.
    default List<Own> own(UUID tenantId) {
        return List.of();
    }

    @FunctionalInterface
    interface View {

        /// @param findings of the article, as those before have left them
        Findings over(Article article, Findings findings);
    }
}
