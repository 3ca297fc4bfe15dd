package io.dateline.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A feed that a hub pushes, from the hub's discovery to the farewell.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PushTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void feedIsPushedFromDiscoveryToFarewell() throws SQLException {
        String topic = NewsSite.url("pushing", "/feed");
        publish("one", "Terminal opens");
        try (Hub hub = new Hub(86_400)) {
            String source = Api.add("pushing", "/feed");
            await().atMost(PATIENCE).until(() -> hub.isSubscribed(topic));
            Hub.Request subscription = hub.requests("subscribe").getFirst();
            assertThat(subscription.secret()).hasSize(64);
            String feed = id(subscription);
            assertThat(state(feed)).isEqualTo("verified");

            // From here on the feed is not due by itself: whatever asks it is a push.
            restUntilPushed(feed);
            publish("two", "Terminal closes");
            long polls = NewsSite.requests("pushing", "/feed");
            double forged = counted("forged");
            assertThat(hub.push(subscription, "<rss/>", "0".repeat(64))).isEqualTo(202);
            assertThat(counted("forged")).isEqualTo(forged + 1);
            assertThat(NewsSite.requests("pushing", "/feed")).isEqualTo(polls);

            double accepted = counted("accepted");
            assertThat(hub.push(subscription, "<rss>hub's own words</rss>", subscription.secret()))
                    .isEqualTo(202);
            assertThat(counted("accepted")).isEqualTo(accepted + 1);
            await().atMost(PATIENCE).until(() -> NewsSite.requests("pushing", "/feed") > polls);
            await().atMost(PATIENCE).until(() -> NewsSite.requests("pushing", "/two") > 0);

            change("update push_subscription set due_at = now() where feed_id = '" + feed + "'");
            await().atMost(PATIENCE).until(() -> hub.requests("subscribe").size() == 2);
            Hub.Request renewed = hub.requests("subscribe").getLast();
            assertThat(renewed.confirmed()).isTrue();
            assertThat(renewed.secret()).isEqualTo(subscription.secret());

            assertThat(endedByAStranger(feed, topic)).isEqualTo(404);
            Api.as(Api.TENANT).delete("/sources/" + source).then().statusCode(204);
            await().atMost(PATIENCE).until(() -> !hub.isSubscribed(topic));
            assertThat(hub.requests("unsubscribe")).singleElement().satisfies(request -> {
                assertThat(request.topic()).isEqualTo(topic);
                assertThat(request.confirmed()).isTrue();
            });
            assertThat(hub.push(subscription, "<rss/>", subscription.secret())).isEqualTo(404);
        }
    }

    /// A feed of one entry that names its hub.
    private static void publish(String page, String title) {
        NewsSite.html("pushing", "/" + page, NewsSite.page(title, "Work on the quay goes on."));
        String links = "<atom:link rel='hub' href='" + Hub.url() + "'/><atom:link rel='self' href='"
                + NewsSite.url("pushing", "/feed") + "'/></channel>";
        String feed = NewsSite.rss("pushing", "/" + page, title).replace("</channel>", links);
        NewsSite.answer("pushing", "/feed", 200, "application/rss+xml", feed);
    }

    private static int endedByAStranger(String feed, String topic) {
        return given().queryParam("hub.mode", "unsubscribe")
                .queryParam("hub.topic", topic)
                .queryParam("hub.challenge", "c")
                .get("/websub/" + feed)
                .statusCode();
    }

    private static String id(Hub.Request subscription) {
        String callback = subscription.callback();
        return UUID.fromString(callback.substring(callback.lastIndexOf('/') + 1))
                .toString();
    }

    /// Waits for a poll that may be on its way, which would set its own time.
    private void restUntilPushed(String feed) {
        await().atMost(PATIENCE)
                .until(() -> change("update feed set due_at = now() + interval '1 hour' where id = '" + feed
                                + "' and not leased")
                        == 1);
    }

    private double counted(String outcome) {
        return meters.counter("dateline.outcome", "stage", "push", "outcome", outcome)
                .count();
    }

    private String state(String feed) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                var row = select.executeQuery("select state from push_subscription where feed_id = '" + feed + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private int change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            return change.executeUpdate(sql);
        }
    }
}
