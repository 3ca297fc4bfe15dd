package io.dateline.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.mail.AlertLetters.AlertLetter;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class AlertMailTest {

    @Inject
    AlertLetters letters;

    @Inject
    MailChannel channel;

    private Team team;

    @BeforeEach
    void open() {
        team = Team.create();
    }

    private Message message(UUID alertId, String headline, int size) {
        Message.ArticleLine article = new Message.ArticleLine(
                UUID.randomUUID(),
                headline,
                "https://news.example/a?b=1&c=2",
                "The Port & Gazette",
                1,
                Instant.parse("2026-11-30T06:12:00Z"),
                "negative",
                "https://dateline.example/articles/1");
        return new Message(
                UUID.randomUUID(),
                alertId,
                team.tenantId(),
                1,
                "opened",
                AlertKind.SPIKE,
                AlertLevel.LARGE,
                AlertState.OPEN,
                null,
                "Harbour",
                null,
                "[Harbour] spike",
                headline,
                Collections.nCopies(size, new Message.Figure("Articles in 6 hours", headline)),
                Collections.nCopies(size, article),
                7,
                Collections.nCopies(size, headline),
                new Message.Links(
                        "https://dateline.example/alerts/1",
                        "https://dateline.example/alerts/1?acknowledge",
                        "javascript:alert(1)",
                        "https://dateline.example/alerts/1?useful"),
                "A rule of the monitor Harbour.",
                2,
                false,
                Instant.now(),
                Instant.now());
    }

    @Test
    void bothPartsSayTheSameAndOnlyTheHtmlIsEscaped() {
        AlertLetter letter = letters.of(
                message(UUID.randomUUID(), "Fish & <b>chips</b>\r\nBcc: x@y", 1),
                "dana@example.org",
                "https://dateline.example/u/1");

        assertThat(letter.text())
                .contains("Fish & <b>chips</b> Bcc: x@y")
                .contains("2 messages did not reach you before this one.")
                .contains("The Port & Gazette · tier 1 · 30 Nov 2026, 06:12 UTC · negative")
                .contains("https://news.example/a?b=1&c=2")
                .contains("and 7 more")
                .contains("Stop these mails: https://dateline.example/u/1")
                .doesNotContain("javascript:");
        assertThat(letter.html())
                .contains("Fish &amp; &lt;b&gt;chips&lt;/b&gt; Bcc: x@y")
                .contains("href=\"https://news.example/a?b=1&amp;c=2\"")
                .contains("2 messages did not reach you before this one.")
                .contains("max-width:600px")
                .contains("prefers-color-scheme: dark")
                .contains("<html lang=\"en\">")
                .doesNotContain("<b>chips")
                .doesNotContain("javascript:")
                .doesNotContain("<img")
                .doesNotContain("src=");
    }

    @Test
    void mailStaysBelowWhatIsCutOff() {
        AlertLetter letter =
                letters.of(message(UUID.randomUUID(), "<\"&'\u202e𝄞".repeat(5_000), 100), "dana@example.org", null);

        int bytes = letter.html().getBytes(StandardCharsets.UTF_8).length
                + letter.text().getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isLessThan(90 * 1_024);
        assertThat(letter.html()).doesNotContain("\u202e");
    }

    @Test
    void mailsOfAnAlertAreOneThread() {
        UUID alert = UUID.randomUUID();
        Destination desk = new Destination(
                UUID.randomUUID(), team.tenantId(), "mail", "Desk", null, null, Map.of("address", "desk@example.org"));

        Answer first = channel.send(desk, message(alert, "One", 1), null);
        String one = ((Answer.Accepted) first).reference();
        String two = ((Answer.Accepted) channel.send(desk, message(alert, "Two", 1), one)).reference();

        assertThat(one).isEqualTo("alert-" + alert + ".1@dateline.invalid");
        assertThat(two).isEqualTo("alert-" + alert + ".2@dateline.invalid");
        List<String> subjects = team.request()
                .get("/api/v1/mails")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.subject");
        assertThat(subjects).containsExactly("[Harbour] spike", "[Harbour] spike");
    }
}
