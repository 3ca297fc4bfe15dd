package io.dateline.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.ModelPublished;
import io.dateline.contract.ModelPublished.Level;
import io.dateline.contract.ModelPublished.Support;
import io.dateline.gateway.article.LanguageSupport.Capabilities;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapabilityLineTest {

    private final List<ModelPublished> cards = List.of(
            card("copies", null, null),
            card("entities", List.of("en"), List.of(new Support("de", Level.UNAVAILABLE))),
            card("quotes", List.of("en", "de"), List.of(new Support("de", Level.EXPERIMENTAL))),
            card("stories", null, null),
            card("tone", List.of("en"), null),
            card("topics", List.of("en"), List.of(new Support("de", Level.UNAVAILABLE))));

    @Test
    void levelsComeFromTheCards() {
        Capabilities german = CapabilityLine.of("de", cards);

        assertThat(german.name()).isEqualTo("German");
        assertThat(german.quotes()).isEqualTo(Level.EXPERIMENTAL);
        assertThat(german.names()).isEqualTo(Level.UNAVAILABLE);
        assertThat(german.tone()).isEqualTo(Level.NONE);
        assertThat(german.copies()).isEqualTo(Level.FULL);
        assertThat(german.search()).isEqualTo(Level.FULL);
    }

    @Test
    void lineSaysThemInOneSentence() {
        assertThat(CapabilityLine.of("de", cards).line())
                .isEqualTo(
                        "German: stories, copies, search; quotes experimental; names, topics: not available here, see"
                                + " docs/operations.md; tone: not measured in this language");
        assertThat(CapabilityLine.of("en", cards).line())
                .isEqualTo("English: names, topics, quotes, tone, stories, copies, search");
        assertThat(CapabilityLine.of("und", cards).line())
                .startsWith(
                        "A language that was not recognised: stories, copies, search; names, topics, quotes, tone:");
    }

    @Test
    void nothingIsClaimedOfAModelThatHasNotReported() {
        Capabilities german = CapabilityLine.of("de", List.of());

        assertThat(german.quotes()).isEqualTo(Level.UNKNOWN);
        assertThat(german.line()).isEqualTo("German: search");
    }

    private static ModelPublished card(String name, @Nullable List<String> languages, @Nullable List<Support> support) {
        return new ModelPublished(
                ModelPublished.id(name, 1, 1),
                name,
                1,
                1,
                name,
                name,
                null,
                "Apache-2.0",
                List.of(),
                languages,
                List.of(),
                List.of(),
                support);
    }
}
