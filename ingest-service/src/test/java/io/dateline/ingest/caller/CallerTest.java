package io.dateline.ingest.caller;

import static io.restassured.RestAssured.given;

import io.dateline.ingest.Api;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who may ask this service.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CallerTest {

    @Test
    void callerWithoutTokenOrTenantIsRefused() {
        given().get("/sources").then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer wrong").get("/sources").then().statusCode(401);
        given().header("Authorization", "Bearer " + Stack.TOKEN)
                .get("/sources")
                .then()
                .statusCode(400);
        Api.as(Api.TENANT).get("/sources/" + UUID.randomUUID()).then().statusCode(404);
    }
}
