package io.dateline.analysis.role;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.contract.finding.Entity;
import java.util.List;
import java.util.Set;

/// Gives each person the title and the affiliation that the text states beside the name. Supports English; in other
/// languages it finds nothing rather than guess.
public final class RoleStage implements Stage {

    /// Languages whose titles and affiliations are found.
    public static final Set<String> LANGUAGES = Set.of("en");

    @Override
    public Outcome apply(Document document) {
        boolean persons = document.entities().stream().anyMatch(entity -> entity.type() == Entity.Type.PERSON);
        if (!persons || !LANGUAGES.contains(document.language().code())) {
            return new Outcome.Analysed(document);
        }
        Roles roles = new Roles(document.article().text(), document.entities());
        List<Entity> entities = document.entities().stream().map(roles::fill).toList();
        return new Outcome.Analysed(document.withEntities(entities));
    }
}
