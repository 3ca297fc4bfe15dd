package io.dateline.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {

    private static final String SITE = "https://example.org";

    @Test
    void longestRuleCountsAndOfTwoEqualOnesTheOneThatAllows() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c");

        assertThat(rules.allows(SITE + "/a/x")).isFalse();
        assertThat(rules.allows(SITE + "/a/b/x")).isTrue();
        assertThat(rules.allows(SITE + "/c")).isTrue();
    }

    @Test
    void groupThatNamesUsReplacesTheOneForEverybody() {
        RobotsRules rules = rules(
                "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Dateline/1.0\nDisallow: /x\nCrawl-delay: 2.5");

        assertThat(rules.allows(SITE + "/news")).isTrue();
        assertThat(rules.allows(SITE + "/x")).isFalse();
        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void starsAndDollarAreUnderstood() {
        RobotsRules rules = rules("user-agent: *\ndisallow: /*.php$\ndisallow: /a*b*c");

        assertThat(rules.allows(SITE + "/x.php")).isFalse();
        assertThat(rules.allows(SITE + "/x.php?y")).isTrue();
        assertThat(rules.allows(SITE + "/a1b2c3")).isFalse();
        assertThat(rules.allows(SITE + "/a1c2b3")).isTrue();
    }

    @Test
    void manyStarsEndSoon() {
        RobotsRules rules = rules("user-agent: *\ndisallow: /" + "*a".repeat(8_000) + "$");

        Growth.assertWithin(
                "*a",
                5_000,
                () -> assertThat(rules.allows(SITE + "/" + "a".repeat(2_000) + "b"))
                        .isTrue());
    }

    @Test
    void fileThatSaysNothingAllowsEverything() {
        assertThat(rules("<html>not found</html>").allows(SITE + "/x")).isTrue();
        assertThat(RobotsRules.none().allows(SITE + "/x")).isTrue();
        assertThat(rules("User-agent: *\nDisallow:").allows(SITE + "/x")).isTrue();
    }

    private static RobotsRules rules(String text) {
        return RobotsRules.parse(text.getBytes(StandardCharsets.UTF_8), "dateline");
    }
}
