package io.dateline.bench.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenQuotesEvaluationTest {

    private static final Path PASSAGES = Path.of("src/test/resources/quotes");

    @Test
    void marksOfTheReaderAreNoPartOfThePassage() {
        WrittenPassage passage =
                WrittenPassage.of("„[[Wir bauen|Anna Weber]]“, sagte Anna Weber. „[[Ja|]]“, rief sie.");

        assertThat(passage.text()).isEqualTo("„Wir bauen“, sagte Anna Weber. „Ja“, rief sie.");
        assertThat(passage.quotes())
                .containsExactly(new WrittenPassage.Gold(1, 10, "Anna Weber"), new WrittenPassage.Gold(32, 34, null));
    }

    @Test
    void guessedSpeakerIsWrongWhereThePassageHasOnlyAPronoun(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("de.one.txt"), """
                „[[Wir bauen das Haus im Mai|]]“, sagte Karl Huber.

                „[[Wir bauen das Haus im Mai|Karl Huber]]“, sagte Huber.
                """);

        Map<?, ?> figures = part(new WrittenQuotesEvaluation(false).run(folder), "de", "one");

        assertThat(figures.get("quote_f1")).isEqualTo(1.0);
        assertThat(figures.get("attributed_f1")).isEqualTo(0.5);
    }

    /// What docs/evaluation.md and the card claim holds for every language with passages; one that is added joins.
    @Test
    void everyLanguageKeepsItsFigures() throws IOException {
        Map<String, Object> figures = new WrittenQuotesEvaluation(true).run(PASSAGES);

        try (Stream<Path> files = Files.list(PASSAGES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                String[] name = file.getFileName().toString().split("\\.");
                Map<?, ?> part = part(figures, name[0], name[1]);
                assertThat((double) part.get("quote_f1")).as(file + " quotes").isGreaterThanOrEqualTo(0.95);
                assertThat((double) part.get("attributed_f1"))
                        .as(file + " speakers")
                        .isGreaterThanOrEqualTo(0.9);
            }
        }
    }

    private static Map<?, ?> part(Map<String, Object> figures, String language, String part) {
        return (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) figures.get("by_language")).get(language)).get(part);
    }
}
