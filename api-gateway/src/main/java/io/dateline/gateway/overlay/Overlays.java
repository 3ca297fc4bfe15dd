package io.dateline.gateway.overlay;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// All overlays, one upon the other.
@ApplicationScoped
public class Overlays {

    private final List<Overlay> inOrder;

    Overlays(@All List<Overlay> inOrder) {
        this.inOrder = inOrder;
    }

    /// @return how this tenant sees articles; of watched names those that an overlay has made entities, and no others
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

    /// All that a team defines for itself.
    public List<Overlay.Own> own(UUID tenantId) {
        return inOrder.stream()
                .flatMap(overlay -> overlay.own(tenantId).stream())
                .toList();
    }

    /// What searches and monitors match: what analysis found, and under ids alone what teams define for themselves.
    public Findings matched(Findings found) {
        Findings all = found;
        for (Overlay overlay : inOrder) {
            all = overlay.matched(all);
        }
        return all;
    }

    /// Other teams' names are nobody's business, even if no overlay looks after them; nor is the vector anybody's.
    private static Findings withoutOthers(Findings seen) {
        if (seen.watched() == null) {
            return seen.withEmbedding(null);
        }
        Set<UUID> claimed = seen.entities().stream().map(Entity::id).collect(Collectors.toSet());
        return new Findings(
                seen.language(),
                seen.topics(),
                seen.entities(),
                seen.sentiment(),
                seen.quotes(),
                null,
                seen.ownNames().stream()
                        .filter(named -> claimed.contains(named.id()))
                        .toList());
    }
}
