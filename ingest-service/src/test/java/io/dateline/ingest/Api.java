package io.dateline.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// The service as the gateway calls it.
public final class Api {

    public static final UUID TENANT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private Api() {}

    public static RequestSpecification as(UUID tenant) {
        return given().header("Authorization", "Bearer " + Stack.TOKEN)
                .header("Dateline-Tenant", tenant.toString())
                .contentType(ContentType.JSON);
    }

    /// @return id of the new source
    public static String add(String publisher, String path) {
        return as(TENANT)
                .body(Map.of("url", NewsSite.url(publisher, path)))
                .post("/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
