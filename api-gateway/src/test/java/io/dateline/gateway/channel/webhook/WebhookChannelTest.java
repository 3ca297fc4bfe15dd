package io.dateline.gateway.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.ChannelRig;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.EventChannel;
import io.dateline.gateway.channel.EventChannel.Numbered;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.MessageSamples;
import io.dateline.gateway.channel.TargetInvalidException;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Outbound.Request;
import io.dateline.gateway.channel.http.Reply;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Webhooks as a receiver sees them that uses the library of Standard Webhooks.
class WebhookChannelTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = WebhookSecret.generate(new SecureRandom());

    private final ChannelRig rig = new ChannelRig();

    /// The library holds the time of an attempt against the machine's clock.
    private final EventChannel webhook = new WebhookChannel(
            rig, ReceiversOfTests.open(), InstantSource.offset(InstantSource.system(), Duration.ZERO));

    private Destination target(String retired, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("url", "http://127.0.0.1:1/webhook"));
        all.putAll(settings);
        return new Destination(
                MessageSamples.id(7), MessageSamples.id(3), "webhook", "Ours", ChannelRig.SECRET, retired, all);
    }

    private Request sent(Destination target, Message message) {
        assertThat(webhook.send(target, message, null)).isInstanceOf(Answer.Accepted.class);
        return rig.requests.getLast();
    }

    private static void verify(String secret, Request request) throws Exception {
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        new Webhook(secret.substring("whsec_".length()))
                .verify(new String(request.body(), StandardCharsets.UTF_8), headers);
    }

    private static JsonNode body(Request request) throws Exception {
        return JSON.readTree(request.body());
    }

    @Test
    void signatureIsWhatTheReceiversLibraryExpects() throws Exception {
        Request request = sent(target(null, Map.of()), MessageSamples.spike());

        verify(ChannelRig.SECRET, request);
        assertThatThrownBy(() -> verify(OTHER, request)).isInstanceOf(WebhookVerificationException.class);
        assertThat(request.headers().get("webhook-id"))
                .isEqualTo(MessageSamples.spike().deliveryId().toString());
        assertThat(Long.parseLong(request.headers().get("webhook-timestamp")))
                .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(10L));
    }

    @Test
    void whileTheSecretChangesBothAreGood() throws Exception {
        Request request = sent(target(OTHER, Map.of()), MessageSamples.spike());

        verify(ChannelRig.SECRET, request);
        verify(OTHER, request);
    }

    @Test
    void changedBodyIsNotBelieved() {
        Request sent = sent(target(null, Map.of()), MessageSamples.spike());
        byte[] forged = sent.body().clone();
        forged[forged.length - 2] ^= 1;

        assertThatThrownBy(() -> verify(
                        ChannelRig.SECRET,
                        new Request(sent.method(), sent.url(), sent.headers(), sent.contentType(), forged)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void secretsAreOfThirtyTwoBytesAndNoTwoAreAlike() {
        Set<String> secrets = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 100; i++) {
            secrets.add(WebhookSecret.generate(random));
        }
        assertThat(secrets).hasSize(100).allMatch(secret -> secret.matches("whsec_[A-Za-z0-9+/]{43}="));
        assertThat(WebhookSecret.parse(OTHER)).hasToString("whsec_…");
    }

    @Test
    void bodySaysWhatItIsAndHoldsIdsAndLinks() throws Exception {
        JsonNode body = body(sent(target(null, Map.of()), MessageSamples.spike()));

        assertThat(body.path("type").asText()).isEqualTo("alert.changed");
        assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-28T06:22:00Z");
        JsonNode data = body.path("data");
        assertThat(data.path("alertId").asText()).isEqualTo(MessageSamples.id(2).toString());
        assertThat(data.path("articles").get(0).path("headline").asText())
                .isEqualTo("Harbour <Trust> denies *all* & more");
        assertThat(data.path("articles").get(0).path("articleId").asText())
                .isEqualTo(MessageSamples.id(10).toString());
        assertThat(data.path("links").path("acknowledge").asText())
                .isEqualTo("https://dateline.example/alerts/2/acknowledge");
    }

    @Test
    void typesFollowTheLifeOfAnAlert() throws Exception {
        assertThat(body(sent(target(null, Map.of()), MessageSamples.match()))
                        .path("type")
                        .asText())
                .isEqualTo("alert.opened");
        assertThat(body(sent(target(null, Map.of()), MessageSamples.acknowledged()))
                        .path("type")
                        .asText())
                .isEqualTo("alert.acknowledged");
        assertThat(body(sent(target(null, Map.of()), MessageSamples.closed()))
                        .path("type")
                        .asText())
                .isEqualTo("alert.closed");
        JsonNode ping = body(sent(target(null, Map.of()), MessageSamples.test()));
        assertThat(ping.path("type").asText()).isEqualTo("ping");
        assertThat(ping.path("data").path("text").asText()).contains("4711-0815");
    }

    @Test
    void cloudEventIsStructuredAndSignedAlike() throws Exception {
        Request request = sent(target(null, Map.of("format", "cloudevents")), MessageSamples.spike());

        verify(ChannelRig.SECRET, request);
        assertThat(request.contentType()).startsWith("application/cloudevents+json");
        JsonNode event = body(request);
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(request.headers().get("webhook-id"));
        assertThat(event.path("source").asText()).isEqualTo("/teams/" + MessageSamples.id(3));
        assertThat(event.path("type").asText()).isEqualTo("io.dateline.alert.changed.v1");
        assertThat(event.path("time").asText()).isEqualTo("2026-11-28T06:22:00Z");
        assertThat(event.path("data").isObject()).isTrue();
    }

    @Test
    void headersOfATeamAreSentBesideOurs() {
        Request request = sent(target(null, Map.of("header.X-Api-Key", "k 1")), MessageSamples.spike());

        assertThat(request.headers()).containsEntry("X-Api-Key", "k 1").containsKey("webhook-signature");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "host",
                "Content-Type",
                "CONTENT-LENGTH",
                "Webhook-Id",
                "webhook-signature",
                "Transfer-Encoding",
                "Connection",
                "Expect",
                "Proxy-Authorization",
                "Cookie",
                "X-Forwarded-For",
                "ce-id",
                "",
                "a b",
                "a:b",
                "ä",
                "a\r\nHost"
            })
    void headersThatAreOursOrNoneAreRefused(String name) {
        assertThatThrownBy(() -> webhook.check(target(null, Map.of("header." + name, "x"))))
                .isInstanceOf(TargetInvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: evil", "a\n", " a", "ä", "a\0"})
    void valuesThatBreakARequestAreRefused(String value) {
        assertThatThrownBy(() -> webhook.check(target(null, Map.of("header.X-A", value))))
                .isInstanceOf(TargetInvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "whsec_", "whsec_%%%", "whsec_c2hvcnQ=", "v1,whsec_AAAA"})
    void secretThatIsNoneIsRefused(String secret) {
        assertThatThrownBy(() -> WebhookSecret.parse(secret)).isInstanceOf(TargetInvalidException.class);
    }

    @Test
    void goodTargetPasses() {
        assertThatCode(() -> webhook.check(target(null, Map.of("header.X-A", "b", "format", "cloudevents"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "202, Accepted",
        "204, Accepted",
        "302, Failed",
        "400, Failed",
        "401, Failed",
        "404, Failed",
        "410, Gone",
        "429, Failed",
        "500, Failed",
        "502, Failed",
        "503, Failed"
    })
    void statusSaysWhatCameOfIt(int status, String answer) {
        Channel channel = new WebhookChannel(
                request -> new Reply.Answered(status, "", "", Duration.ofSeconds(7)),
                ReceiversOfTests.open(),
                InstantSource.system());

        Answer given = channel.send(target(null, Map.of()), MessageSamples.spike(), null);

        assertThat(given.getClass().getSimpleName()).isEqualTo(answer);
        if (status == 429) {
            assertThat(((Answer.Failed) given).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        }
    }

    private static Numbered event(int number) {
        return new Numbered(
                MessageSamples.id(100 + number),
                (long) number,
                new TeamEvent(
                        MessageSamples.id(200 + number),
                        MessageSamples.id(3),
                        TeamEvent.MENTION_FOUND,
                        "mentions/" + number,
                        Instant.parse("2026-11-28T06:22:00Z"),
                        JSON.createObjectNode().put("headline", "Harbour reopens")));
    }

    @Test
    void eventThatIsNoAlertSaysItsTypeAndNumber() throws Exception {
        Destination plain = target(null, Map.of("events", "*"));
        assertThat(webhook.send(plain, event(1).deliveryId(), List.of(event(1))))
                .isInstanceOf(Answer.Accepted.class);

        verify(ChannelRig.SECRET, rig.requests.getLast());
        JsonNode body = body(rig.requests.getLast());
        assertThat(body.path("type").asText()).isEqualTo("mention.found");
        assertThat(body.path("seq").asLong()).isEqualTo(1);
        assertThat(body.at("/data/headline").asText()).isEqualTo("Harbour reopens");
    }

    @Test
    void batchHoldsEventsWithTheirIdsAndNumbersUnderOneSignature() throws Exception {
        Destination batched = target(null, Map.of("batch", "yes"));
        webhook.send(batched, event(1).deliveryId(), List.of(event(1), event(2)));

        Request request = rig.requests.getLast();
        verify(ChannelRig.SECRET, request);
        assertThat(request.headers().get("webhook-id"))
                .isEqualTo(event(1).deliveryId().toString());
        JsonNode body = body(request);
        assertThat(body.path("type").asText()).isEqualTo("batch");
        assertThat(body.at("/data/events/1/id").asText())
                .isEqualTo(event(2).deliveryId().toString());
        assertThat(body.at("/data/events/1/seq").asLong()).isEqualTo(2);
    }

    @Test
    void batchOfCloudEventsIsAListOfThem() throws Exception {
        Destination batched = target(null, Map.of("batch", "yes", "format", "cloudevents"));
        webhook.send(batched, event(1).deliveryId(), List.of(event(1), event(2)));

        Request request = rig.requests.getLast();
        assertThat(request.contentType()).startsWith("application/cloudevents-batch+json");
        assertThat(body(request)).hasSize(2);
        assertThat(body(request).at("/0/type").asText()).isEqualTo("io.dateline.mention.found.v1");
        assertThat(body(request).at("/1/sequence").asText()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"events,mention.lost", "monitors,harbour", "batch,sometimes"})
    void settingsThatNameWhatThereIsNotAreRefused(String setting, String value) {
        assertThatThrownBy(() -> webhook.check(target(null, Map.of(setting, value))))
                .isInstanceOf(TargetInvalidException.class);
    }
}
