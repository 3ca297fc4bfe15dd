package io.dateline.platform.computing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.dateline.platform.PlatformStack;
import io.dateline.platform.work.Cancellation;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Operations that compute, as their clients see them.
@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class ComputingRoutesTest {

    private static final AtomicInteger AT_WORK = new AtomicInteger();

    @TestHTTPResource("/sums/endless")
    URI endless;

    @Inject
    Computations computations;

    /// Of the request in progress.
    @RequestScoped
    public static class Owner implements WorkOwner {

        private UUID id = new UUID(0, 0);

        @Override
        public UUID ownerId() {
            return id;
        }
    }

    /// Sums that take their time.
    @Path("/sums")
    public static class Sums {

        private final Owner owner;

        public Sums(Owner owner) {
            this.owner = owner;
        }

        @GET
        @Computing
        public String sum(@HeaderParam("Plus") int plus) {
            return Thread.currentThread().getName() + " " + owner.ownerId() + " " + (1 + plus);
        }

        @GET
        @Computing
        @Path("endless")
        public String endless() throws InterruptedException {
            AT_WORK.incrementAndGet();
            try {
                while (true) {
                    Cancellation.check();
                    Thread.sleep(5);
                }
            } finally {
                AT_WORK.decrementAndGet();
            }
        }
    }

    @Test
    void sumIsComputedInAThreadOfItsOwnThatSeesTheRequest() {
        given().header("Plus", 2)
                .get("/sums")
                .then()
                .statusCode(200)
                .body(startsWith("computing-"))
                .body(org.hamcrest.Matchers.endsWith(new UUID(0, 0) + " 3"));
    }

    @Test
    void sumThatTakesTooLongIsGivenUpAndSaysWhenToAskAgain() {
        given().get("/sums/endless")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/computation-too-long"));

        await().atMost(Duration.ofSeconds(5)).until(() -> AT_WORK.get() == 0 && computations.owners() == 0);
    }

    @Test
    void sumStopsAsSoonAsItsClientHasGone() throws Exception {
        try (Socket client = new Socket(endless.getHost(), endless.getPort())) {
            String request = "GET /sums/endless HTTP/1.1\r\nHost: test\r\n\r\n";
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            await().pollInterval(Duration.ofMillis(5)).until(() -> AT_WORK.get() == 1);
        }

        long gone = System.nanoTime();
        await().pollInterval(Duration.ofMillis(5)).until(() -> AT_WORK.get() == 0);
        assertThat(Duration.ofNanos(System.nanoTime() - gone)).isLessThan(Duration.ofMillis(700));
    }
}
