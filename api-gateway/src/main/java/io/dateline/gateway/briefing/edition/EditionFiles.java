package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.http.Download;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Editions as files to take away. They are painted outside of the transaction that reads the edition: what is painted
/// waits for its turn. What was approved is always painted alike, byte for byte.
@ApplicationScoped
public class EditionFiles {

    private final Editions editions;
    private final EditionForms forms;

    EditionFiles(Editions editions, EditionForms forms) {
        this.editions = editions;
        this.forms = forms;
    }

    /// @throws ProblemException the team has no such edition, or a block of it cannot be painted, which is named
    public Download pdf(UUID tenantId, UUID id) {
        return forms.pdf(editions.told(tenantId, id));
    }

    Download workbook(UUID tenantId, UUID id) {
        return EditionForms.workbook(editions.told(tenantId, id));
    }
}
