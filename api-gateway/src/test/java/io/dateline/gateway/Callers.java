package io.dateline.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/// Signs in over HTTP, as everybody does.
public final class Callers {

    private static String operatorKey;

    private Callers() {}

    /// A request of `admin`, the operator and admin of the tenant `default`.
    public static synchronized RequestSpecification operator() {
        if (operatorKey == null) {
            operatorKey = key("admin", GatewayStack.ADMIN_PASSWORD);
        }
        return given().header("Authorization", "Bearer " + operatorKey).contentType(ContentType.JSON);
    }

    /// The token of a new session's cookie.
    public static String session(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/session")
                .then()
                .statusCode(200)
                .extract()
                .cookie("dateline_session");
    }

    /// A new API key of the account.
    public static String key(String username, String password) {
        return given().contentType(ContentType.JSON)
                .cookie("dateline_session", session(username, password))
                .body(Map.of("name", "test"))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
