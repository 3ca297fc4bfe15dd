package io.dateline.platform.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.dateline.platform.PlatformStack;
import io.dateline.platform.work.Cancellation;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/// Whether database and broker answer, against real ones and against none.
@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class SurroundingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Surroundings surroundings;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.management.port")
    int port;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void serviceIsReadyOnceBothAnswer() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("http://localhost:" + port + "/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body("checks.name", hasItems("database", "broker")));

        assertThat(surroundings.databaseTrouble()).isNull();
        assertThat(surroundings.brokerTrouble()).isNull();
        assertThat(surroundings.isDatabaseAway()).isFalse();
    }

    @Test
    void serviceIsNotReadyAndSaysWhyWhereNobodyListens() throws IOException {
        int nobody = freePort();
        Surroundings alone = new Surroundings(
                "jdbc:postgresql://127.0.0.1:" + nobody + "/any",
                Optional.of("user"),
                Optional.empty(),
                "127.0.0.1:" + nobody);
        alone.start(new StartupEvent());
        try {
            await().atMost(PATIENCE).until(() -> alone.databaseTrouble().contains("refused"));
            await().atMost(PATIENCE).until(() -> alone.brokerTrouble().contains("imeout"));

            HealthCheckResponse answer = new DatabaseHealth(alone).call();
            assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(answer.getData().orElseThrow().get("reason")).asString().contains("refused");
            assertThat(new BrokerHealth(alone).call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        } finally {
            alone.stop(new ShutdownEvent());
        }
    }

    @Test
    void passwordThatIsWrongIsTold() {
        DatabaseQuestion question = new DatabaseQuestion(url, user, "guessed");

        assertThatThrownBy(question::ask).isInstanceOf(SQLException.class).hasMessageContaining("password");
    }

    @Test
    void brokerAnswersAgainAfterTheQuestionWasClosed() throws Exception {
        BrokerQuestion question = new BrokerQuestion(servers);
        question.ask();
        question.close();

        question.ask();

        question.close();
    }

    @Test
    void requestsWaitLessForASilentDatabaseThanWorkInTheBackground() throws Exception {
        int inTheBackground = timeout();
        CompletableFuture<Integer> ofARequest = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> ofARequest.complete(timeout()));
        AtomicInteger computing = new AtomicInteger();
        new Cancellation().during(() -> {
            computing.set(timeout());
            return null;
        });

        assertThat(inTheBackground).isEqualTo(120_000);
        assertThat(ofARequest.get()).isEqualTo(8_000);
        assertThat(computing).hasValue(8_000);
    }

    private int timeout() {
        try (Connection connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
