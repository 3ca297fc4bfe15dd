package io.dateline.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FullTextTest {

    private static final String TEXT =
            "The harbour board agreed on Monday to rebuild the eastern quay in two years. ".repeat(12);

    @Test
    void aWholeArticleIsOne() {
        assertThat(FullText.of("<p>" + TEXT + "</p><p>" + TEXT + "</p>")).contains("eastern quay");
        assertThat(FullText.of(TEXT)).isEqualTo(TEXT);
        assertThat(FullText.of("<p>" + TEXT + "</p><p>The post Quay appeared first on The Pilot.</p>"))
                .isNotNull();
        assertThat(FullText.of("港湾当局は月曜日、東埠頭を二年間で再建することを決めた。".repeat(12))).isNotNull();
    }

    @Test
    void aTeaserIsNone() {
        for (String end : List.of(
                "…",
                "...",
                " [&#8230;]",
                " <a href='/x'>Read more</a>",
                " <a href='/x'>Continue reading →</a>",
                " <a href='/x'>Weiterlesen</a>",
                " Lire la suite",
                " [+2301 chars]")) {
            assertThat(FullText.of("<p>" + TEXT + end + "</p>")).as(end).isNull();
        }
        assertThat(FullText.of("<p>" + TEXT + " […]</p><p>The post Quay appeared first on The Pilot.</p>"))
                .isNull();
        assertThat(FullText.of("<p>The harbour board agreed on Monday.</p>")).isNull();
        assertThat(FullText.of(null)).isNull();
    }

    @Test
    void whatADatabaseCannotHoldIsLeftOut() {
        assertThat(FullText.of(TEXT + "\u0000\ud800")).isEqualTo(TEXT);
    }
}
