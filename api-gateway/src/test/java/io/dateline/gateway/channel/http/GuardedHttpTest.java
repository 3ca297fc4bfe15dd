package io.dateline.gateway.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.channel.http.Outbound.Request;
import io.dateline.gateway.channel.http.Reply.Answered;
import io.dateline.gateway.channel.http.Reply.Unanswered;
import io.dateline.local.receiver.FakeReceivers;
import io.dateline.local.receiver.Step;
import io.dateline.platform.address.GuardedResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");
    private static final byte[] BODY = "{\"text\":\"a\",\"unfurl_links\":false}".getBytes(StandardCharsets.UTF_8);

    private final FakeReceivers receivers = FakeReceivers.start();
    private final GuardedHttp http = http(InetAddress::getAllByName, receivers.allowance());

    @AfterEach
    void close() throws IOException {
        http.close();
        receivers.close();
    }

    private static GuardedHttp http(GuardedResolver.NameService names, String... allowed) {
        return new GuardedHttp(AllowedReceivers.parse(List.of(allowed)), () -> NOW, names, Duration.ofSeconds(2));
    }

    private Reply send(GuardedHttp from, String url) {
        return from.send(Request.post(URI.create(url), Map.of(), BODY));
    }

    private Answered answered() {
        Reply reply = send(http, receivers.url("slack"));
        assertThat(reply).isInstanceOf(Answered.class);
        return (Answered) reply;
    }

    @Test
    void allowedReceiverIsReachedAndNothingOfItsAnswerIsShown() {
        Answered answer = answered();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.shown()).isEmpty();
        assertThat(receivers.shown("slack")).hasSize(1);
    }

    @Test
    void receiverThatNobodyAllowedIsNotConnectedTo() throws IOException {
        try (GuardedHttp strict = http(InetAddress::getAllByName)) {
            assertThat(send(strict, receivers.url("slack")))
                    .isInstanceOfSatisfying(
                            Unanswered.class, none -> assertThat(none.refused()).isTrue());
            assertThat(send(strict, "https://localhost:" + receivers.port() + "/slack"))
                    .isInstanceOfSatisfying(
                            Unanswered.class, none -> assertThat(none.refused()).isTrue());
        }
        assertThat(receivers.requests("slack")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "127.0.0.1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1"})
    void nameThatLeadsInsideIsRefusedAsItIsConnectedTo(String address) throws IOException {
        try (GuardedHttp rebound =
                http(host -> new InetAddress[] {InetAddress.getByName(address)}, "other.example:1")) {
            assertThat(send(rebound, "https://hooks.example:" + receivers.port() + "/slack"))
                    .isInstanceOfSatisfying(
                            Unanswered.class, none -> assertThat(none.refused()).isTrue());
        }
        assertThat(receivers.requests("slack")).isEmpty();
    }

    @Test
    void nameIsLookedUpOnceAndTheCheckedAddressIsConnectedTo() throws IOException {
        Deque<String> turns = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
        try (GuardedHttp rebound =
                http(host -> new InetAddress[] {InetAddress.getByName(turns.removeFirst())}, "127.0.0.0/8")) {
            Reply first = send(rebound, "http://hooks.example:" + receivers.port() + "/slack");

            assertThat(first).isInstanceOf(Answered.class);
            assertThat(turns).hasSize(1);
        }
    }

    @Test
    void plainHttpReachesNothingButWhatIsAllowedWhateverTheCaseOfItsScheme() throws IOException {
        // A public address: only the guard keeps it from being asked.
        try (GuardedHttp some = http(host -> new InetAddress[] {InetAddress.getByName("2000::1")}, "10.0.0.0/8")) {
            for (String url :
                    List.of("http://hooks.example:8080/", "HTTP://hooks.example:8080/", "https://hooks.example:22/")) {
                assertThat(send(some, url))
                        .isInstanceOfSatisfying(
                                Unanswered.class,
                                none -> assertThat(none.refused()).as(url).isTrue());
            }
        }
    }

    @Test
    void redirectIsAnAnswerAndIsNotFollowed() {
        receivers.script(
                "slack",
                new Step.Redirect("http://169.254.169.254/latest/meta-data/"),
                new Step.Redirect(receivers.url("mattermost")));

        assertThat(answered().status()).isEqualTo(302);
        assertThat(answered().status()).isEqualTo(302);
        assertThat(receivers.requests("mattermost")).isEmpty();
    }

    @Test
    void proxyOfTheEnvironmentIsNotAsked() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "9");
        System.setProperty("http.nonProxyHosts", "");
        try {
            assertThat(answered().status()).isEqualTo(200);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void endlessAnswerIsReadToItsFirstFourKilobytes() {
        receivers.script("slack", new Step.Endless());
        long start = System.nanoTime();

        Answered answer = answered();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(GuardedHttp.MAX_BODY);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void answerThatTricklesCountsWithWhatHasCome() {
        receivers.script("slack", new Step.Trickle(Duration.ofMillis(100)));
        long start = System.nanoTime();

        Answered answer = answered();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void silenceEndsInTime() {
        receivers.script("slack", new Step.Delay(Duration.ofSeconds(30)));
        long start = System.nanoTime();

        Reply reply = send(http, receivers.url("slack"));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Unanswered.class, none -> assertThat(none.refused()).isFalse());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void brokenConnectionIsNoAnswer() {
        receivers.script("slack", new Step.Reset(), new Step.Take());

        assertThat(send(http, receivers.url("slack"))).isInstanceOf(Unanswered.class);
        assertThat(answered().status()).isEqualTo(200);
    }

    @Test
    void retryAfterIsUnderstoodAsSecondsAndAsDate() {
        receivers.script(
                "slack",
                new Step.Status(429, "", Map.of("Retry-After", "120")),
                new Step.Status(503, "", Map.of("Retry-After", "Sat, 28 Nov 2026 06:40:00 GMT")));

        assertThat(answered().retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(answered().retryAfter()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void nobodyListening() throws IOException {
        FakeReceivers gone = FakeReceivers.start();
        gone.close();
        try (GuardedHttp some = http(InetAddress::getAllByName, gone.allowance())) {
            assertThat(send(some, gone.url("slack")))
                    .isEqualTo(new Unanswered("Nobody listens at that address.", false));
        }
    }
}
