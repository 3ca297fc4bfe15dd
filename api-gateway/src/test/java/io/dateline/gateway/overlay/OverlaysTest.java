package io.dateline.gateway.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlaysTest {

    private static final Article ARTICLE = Samples.article(UUID.randomUUID(), 1, null, "Acme recalls", "Acme said so.");
    private static final UUID TEAM = UUID.randomUUID();

    @Test
    void namesThatNoOverlayClaimsAreShownToNobody() {
        Findings shared = findings(List.of(), List.of(entity("Acme")));

        Findings seen = new Overlays(List.of()).of(TEAM).over(ARTICLE, shared);

        assertThat(seen.watched()).isEmpty();
        assertThat(seen.entities()).isEmpty();
    }

    @Test
    void eachOverlayLiesOnWhatThoseBeforeItLeft() {
        Overlay first = _ -> (_, shared) -> with(shared, "first");
        Overlay second = _ -> (_, shared) -> with(shared, "second");

        Findings seen = new Overlays(List.of(first, second)).of(TEAM).over(ARTICLE, findings(List.of(), null));

        assertThat(seen.entities()).extracting(Entity::name).containsExactly("first", "second");
    }

    private static Findings with(Findings shared, String name) {
        List<Entity> entities = new ArrayList<>(shared.entities());
        entities.add(entity(name));
        return findings(entities, shared.watched());
    }

    private static Entity entity(String name) {
        return new Entity(UUID.randomUUID(), name, Entity.Type.ORGANISATION, 0.5, List.of(Span.title(0, 4)), null);
    }

    private static Findings findings(List<Entity> entities, @Nullable List<Entity> watched) {
        return new Findings(new Language("en", 1), List.of(), entities, null, List.of(), null, watched);
    }
}
