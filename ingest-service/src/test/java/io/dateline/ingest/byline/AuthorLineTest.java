package io.dateline.ingest.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The names in a line of authors, in the spellings of many publishers and languages.
class AuthorLineTest {

    private static final String BYLINES = """
            By Ada Low | Ada Low
            by ADA LOW | ADA LOW
            By Ada Low and Bo Frey | Ada Low; Bo Frey
            By Ada Low, Bo Frey and Cy Dunn | Ada Low; Bo Frey; Cy Dunn
            By Ada Low in Skerrin and Bo Frey in Moorland | Ada Low; Bo Frey
            Ada Low, Political editor | Ada Low
            Ada Low, Chief Science Correspondent | Ada Low
            Ada Low Senior Reporter | Ada Low
            By Dr. Ada Low | Dr. Ada Low
            By Prof. Ada Low, Ph.D. | Prof. Ada Low
            Ada Low, MSc, FRCP | Ada Low
            Bo Frey Sr. and Ada Low, M.D. | Bo Frey Sr.; Ada Low
            By Bo Frey II, Special to the Skerrin Post | Bo Frey II
            By Ada Low, Skerrin Post Staff Writer | Ada Low
            Ada Low / Skerrin Post | Ada Low
            Ada Low | Skerrin Post | Ada Low
            Ada Low - Skerrin Post | Ada Low
            By Ada Low, Associated Press | Ada Low
            By Ada Low (Reuters) | Ada Low
            Ada Low, dpa | Ada Low
            Reuters | Reuters
            By The Associated Press | The Associated Press
            Ada Low (AFP) | Ada Low
            Written by Ada Low | Ada Low
            Words by Ada Low, photos by Bo Frey | Ada Low
            Story by Ada Low | Ada Low
            Author: Ada Low | Ada Low
            Posted by Ada Low on 12 March 2026 in Politics | Ada Low
            Posted on March 12, 2026 by Ada Low | Ada Low
            By Ada Low Updated March 12, 2026 | Ada Low
            By Ada Low | March 12, 2026 | Ada Low
            By Ada Low • 5 min read | Ada Low
            By Ada Low ada.low@skerrin.example | Ada Low
            Ada Low <ada@skerrin.example> | Ada Low
            Ada Low (@ada_low) | Ada Low
            Von Ada Low, Skerrin | Ada Low
            Von Ada Low und Bo Frey, dpa | Ada Low; Bo Frey
            Ein Beitrag von Ada Low | Ada Low
            Ein Gastbeitrag von Ada Low | Ada Low
            Interview: Ada Low | Ada Low
            Text: Ada Low, Fotos: Bo Frey | Ada Low
            Autorin: Ada Low | Ada Low
            Par Ada Low | Ada Low
            Par Ada Low et Bo Frey | Ada Low; Bo Frey
            Par Ada Low avec AFP | Ada Low
            Propos recueillis par Ada Low | Ada Low
            Publié par Ada Low le 12 mars 2026 | Ada Low
            Por Ada Low y Bo Frey | Ada Low; Bo Frey
            Por Ada Low e Bo Frey | Ada Low; Bo Frey
            di Ada Low | Ada Low
            a cura di Ada Low | Ada Low
            Door Ada Low en Bo Frey | Ada Low; Bo Frey
            Af Ada Low og Bo Frey | Ada Low; Bo Frey
            Av Ada Low och Bo Frey | Ada Low; Bo Frey
            Tekst: Ada Low | Ada Low
            Teksti: Ada Low ja Bo Frey | Ada Low; Bo Frey
            Autor: Ada Low i Bo Frey | Ada Low; Bo Frey
            Napsala Ada Low | Ada Low
            Автор: Ада Лоу | Ада Лоу
            Текст: Ада Лоу, Бо Фрей | Ада Лоу; Бо Фрей
            بقلم: آدا لو | آدا لو
            كتب آدا لو | آدا لو
            מאת: עדה לו | עדה לו
            文/山田花子 | 山田花子
            記者 山田花子 | 山田花子
            本报记者 王小明 | 王小明
            김하나 기자 | 김하나
            Yazan: Ada Low ve Bo Frey | Ada Low; Bo Frey
            Της Άντα Λόου | Άντα Λόου
            Ada van der Low | Ada van der Low
            Jean-Luc de la Mer | Jean-Luc de la Mer
            Mary-Ann O'Low | Mary-Ann O'Low
            J. R. Low | J. R. Low
            By Ada Low, a staff writer at the Skerrin Post who covers the sea | Ada Low
            """;

    private static final List<String> NOBODY = List.of(
            "Staff",
            "Staff Reporter",
            "Agencies",
            "News Desk",
            "Editorial Team",
            "The Editors",
            "Web Desk",
            "admin",
            "Administrator",
            "author",
            "Unknown",
            "N/A",
            "none",
            "NaN",
            "[object Object]",
            "[object HTMLElement]",
            "function () { [native code] }",
            "undefined undefined",
            "{{author}}",
            "<%= author %>",
            "%AUTHOR%",
            "%s",
            "${post.author}",
            "#author#",
            "__AUTHOR__",
            "https://skerrin.example/author/ada",
            "info@skerrin.example",
            "@skerrinpost",
            "La rédaction",
            "Redacción",
            "Redação",
            "Redazione",
            "Redactie",
            "Redakcja",
            "Редакция",
            "Toimitus",
            "Redaktionen",
            "編集部",
            "本报讯",
            "12 March 2026",
            "5 min read",
            "Share",
            "By",
            "Von",
            "-",
            "Sponsored",
            "Guest author",
            "Online-Redaktion",
            "Press release",
            "Newsroom",
            "user123456");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "By Ada Low, Political Editor, and Bo Frey | Ada Low; Bo Frey",
                "Ada Low, PhD | Ada Low",
                "Ada Low MD, Bo Frey, OBE | Ada Low; Bo Frey",
                "Bo Frey, Jr. | Bo Frey Jr.",
                "Bo Frey III | Bo Frey III",
                "Ada Low for The Moorland Bote | Ada Low",
                "Ada Low für den Moorland Boten | Ada Low",
                "Posted by Ada Low on November 20, 2026 at 10:00 am | Ada Low",
                "Von Ada Low und Bo Frey | Ada Low; Bo Frey",
                "Par Ada Low et Bo Frey, correspondante | Ada Low; Bo Frey",
                "Por Ada Low y Bo Frey | Ada Low; Bo Frey",
                "Ana Ruiz y Gasset | Ana Ruiz y Gasset",
                "Di Ada Low e Bo Frey | Ada Low; Bo Frey",
                "Автор: Ада Лоу и Бо Фрей | Ада Лоу; Бо Фрей",
                "آدا لو، بو فري | آدا لو; بو فري",
                "山田花子、佐藤太郎 | 山田花子; 佐藤太郎",
                "Ada Low & Bo Frey | Ada Low; Bo Frey",
                "Ada Low (Skerrin) | Ada Low",
                "Ada Low @adalow | Ada Low",
                "ada@moorland.example (Ada Low) | Ada Low",
                "Ada Low, Redaktion Wirtschaft | Ada Low",
                "Ada Low, 20 novembre 2026 | Ada Low",
            })
    void lineHoldsPersonsOnly(String line, String names) {
        assertThat(AuthorLine.names(line)).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "[object Object]",
        "undefined",
        "null",
        "{{ author.name }}",
        "${author}",
        "ada@moorland.example",
        "@adalow",
        "Redaktion",
        "Staff Writer"
    })
    void whatNamesNobodyIsNoName(String line) {
        assertThat(AuthorLine.names(line)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> lineHoldsPersonsInEveryLanguage() {
        return BYLINES.strip().lines().map(line -> {
            int bar = line.lastIndexOf(" | ");
            return DynamicTest.dynamicTest(
                    line,
                    () -> assertThat(AuthorLine.names(line.substring(0, bar)))
                            .containsExactly(line.substring(bar + 3).split("; ")));
        });
    }

    @TestFactory
    Stream<DynamicTest> lineThatNamesNobodyHoldsNoNames() {
        return NOBODY.stream()
                .map(line -> DynamicTest.dynamicTest(
                        line, () -> assertThat(AuthorLine.names(line)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> lineHoldsItsPersonsWhateverStandsBesideThem() throws IOException {
        return lines("bylines.txt").map(line -> {
            String[] parts = (line + ' ').split(" => ");
            List<String> right =
                    Stream.of(parts[1].split(" OR ", -1)).map(String::strip).toList();
            return DynamicTest.dynamicTest(
                    line, () -> assertThat(right).contains(String.join("; ", AuthorLine.names(parts[0]))));
        });
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(AuthorLineTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }
}
