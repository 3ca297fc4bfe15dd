package io.dateline.analysis.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.summary.KeySentences;
import io.dateline.analysis.syndication.Sketch;
import io.dateline.analysis.watch.WatchedNames;
import io.dateline.analysis.wording.EventVector;
import io.dateline.contract.NameWatched;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Language;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.fixture.Growth;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Texts that repeat one thing many thousands of times take time in proportion to their length, at every stage of the
/// line and in what groups articles: whoever publishes such a text must not keep the articles of others waiting. The
/// encoder's own cost is bounded by the number of sentences it is given, and is left out.
class HostileTextsTest {

    private static final int LENGTH = 60_000;

    /// Of those that took longest of all, found by trying.
    private static final List<String> MAX_OF_LENGTH = List.of("$1 ", "“Ada ", "She said. ", "Quill ", "Ada@ Quill@ ");

    private static final long MAX_MILLIS = 10_000;

    /// Longest text that is accepted.
    private static final int MAX_LENGTH = 2_000_000;

    private static final String STORY =
            "The council of Marlow Quay voted on Tuesday to rebuild the old harbour wall, said"
                    + " Mayor Ada Quill. She called the plan “a disgrace” and left. ";

    private static final SequencedMap<String, Stage> STAGES =
            StageLine.stages(new Nowhere(), HostileTextsTest::watched);

    private static final WatchedNames WATCHED = WatchedNames.of(List.of(
            watched("Ada Quill", Entity.Type.PERSON),
            watched("a", Entity.Type.ORGANISATION),
            watched("Quay Quay", Entity.Type.ORGANISATION)));

    /// Places everything alike, at no cost.
    private static final class Nowhere implements SentenceEncoder {
        private final float[] vector = new float[384];

        Nowhere() {
            vector[0] = 1;
        }

        @Override
        public String model() {
            return "nowhere";
        }

        @Override
        public int dimensions() {
            return vector.length;
        }

        @Override
        public List<Encoding> read(List<String> texts) {
            return texts.stream()
                    .map(text -> new Encoding(
                            vector, 2, new int[] {-1, -1}, new int[] {-1, -1}, new float[768], new float[768]))
                    .toList();
        }
    }

    private static WatchedNames watched() {
        return WATCHED;
    }

    private static NameWatched watched(String name, Entity.Type type) {
        return NameWatched.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                1,
                new NameWatched.Words(name, type, List.of(), List.of(), false));
    }

    /// What is repeated; `#` is a number that counts up, `@` that number in letters.
    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>(List.of(
                "\"",
                "“",
                "”",
                "„",
                "«",
                "»",
                "‘",
                "’",
                "'",
                "「",
                "(",
                ")",
                "[",
                "{",
                "—",
                "- ",
                ",",
                ", ",
                ".",
                ". ",
                "! ",
                "?",
                "…",
                ":",
                ": ",
                ";",
                "\n",
                "\n\n",
                " ",
                "\u00a0",
                "\u0301",
                "e\u0301",
                "😀",
                "\u200d",
                "\u2028",
                "a",
                "A",
                "a ",
                "A ",
                "A.",
                "A. ",
                "Aa",
                "a-",
                "A-A-",
                "a'",
                "O'",
                "漢",
                "漢。",
                "ก",
                "한",
                "аб ",
                "AБ",
                "م ",
                "1",
                "1 ",
                "1.",
                "1,",
                "$1 ",
                "# ",
                "the ",
                "The ",
                "of ",
                "and ",
                "of the ",
                "Mr ",
                "Mr. ",
                "Dr. ",
                "Sir ",
                "President ",
                "Minister of ",
                "chief executive of ",
                "former ",
                "vice ",
                "deputy ",
                "said ",
                "said: ",
                "\"said ",
                "he said ",
                "She said. ",
                "said X ",
                "said Ada Quill ",
                "according to ",
                "told ",
                "that ",
                "who ",
                "which ",
                ", who said ",
                ", said ",
                "she ",
                "her ",
                "his ",
                "I ",
                "we ",
                "Ada ",
                "Ada Quill ",
                "Ada Quill, ",
                "Ada Quill and ",
                "Ada Quill said. ",
                "Ada Quill.\n",
                "Ada Quill of Marlow Quay ",
                "Ada Quill, mayor of Marlow Quay, ",
                "mayor Ada Quill ",
                "Quill ",
                "QUILL ",
                "Quay Quay ",
                "Bank of ",
                "Marlow Quay Bank (MQB) ",
                "(MQB) ",
                "MQB ",
                "M.Q.B. ",
                "Marlow Quay Bank Ltd. ",
                "Inc. ",
                "University of ",
                "Ada@ ",
                "Ada@ Quill@ ",
                "Ada@ Quill. ",
                "Ada Quill@ ",
                "Ada@ Quill ",
                "Quill@ said. ",
                "“No,” said Ada@. ",
                "Bank@ (B@) ",
                "B@ ",
                "Bank of Ada@ ",
                "Mr Quill@. ",
                "Ada@ Quill, mayor of Marlow@, ",
                "word@ ",
                "@ ",
                "Ada Quill was good. ",
                "It was a disgrace. ",
                "She lied. ",
                "a. b. ",
                "Marlow (",
                "“Ada ",
                "“a” ",
                "“We never saw it,” she said. ",
                "“We never saw it,” Ada Quill said. ",
                "“We never saw it.\n",
                "\"We never saw it,\" said ",
                "“a “b ",
                "\"a\" \"",
                "' said ",
                "‘a’ ",
                "Ada’s ",
                "Quill's ",
                "It's ",
                "Source: Reuters\n",
                "(AP) — ",
                "https://quay.example/a ",
                "a@quay.example ",
                "<b>",
                "&amp;",
                "\\",
                "_",
                "*",
                "|",
                "/"));
        return pieces;
    }

    private record Hostile(String name, String before, String piece, String after) {
        String text(int length) {
            StringBuilder text = new StringBuilder(length + 400).append(before);
            boolean counts = piece.indexOf('#') >= 0 || piece.indexOf('@') >= 0;
            for (int i = 0; text.length() < length; i++) {
                text.append(counts ? piece.replace("#", Integer.toString(i)).replace("@", letters(i)) : piece);
            }
            return text.append(after).toString();
        }

        private static String letters(int number) {
            return Integer.toString(number, 26)
                    .chars()
                    .collect(
                            StringBuilder::new,
                            (text, c) -> text.append((char) (Character.digit(c, 26) + 'a')),
                            StringBuilder::append)
                    .toString();
        }
    }

    private static List<Hostile> texts() {
        List<Hostile> texts = new ArrayList<>();
        for (String piece : pieces()) {
            texts.add(new Hostile(piece, STORY.repeat(3), piece, "\n" + STORY));
            texts.add(new Hostile("quoted " + piece, STORY + "“", piece, "” said Ada Quill. " + STORY));
            texts.add(new Hostile("named " + piece, STORY + "Ada Quill ", piece, " Quill said.\n" + STORY));
        }
        return texts;
    }

    @Test
    void everyStageTakesTimeInProportionToTheText() {
        for (Hostile hostile : texts()) {
            Growth.assertLinear(
                    hostile.name(),
                    LENGTH,
                    length -> assertThat(analysed(hostile, length)).isNotNull());
        }
    }

    @Test
    void longestTextsAreAnalysedWithinTheTimeThatOneMayTake() {
        for (String piece : MAX_OF_LENGTH) {
            Growth.assertWithin(
                    piece,
                    MAX_MILLIS,
                    () -> analysed(new Hostile(piece, STORY.repeat(3), piece, STORY), MAX_LENGTH - 1_000));
        }
    }

    /// What the stages make of a text, and what groups it with others.
    private static Document analysed(Hostile hostile, int length) {
        Document document = Document.of(new ArticleBuilder("Harbour wall", hostile.text(length)).build());
        for (Map.Entry<String, Stage> stage : STAGES.entrySet()) {
            if (stage.getValue().apply(document) instanceof Outcome.Analysed(Document known)) {
                document = known;
            }
            if (stage.getKey().equals("language")) {
                // Whatever is repeated: the stages that read English are the dearest.
                document = document.withLanguage(new Language("en", 1));
            }
        }
        EventVector.of(document.article().title(), document.article().text());
        Sketch.of(document.article().text());
        KeySentences.of(document.article(), Instant.EPOCH);
        return document;
    }
}
