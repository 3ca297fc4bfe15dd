package io.dateline.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// The service as the gateway calls it.
final class Api {

    static final UUID TENANT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private Api() {}

    static RequestSpecification as(UUID tenant) {
        return given().header("Authorization", "Bearer " + Stack.TOKEN)
                .header("Dateline-Tenant", tenant.toString())
                .contentType(ContentType.JSON);
    }

    /// @return id of the new source
    static String add(String publisher, String path) {
        return as(TENANT)
                .body(Map.of("url", NewsSite.url(publisher, path)))
                .post("/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
