package io.dateline.gateway.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.dateline.gateway.GatewayStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class PageRoutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles", "/monitors/6a1d2c88-5b4e-4f0a-9c1d-0f2b7a3e4d5c", "/nothing-lives-here"})
    void everyPageIsTheOneDocumentAndIsAskedForAnew(String path) {
        given().accept("text/html")
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
}
