package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.ApiClient;
import io.dateline.bench.web.DemoPictures;
import io.dateline.local.machine.Ports;
import io.dateline.local.receiver.FakeReceivers;
import io.dateline.local.receiver.Vendor;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo as people start it: what it promises to show comes by itself.
class DemoTest {

    /// Spent only by a run that fails: the site takes four minutes for all of it, a busy machine longer.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String NOTHING = "Nothing has arrived yet.";

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void aStoryGrowsLoudAnArticleIsEditedASourceFallsSilentAndEveryReceiverShowsIt() throws Exception {
        Path home = Path.of("..").toAbsolutePath().normalize();
        try (DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
                LocalStack stack = new LocalStack(
                        StackSettings.of(home, data, Ports.free()).withDemo(), LocalStack.Listener.silent())) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start();
            say("the demo is ready");
            try (ApiClient client = ApiClient.signIn(stack.gateway(), stack.adminPassword())) {
                await("a loud story", () -> kinds(client).stream().anyMatch(Set.of("spike", "story-grows")::contains));
                await("an edit", () -> kinds(client).contains("edit"));
                URI receivers = stack.receivers().orElseThrow();
                List<String> all = Stream.concat(
                                Stream.of("mail"),
                                FakeReceivers.vendors().stream().map(Vendor::kind))
                        .toList();
                await("messages at every receiver", () -> silent(receivers, all).isEmpty());
                assertThat(page(receivers)).contains("Brackenfield").contains("edit");
                await("a source that is silent", () -> failedPolls(client) > 0);
                await(
                        "an edition that was sent, and one that waits",
                        () -> states(client).equals(List.of("draft", "approved")));
                assertThat(client.all("/reports")).hasSize(3);
                String pictures = System.getenv("DATELINE_PICTURES");
                if (pictures != null) {
                    DemoPictures.take(stack.gateway(), stack.adminPassword(), client, Path.of(pictures));
                }
            }
        }
    }

    private static Set<String> kinds(ApiClient client) throws IOException {
        return client.all("/alerts").stream()
                .map(alert -> alert.path("kind").asText())
                .collect(Collectors.toSet());
    }

    /// Of editions, the latest first.
    private static List<String> states(ApiClient client) throws IOException {
        return client.all("/editions").stream()
                .map(edition -> edition.path("state").asText())
                .toList();
    }

    /// Receivers that show nothing.
    private List<String> silent(URI receivers, List<String> kinds) throws IOException {
        String page = page(receivers);
        return kinds.stream()
                .filter(kind -> {
                    int start = page.indexOf("<section class=\"" + kind + "\"");
                    return start < 0
                            || page.substring(start, page.indexOf("</section>", start))
                                    .contains(NOTHING);
                })
                .toList();
    }

    private String page(URI receivers) throws IOException {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(receivers).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Of the source whose polls fail most.
    private static int failedPolls(ApiClient client) throws IOException {
        int most = 0;
        for (JsonNode source : client.all("/sources")) {
            JsonNode hours = client.get("/sources/" + source.path("id").asText() + "/ledger")
                    .body()
                    .path("hours");
            int failed = 0;
            for (JsonNode hour : hours) {
                failed += hour.path("polls").asInt() - hour.path("answered").asInt();
            }
            most = Math.max(most, failed);
        }
        return most;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String what, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what + " has not come").isLessThan(deadline);
            Thread.sleep(1_000);
        }
        say(what + " has come");
    }

    /// Where the time goes.
    private static void say(String event) {
        System.out.printf("%s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), event);
    }
}
