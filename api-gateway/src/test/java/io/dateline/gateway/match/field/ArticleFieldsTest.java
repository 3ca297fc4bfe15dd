package io.dateline.gateway.match.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArticleFieldsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void anEntityIsFoundByEveryFormOfItsName() {
        Entity entity = new Entity(
                        new UUID(1, 1),
                        "FBI",
                        Entity.Type.ORGANISATION,
                        0.5,
                        List.of(Span.text(0, 6)),
                        new Sentiment(Sentiment.Label.NEGATIVE, -0.6, List.of()))
                .withForms(List.of("Bureau"), List.of("Federal Bureau of Investigation"));

        assertThat(names(entity, Scope.ENTITY_NAME))
                .containsExactly("FBI", "Bureau", "Federal Bureau of Investigation");
        assertThat(names(entity, Scope.NEGATIVE_NAME))
                .containsExactly("FBI", "Bureau", "Federal Bureau of Investigation");
        assertThat(names(entity, Scope.POSITIVE_NAME)).isEmpty();
    }

    @Test
    void anEntityOfAnEarlierVersionHasItsNameAlone() {
        Entity entity =
                new Entity(new UUID(1, 1), "FBI", Entity.Type.ORGANISATION, 0.5, List.of(Span.text(0, 6)), null);

        assertThat(names(entity, Scope.ENTITY_NAME)).containsExactly("FBI");
    }

    private static List<String> names(Entity entity, Scope scope) {
        Article article = new ArticleBuilder("A headline", "Bureau men came on Monday.")
                .seenAt(NOW)
                .declaredLanguage("en")
                .build();
        Findings findings = new Findings(new Language("en", 1), List.of(), List.of(entity), null, List.of(), null);
        List<String> found = new ArrayList<>();
        ArticleFields.names(article, findings, (of, name) -> {
            if (of == scope) {
                found.add(name);
            }
        });
        return found;
    }
}
