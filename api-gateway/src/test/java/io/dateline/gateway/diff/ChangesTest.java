package io.dateline.gateway.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void changedWordOfAHeadlineIsShownAlone() {
        Changes changes =
                Changes.between("Ferry runs aground, 12 hurt", "Text.", "Ferry runs aground, 14 hurt", "Text.");

        assertThat(changes.title())
                .containsExactly(
                        new Piece(Piece.Op.SAME, "Ferry runs aground, "),
                        new Piece(Piece.Op.GONE, "12 "),
                        new Piece(Piece.Op.NEW, "14 "),
                        new Piece(Piece.Op.SAME, "hurt"));
        assertThat(changes.paragraphs()).containsExactly(new Changes.Paragraph(1, List.of()));
    }

    @Test
    void editedParagraphIsComparedWithWhatItWasThoughOneWasPutBeforeIt() {
        String before = "The ferry left at noon.\nNobody was hurt, the captain said on Monday.\nIt rained.";
        String after = "The ferry left at noon.\nDivers found the hull torn open below the waterline.\n"
                + "Two people were hurt, the captain said on Tuesday.\nIt rained.";

        List<Changes.Paragraph> paragraphs =
                Changes.between("T", before, "T", after).paragraphs();

        assertThat(paragraphs).hasSize(4);
        assertThat(paragraphs.get(1).pieces())
                .containsExactly(new Piece(Piece.Op.NEW, "Divers found the hull torn open below the waterline."));
        assertThat(paragraphs.get(2).pieces())
                .contains(new Piece(Piece.Op.GONE, "Monday"), new Piece(Piece.Op.NEW, "Tuesday"));
    }

    @Test
    void piecesMakeUpBothTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = sentence(random);
            String after = sentence(random);

            List<Piece> pieces = WordDiff.between(new Sequence(), before, after);

            assertThat(joined(pieces, Piece.Op.NEW)).isEqualTo(before);
            assertThat(joined(pieces, Piece.Op.GONE)).isEqualTo(after);
        }
    }

    @Test
    void bookLengthTextsAreComparedInASecond() {
        String before =
                IntStream.range(0, 60_000).mapToObj(i -> "a" + i * 7 % 997).collect(Collectors.joining(" "));
        String after =
                IntStream.range(0, 60_000).mapToObj(i -> "b" + i * 5 % 991).collect(Collectors.joining(" "));

        Growth.assertWithin(
                "books",
                5_000,
                () -> assertThat(Changes.between("T", before, "T", after)).isNotNull());
    }

    private static String joined(List<Piece> pieces, Piece.Op without) {
        return pieces.stream()
                .filter(piece -> piece.op() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String sentence(Random random) {
        List<String> words = List.of("ferry", "at ", "noon, ", " and", "東京", "“so”", "3.5", "\u00a0", "über");
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }
}
