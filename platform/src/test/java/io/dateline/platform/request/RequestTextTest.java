package io.dateline.platform.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.platform.PlatformStack;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that no database holds, wherever a request carries them.
@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class RequestTextTest {

    @TestHTTPResource("/")
    URI server;

    /// Other people's words.
    @RegisterForReflection
    @CleanedLater
    public record Letter(String text) {}

    /// Takes whatever comes, and says how long it is.
    @Path("/letters")
    public static class Letters {

        @POST
        public int length(Map<String, Object> letter) {
            return letter.toString().length();
        }

        @POST
        @Path("cleaned-later")
        public int length(Letter letter) {
            return letter.text().length();
        }

        @POST
        @Path("bytes")
        public int length(byte[] letter) {
            return letter.length;
        }

        @POST
        @Path("named/{name}")
        public String name(@PathParam("name") String name, @QueryParam("by") String author) {
            return name + author;
        }
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"a\": \"x\\u0000y\"}                 | /a",
                "{\"a\": {\"b\": [1, \"\\u0000\"]}}     | /a/b/1",
                "{\"a\": \"\\ud83d\"}                   | /a",
                "{\"a\": \"\\udea2\\ud83d\"}            | /a",
                "{\"a\": {\"k\\u0000\": 1}}             | /a"
            })
    void textWithACharacterThatIsNoneIsRefusedAtItsPlace(String json, String pointer) {
        refused(post("/letters", json), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"\\ud83d\\udea2\"}", "{\"a\": \"\\u00e6\\u0001\\n\"}", "{\"a\": \"\\\\u0000\"}"})
    void textOfCharactersThatAreWrittenOutIsTaken(String json) {
        assertThat(post("/letters", json).statusCode()).isEqualTo(200);
    }

    @Test
    void halfOfAPairInUtf8IsRefused() {
        byte[] body = {'{', '"', 'a', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0xbd, '"', '}'};

        assertThat(given().contentType("application/json")
                        .body(body)
                        .post("/letters")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void textThatIsCleanedLaterIsTakenAsItIs() {
        assertThat(post("/letters/cleaned-later", "{\"text\": \"x\\u0000y\"}").asString())
                .isEqualTo("3");
    }

    @Test
    void bytesAreHandedOnUnread() {
        assertThat(post("/letters/bytes", "{\"a\": \"\\u0000\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void bodyThatIsNoJsonIsLeftToWhoeverReadsIt() {
        post("/letters", "{\"a\\u0000").then().statusCode(400).body("type", equalTo("/problems/json-invalid"));
    }

    @Test
    void addressesAndParametersAreLookedAtAsWell() {
        refused(raw("/letters/named/a%00b"), "path");
        refused(raw("/letters/named/a?by=x%00"), "by");
        assertThat(raw("/letters/named/a?by=%F0%9F%9A%A2").asString()).isEqualTo("a\ud83d\udea2");
    }

    @Test
    void headerThatNamesNoMediaTypeIsRefusedBeforeAnythingIsDone() {
        given().header("Accept", "nonsense")
                .post("/letters/bytes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "host:port", "[::1", "a/b", "a\u00e6", "host:123456"})
    void headerHostThatNamesNoHostIsRefusedBeforeAnythingIsDone(String host) throws IOException {
        assertThat(statusFor(host)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "example.org:8080", "127.0.0.1", "[::1]:80", "under_score"})
    void headerHostThatNamesOneIsTaken(String host) throws IOException {
        assertThat(statusFor(host)).startsWith("HTTP/1.1 404");
    }

    private String statusFor(String host) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET /nothing HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Response post(String path, String json) {
        return given().contentType("application/json").body(json).post(path);
    }

    private static Response raw(String path) {
        return given().urlEncodingEnabled(false).post(path);
    }

    private static void refused(Response response, String pointer) {
        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }
}
