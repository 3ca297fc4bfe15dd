package io.dateline.ingest.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.dateline.ingest.Api;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Many sources at once, from a list or from the starter list.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ImportResourceTest {

    @Test
    void hundredsOfOutlinesEndInStatedOutcomes() {
        StringBuilder opml = new StringBuilder("<opml version='2.0'><body>");
        for (int i = 0; i < 500; i++) {
            opml.append("<outline text='Bulk ")
                    .append(i)
                    .append("' xmlUrl='http://10.0.0.1/bulk")
                    .append(i)
                    .append("'/>");
        }
        opml.append("<outline text='x' xmlUrl='ftp://bulk.invalid/'/></body></opml>");
        String id = Api.as(Api.TENANT)
                .contentType("text/x-opml")
                .body(opml.toString().getBytes())
                .post("/sources/opml")
                .then()
                .statusCode(202)
                .body("total", is(501))
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Api.as(Api.TENANT).get("/sources/imports/" + id).then().body("state", equalTo("done")));
        Api.as(Api.TENANT)
                .get("/sources/imports/" + id)
                .then()
                .body("added", is(500))
                .body("waiting", is(0))
                .body("refused", hasItem("ftp://bulk.invalid/"));
        Api.as(Api.TENANT)
                .get("/sources/imports/" + id + "/lines?outcome=refused")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", containsString("http"));
        Api.as(Api.OTHER).get("/sources/imports/" + id).then().statusCode(404);
    }

    @Test
    void starterListIsSwitchedOnByAddressOnly() {
        Api.as(Api.TENANT)
                .get("/sources/starter?country=is")
                .then()
                .statusCode(200)
                .body("items[0].country", equalTo("IS"))
                .body("items[0].state", equalTo("off"))
                .body("items[0].verified", is(false));
        Api.as(Api.TENANT)
                .body(Map.of("urls", List.of("https://not-in-the-list.invalid/")))
                .post("/sources/starter")
                .then()
                .statusCode(422);
        Api.as(Api.TENANT)
                .body(Map.of("urls", List.of()))
                .post("/sources/starter")
                .then()
                .statusCode(422);
    }
}
