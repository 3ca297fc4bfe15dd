package io.dateline.gateway.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.dateline.gateway.GatewayStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class PageRoutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "//index.html",
                "/./index.html",
                "/articles/../index.html",
                "/%69ndex.html",
                "/index.html?x=1",
                "/articles",
                "/monitors/6a1d2c88-5b4e-4f0a-9c1d-0f2b7a3e4d5c",
                "/nothing-lives-here"
            })
    void everyPageIsTheOneDocumentAndIsAskedForAnew(String path) {
        given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("<dl-app>"))
                .body(containsString("/static/bundle/"));
    }

    @Test
    void anUnknownPathOfTheApiIsNotAPage() {
        given().get("/api/v1/nothing-lives-here")
                .then()
                .statusCode(not(200))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(not(containsString("<dl-app>")));
    }

    /// No sign-in is needed for it, so that it must cost nothing and fill no log.
    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "[", "%zz", "a:b:c", "evil/..", "a\u0001b", "\u00e9", "a:99999999", "http://x", "@", "<x>"
            })
    void oddHostIsRefusedAtOnce(String host) throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/session HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("java.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "[::1]:8080",
                "10.0.0.1",
                "media_desk.internal:80",
                "xn--mnchen-3ya.example."
            })
    void usualHostsAreServed(String host) {
        given().header("Host", host).get("/api/v1/session").then().statusCode(401);
    }
}
