package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.briefing.draft.Section;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EditionEntryRepository implements PanacheRepositoryBase<EditionEntryRow, UUID> {

    private static final Comparator<EditionEntryRow> AS_READ = Comparator.comparing(
                    (EditionEntryRow entry) -> Section.of(entry.section))
            .thenComparing(entry -> !entry.pinned)
            .thenComparingInt(entry -> entry.position);

    /// As they are read: by section, what is pinned first.
    List<EditionEntryRow> ofEdition(UUID edition) {
        return list("editionId", edition).stream().sorted(AS_READ).toList();
    }
}
