package io.dateline.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledArticleTest {

    private static final Path OWN = Path.of("src/main/resources/io/dateline/bench/sentiment/articles.txt");

    @TempDir
    private Path folder;

    @Test
    void articleHasItsTargetsAndTheirSentiments() throws IOException {
        Path file = write("""
                # a remark
                Acme wins

                Acme beat Lund.
                He was glum.
                @ + | Acme + | Lund~ -
                """);

        LabelledArticle article = LabelledArticle.read(file).getFirst();

        List<Entity> targets = article.document().entities();
        assertThat(article.label()).isEqualTo(2);
        assertThat(targets).extracting(Entity::name).containsExactly("Acme", "Lund");
        assertThat(targets).extracting(Entity::type).containsExactly(Entity.Type.ORGANISATION, Entity.Type.PERSON);
        assertThat(targets.getFirst().mentions()).containsExactly(Span.title(0, 4), Span.text(0, 4));
        assertThat(article.towards().values()).containsExactly(2, 0);
    }

    @Test
    void targetThatTheArticleDoesNotNameIsRefused() throws IOException {
        Path file = write("Acme wins\nAcme won.\n@ + | Borg -\n");

        assertThatIOException().isThrownBy(() -> LabelledArticle.read(file)).withMessageContaining("Borg");
    }

    @Test
    void articleWithoutSentimentIsRefused() throws IOException {
        Path file = write("Acme wins\nAcme won.\n");

        assertThatIOException().isThrownBy(() -> LabelledArticle.read(file)).withMessageContaining("Acme wins");
    }

    @Test
    void everyArticleOfTheProjectIsSound() throws IOException {
        List<LabelledArticle> articles = LabelledArticle.read(OWN);

        assertThat(articles)
                .hasSizeGreaterThan(100)
                .allSatisfy(article -> assertThat(article.towards()).isNotEmpty());
        assertThat(articles)
                .extracting(article -> article.document().article().title())
                .doesNotHaveDuplicates();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("articles.txt"), text);
    }
}
