package io.dateline.gateway.overlay;

import io.dateline.contract.Article;
import io.dateline.contract.Findings;
import java.util.UUID;

/// One kind of things that a team defines for itself and that win over what analysis found. Of several the one with
/// the highest `@Priority` is laid over first.
public interface Overlay {

    /// How one tenant sees articles, for one answer: it may keep what it has read, and nothing is asked of it that is
    /// not needed.
    View of(UUID tenantId);

    @FunctionalInterface
    interface View {

        /// @param findings of the article, as those before have left them
        Findings over(Article article, Findings findings);
    }
}
