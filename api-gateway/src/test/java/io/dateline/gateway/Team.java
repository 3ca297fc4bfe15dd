package io.dateline.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// A tenant of its own for a test, and the key of its admin.
public record Team(UUID tenantId, String username, String password, String key) {

    /// A new tenant that no other test uses.
    public static Team create() {
        String name = "team-" + UUID.randomUUID();
        Map<String, Object> tenant = Callers.operator()
                .body(Map.of("name", name, "username", name))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("$");
        String password = (String) tenant.get("password");
        UUID id = UUID.fromString((String) tenant.get("id"));
        return new Team(id, name, password, Callers.key(name, password));
    }

    /// A colleague of this team.
    public Colleague colleague(String role) {
        String name = "colleague-" + UUID.randomUUID();
        String password = request()
                .body(Map.of("username", name, "role", role))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        return new Colleague(name, password, Callers.key(name, password));
    }

    /// A request of this team's admin.
    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    public record Colleague(String username, String password, String key) {

        public RequestSpecification request() {
            return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
        }
    }
}
