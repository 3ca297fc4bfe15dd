package io.dateline.gateway.overlay;

import io.dateline.contract.Findings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// All overlays, one upon the other.
@ApplicationScoped
public class Overlays {

    private final List<Overlay> inOrder;

    Overlays(@All List<Overlay> inOrder) {
        this.inOrder = inOrder;
    }

    /// @return how this tenant sees articles; whatever no overlay has claimed for it is not in there
    public Overlay.View of(UUID tenantId) {
        List<Overlay.View> views =
                inOrder.stream().map(overlay -> overlay.of(tenantId)).toList();
        return (article, shared) -> {
            Findings seen = shared;
            for (Overlay.View view : views) {
                seen = view.over(article, seen);
            }
            return withoutOthers(seen);
        };
    }

    /// Other teams' names are nobody's business, even if no overlay looks after them.
    private static Findings withoutOthers(Findings seen) {
        return seen.watched() == null
                ? seen
                : new Findings(
                        seen.language(),
                        seen.topics(),
                        seen.entities(),
                        seen.sentiment(),
                        seen.quotes(),
                        seen.embedding());
    }
}
