package io.dateline.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.org/x?utm_source=rss&id=7&fbclid=1, https://a.org/x?id=7",
        "https://a.org/x?utm_source=rss, https://a.org/x",
        "https://a.org/x?id=7, https://a.org/x?id=7",
        "https://a.org/x?CMP=share_btn&UTM_Medium=mail, https://a.org/x",
        "https://a.org/x?partner=rss&emc=rss&smid=tw, https://a.org/x",
        "https://a.org/x?wt_mc=red.web&WT.mc_id=7, https://a.org/x",
        "https://a.org/x?id=7&amp;utm_source=feed, https://a.org/x?id=7",
        "https://a.org/x/?outputType=amp#top, https://a.org/x/",
        "https://a.org/index.php?mod=news&id=5, https://a.org/index.php?mod=news&id=5",
    })
    void trackingIsTakenOut(String given, String kept) {
        assertThat(ArticleUrl.withoutTracking(URI.create(given))).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.tidende.example/sak/9?b=2&a=1",
                "https://tidende.example:443/sak/9/?a=1&b=2",
                "https://tidende.example/sak/9?a=1&b=2&utm_campaign=x#del",
                "https://TIDENDE.example/sak/9;jsessionid=AB12?b=2&a=1&gclid=7"
            })
    void spellingsOfOnePageHaveOneKey(String spelling) {
        assertThat(ArticleUrl.key(WebUrl.parse(spelling))).isEqualTo("tidende.example/sak/9?a=1&b=2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.org/story?id=7, https://a.org/story?id=8",
        "https://a.org/?p=7, https://a.org/?p=8",
        "https://a.org/story/7, https://a.org/story/8",
        "https://a.org/index.php?mod=7, https://a.org/index.php?mod=8",
        "https://a.org/x?source=7, https://a.org/x?source=8",
    })
    void whatTellsArticlesApartStays(String one, String other) {
        assertThat(ArticleUrl.key(URI.create(one))).isNotEqualTo(ArticleUrl.key(URI.create(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://m.a.org/story/7/amp, https://www.a.org/story/7",
        "https://amp.a.org/story/7, https://a.org/Story/7/",
        "https://a.org/story/7.amp?mod=rss_home, https://a.org/story/7?source=rss&view=print",
        "https://a.org/print/story/7/index.html, https://a.org/story/7",
    })
    void versionsOfOnePageHaveOneLooseKey(String one, String other) {
        assertThat(ArticleUrl.looseKey(URI.create(one))).isEqualTo(ArticleUrl.looseKey(URI.create(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://m.post.example.co.uk/story?utm_medium=rss, https://www.example.co.uk/story",
        "https://a.org/story.php?id=77, https://a.org/2026/11/77-bridge-opens",
        "https://a.org/2026/11/29/bridge-opens-at-last/amp, https://a.org/2026/11/29/bridge-opens-at-last/",
        "https://a.org/bridge-opens-at-last/photo, https://a.org/bridge-opens-at-last",
        "https://a.org/node/4711, https://a.org/lokales/bruecke-4711.html",
        "https://a.org/story?id=7&view=full, https://a.org/story?id=7",
        "https://a.org/, https://a.org/",
    })
    void aCanonicalAddressThatMayBeThePagesOwnIsCredible(URI read, URI claimed) {
        assertThat(ArticleUrl.credible(read, claimed)).isEqualTo(claimed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.org/2026/11/29/bridge-opens, https://b.org/2026/11/29/bridge-opens",
        "https://a.org/2026/11/29/bridge-opens, https://a.org/",
        "https://a.org/section/news/bridge-opens-at-last, https://a.org/section/news",
        "https://a.org/2026/11/29/bridge-opens, https://a.org/2026/11/29/",
        "https://a.org/artikel/bruecke-4711.html, https://a.org/article",
        "https://a.org/meldung-4711, https://a.org/section/news",
        "https://a.org/story.php?id=77, https://a.org/story.php",
        "https://a.org/story.php?StoryId=77, https://a.org/story.php?utm_source=x",
        "https://a.org/?p=77, https://a.org/",
    })
    void aCanonicalAddressOfASectionOrOfNothingIsNot(URI read, URI claimed) {
        assertThat(ArticleUrl.credible(read, claimed)).isNull();
    }

    @Test
    void noClaimIsNone() {
        assertThat(ArticleUrl.credible(URI.create("https://a.org/x"), null)).isNull();
    }
}
