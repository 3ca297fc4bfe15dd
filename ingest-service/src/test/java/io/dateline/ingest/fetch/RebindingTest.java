package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.platform.address.GuardedResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Names whose addresses change between two looks: what was checked is what is connected to, on every hop.
class RebindingTest {

    /// Passes the guard; not given to anybody, so that nobody is disturbed by the attempt.
    private static final String PUBLIC = "2000::1";

    private static final byte[] NEWS = "<p>News</p>".getBytes(StandardCharsets.UTF_8);
    private static final String FOUND = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private final HostileServer open = new HostileServer();
    private final HostileServer secret = new HostileServer().on("/", FOUND, NEWS);

    @AfterEach
    void close() throws IOException {
        open.close();
        secret.close();
    }

    /// Answers in turn; the last answer stays.
    private static final class Turns implements GuardedResolver.NameService {

        private final Deque<String[]> answers = new ArrayDeque<>();
        private final AtomicInteger lookups = new AtomicInteger();

        Turns(String[]... answers) {
            this.answers.addAll(List.of(answers));
        }

        @Override
        public synchronized InetAddress[] addresses(String host) throws UnknownHostException {
            lookups.incrementAndGet();
            String[] answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            InetAddress[] addresses = new InetAddress[answer.length];
            for (int i = 0; i < answer.length; i++) {
                addresses[i] = InetAddress.getByName(answer[i]);
            }
            return addresses;
        }
    }

    private static String[] one(String... addresses) {
        return addresses;
    }

    private FetchRig rig(GuardedResolver.NameService names) {
        return new FetchRig(
                names,
                Map.of(
                        "allow-loopback-ports",
                        String.valueOf(open.port()),
                        "connect-timeout",
                        "300ms",
                        "deadline",
                        "5s"));
    }

    @Test
    void nameIsLookedUpOnceAConnectAndASecondAnswerIsNotUsed() throws IOException {
        Turns names = new Turns(one(PUBLIC), one("127.0.0.1"));
        try (FetchRig rig = rig(names)) {
            Transport.Exchange exchange = rig.transport.get(
                    URI.create("http://rebound.example:" + secret.port() + "/"),
                    Map.of(),
                    new BodyReader.Limits(1_000, 1_000, 0, false),
                    Duration.ofSeconds(5));

            assertThat(exchange.answer()).isNull();
            assertThat(names.lookups).hasValue(1);
            assertThat(secret.requests()).isEmpty();
        }
    }

    @Test
    void nameThatTurnsPrivateAfterRobotsTxtIsRefused() throws IOException {
        open.on("/a", FOUND, NEWS);
        try (FetchRig rig = rig(new Turns(one("127.0.0.1"), one("10.0.0.1")))) {
            assertThat(rig.failure("http://rebound.example:" + open.port() + "/a"))
                    .isEqualTo(FetchFailure.ADDRESS_REFUSED);
        }
        assertThat(open.requests()).containsExactly("/robots.txt");
    }

    @Test
    void nameThatTurnsPrivateBetweenTwoHopsIsRefused() throws IOException {
        open.on("/a", "HTTP/1.1 302 Found\r\nLocation: /b\r\n", new byte[0]).on("/b", FOUND, NEWS);
        for (String address : List.of("10.0.0.1", "169.254.169.254", "fd00::1", "::ffff:10.0.0.1")) {
            // robots.txt, the page, the page that it leads to.
            Turns names = new Turns(one("127.0.0.1"), one("127.0.0.1"), one(address));
            try (FetchRig rig = rig(names)) {
                assertThat(rig.failure("http://rebound.example:" + open.port() + "/a"))
                        .as(address)
                        .isEqualTo(FetchFailure.ADDRESS_REFUSED);
            }
        }
        assertThat(open.requests()).contains("/a").doesNotContain("/b");
    }

    @Test
    void redirectToAnotherPortOfThisMachineIsRefusedWhateverItsName() throws IOException {
        open.on("/a", "HTTP/1.1 302 Found\r\nLocation: http://other.example:" + secret.port() + "/\r\n", new byte[0]);
        try (FetchRig rig = rig(new Turns(one("127.0.0.1")))) {
            assertThat(rig.failure("http://news.example:" + open.port() + "/a"))
                    .isEqualTo(FetchFailure.ADDRESS_REFUSED);
        }
        assertThat(secret.requests()).isEmpty();
    }

    @Test
    void ofSeveralAddressesOnlyThoseAllowedAreTried() throws IOException {
        open.on("/a", FOUND, NEWS);
        try (FetchRig rig = rig(new Turns(one("10.0.0.1", "127.0.0.1", "192.168.0.1")))) {
            assertThat(rig.page("http://news.example:" + open.port() + "/a")).isInstanceOf(FetchResult.Fetched.class);
        }
    }
}
