package io.dateline.bench.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.bench.entity.ConllFile.Name;
import io.dateline.bench.entity.ConllFile.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConllFileTest {

    @TempDir
    Path folder;

    @Test
    void nameOfSeveralTokensIsOne() {
        assertThat(names("O", "I-PER", "I-PER", "O")).containsExactly(new Name(1, 3, "PER"));
    }

    @Test
    void neighboursOfOneTypeArePartedByABeginning() {
        assertThat(names("B-PER", "I-PER", "B-PER")).containsExactly(new Name(0, 2, "PER"), new Name(2, 3, "PER"));
    }

    @Test
    void neighboursOfTwoTypesAreTwoNamesInEveryScheme() {
        assertThat(names("I-ORG", "I-PER")).containsExactly(new Name(0, 1, "ORG"), new Name(1, 2, "PER"));
        assertThat(names("B-ORG", "B-PER")).containsExactly(new Name(0, 1, "ORG"), new Name(1, 2, "PER"));
    }

    @Test
    void sentencesBetweenTwoMarksAreOneDocument() throws Exception {
        ConllFile file = read("news.conll", """
                -DOCSTART- -X- O

                Ferry NN O
                Lines NN I-ORG

                Late RB O

                -DOCSTART- -X- O

                Ann NN I-PER
                """);

        assertThat(file.documents()).extracting(List::size).containsExactly(2, 1);
        assertThat(file.sentences().getFirst().tokens()).containsExactly("Ferry", "Lines");
        assertThat(file.sentences().getFirst().tags()).containsExactly("O", "I-ORG");
    }

    @Test
    void everySentenceIsADocumentWhereTheFileMarksNone() throws Exception {
        assertThat(read("posts.conll", "Ann\tB-person\n\nlate\tO\n").documents())
                .hasSize(2);
    }

    @Test
    void fileWithTypesOfPostsIsKnownAsOne() throws Exception {
        assertThat(read("posts.conll", "Ann\tB-person\n").isWnut()).isTrue();
        assertThat(read("news.conll", "Ann I-PER\n").isWnut()).isFalse();
    }

    @Test
    void compressedFileIsRead() throws Exception {
        Path file = folder.resolve("news.conll.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("Ann I-PER\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ConllFile.read(file).sentences()).hasSize(1);
    }

    @Test
    void lineWithoutATagIsRefusedWithItsPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.conll"), "Ann I-PER\nCarrick\n");

        assertThatThrownBy(() -> ConllFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.conll line 2")
                .hasMessageContaining("Carrick");
    }

    private ConllFile read(String name, String text) throws IOException {
        return ConllFile.read(Files.writeString(folder.resolve(name), text));
    }

    private static List<Name> names(String... tags) {
        List<String> tokens = List.of(tags).stream().map(tag -> "word").toList();
        return new Sentence(tokens, List.of(tags)).names();
    }
}
