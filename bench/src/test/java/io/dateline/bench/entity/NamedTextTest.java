package io.dateline.bench.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts with marked names, and how what was found in them is judged.
class NamedTextTest {

    @TempDir
    Path folder;

    @Test
    void placesInCodePointsBecomePlacesInUnits() throws IOException {
        Path file = Files.writeString(folder.resolve("de.own.jsonl"), """
                {"text": "😀 Berlin und Ann", "entities": [{"start": 2, "end": 8, "type": "LOC"}, {"start": 13, "end": 16, "type": "PER"}]}
                {"text": "-DOCSTART-", "entities": []}
                {"text": "Der 1. Mai", "entities": [{"start": 4, "end": 10, "type": "MISC"}]}
                """);

        List<NamedText> texts = NamedText.read(file);

        assertThat(texts).extracting(NamedText::language).containsExactly("de", "de");
        assertThat(texts.getFirst().names())
                .containsExactly(new NamedText.Name(3, 9, "LOC"), new NamedText.Name(14, 17, "PER"));
        assertThat(texts.getLast().names()).isEmpty();
    }

    @Test
    void tokensAreJoinedByBlanksAndTheirNamesKeepTheirPlaces() throws IOException {
        Path file = Files.writeString(folder.resolve("own.conll"), "Ann I-PER\nLee I-PER\nsaw O\nRome I-LOC\n\n");

        NamedText text = NamedText.readColumns(file, "en").getFirst();

        assertThat(text.text()).isEqualTo("Ann Lee saw Rome");
        assertThat(text.names()).containsExactly(new NamedText.Name(0, 7, "PER"), new NamedText.Name(12, 16, "LOC"));
    }

    @Test
    void aNameIsRightIfItsPlaceAndItsTypeAre() {
        SpanScore score = new SpanScore();
        NamedText.Name berlin = new NamedText.Name(0, 6, "LOC");
        score.add(
                List.of(berlin, new NamedText.Name(10, 13, "PER")),
                List.of(berlin, new NamedText.Name(10, 13, "ORG"), new NamedText.Name(20, 25, "ORG")));
        SpanScore all = new SpanScore();
        all.add(score);
        all.add(new SpanScore());

        assertThat(all.figures())
                .containsEntry("precision", 0.3333)
                .containsEntry("recall", 0.5)
                .containsEntry("entity_f1", 0.4)
                .containsEntry("names", 2)
                .containsEntry("by_type", Map.of("LOC", 1.0, "PER", 0.0, "ORG", 0.0));
    }

    @Test
    void anEvaluationOfAFolderWithoutSuchFilesSaysWhatItLooksFor() {
        assertThatThrownBy(() -> new EntitiesEvaluation().run(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("LANGUAGE.NAME.jsonl.gz");
    }

    @Test
    void englishTextsAreJudgedOnEveryMachine() throws IOException {
        Files.writeString(folder.resolve("en.own.jsonl"), """
                {"text": "Angela Merkel flew to Paris.", "entities": [{"start": 0, "end": 13, "type": "PER"}, {"start": 22, "end": 27, "type": "LOC"}]}
                """);

        Map<String, Object> figures = new EntitiesEvaluation().run(folder);

        assertThat(figures).containsEntry("n", 1).containsEntry("entity_f1", 1.0);
        assertThat(figures.get("by_language")).asString().contains("en={entity_f1=1.0");
        assertThat(figures.get("not_available_here")).isEqualTo(List.of());
    }
}
