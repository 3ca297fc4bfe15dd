package io.dateline.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.dateline.platform.PlatformStack;
import io.dateline.platform.Records;
import io.dateline.platform.inbox.ParkedMessages.Reason;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.sql.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an operator does with messages that could not be applied.
@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class ParkedRoutesTest {

    @Inject
    ParkedMessages parked;

    @Inject
    Rows rows;

    @ConfigProperty(name = "quarkus.management.port")
    int port;

    private final String topic = "parked-" + UUID.randomUUID();

    @AfterEach
    void forget() {
        rows.write("delete from parked_message");
    }

    @Test
    void nobodySeesOrSendsThemWithoutTheServiceToken() {
        park(1, "key", "value");

        given().get(list()).then().statusCode(401);
        given().header("Authorization", "Bearer guessed").get(list()).then().statusCode(401);
        given().header("Authorization", "Bearer guessed")
                .post(list() + "/replay")
                .then()
                .statusCode(401);

        assertThat(parked.list()).hasSize(1);
    }

    @Test
    void listShowsWhereTheMessageWasAndWhyButNotWhatItSays() {
        park(7, "the key", "a secret");

        operator()
                .get(list())
                .then()
                .statusCode(200)
                .body("items[0].consumer", equalTo("reader"))
                .body("items[0].topic", equalTo(topic))
                .body("items[0].offset", equalTo(7))
                .body("items[0].key", equalTo("the key"))
                .body("items[0].reason", equalTo("failing"))
                .body("items[0].detail", equalTo("no match"))
                .body(not(containsString("a secret")));
    }

    @Test
    void messageIsSentAgainByteForByteForTheConsumerThatParkedIt() {
        park(1, "key", "not even JSON \u0001");

        operator().post(list() + "/replay").then().statusCode(200).body("replayed", equalTo(1));

        ConsumerRecord<byte[], byte[]> again = read();
        assertThat(again.key()).isEqualTo(bytes("key"));
        assertThat(again.value()).isEqualTo(bytes("not even JSON \u0001"));
        assertThat(again.headers().lastHeader(Outbox.REPLAY_FOR).value()).isEqualTo(bytes("reader"));
        assertThat(parked.list()).isEmpty();
    }

    @Test
    void messageThatHadNoKeyHasNoneWhenItIsSentAgain() {
        park(1, null, "value");

        operator().post(list() + "/replay").then().statusCode(200);

        assertThat(read().key()).isNull();
    }

    @Test
    void messageWithoutAValueStaysWhereSomebodyCanSeeIt() {
        park(1, "key", null);

        operator().post(list() + "/replay").then().statusCode(200).body("replayed", equalTo(0));

        operator().get(list()).then().body("items.topic", hasItem(topic));
    }

    private String list() {
        return "http://localhost:" + port + "/q/parked";
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + PlatformStack.SERVICE_TOKEN);
    }

    private void park(long offset, String key, String value) {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(topic, 0, offset, bytes(key), bytes(value));
        QuarkusTransaction.requiringNew().run(() -> parked.add("reader", message, Reason.FAILING, "no match"));
    }

    private ConsumerRecord<byte[], byte[]> read() {
        return Records.first(1, topic, message -> true).getFirst();
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
