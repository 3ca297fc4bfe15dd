package io.dateline.ingest.source;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.dateline.ingest.Api;
import io.dateline.ingest.NewsSite;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sources as they are added and removed, one by one and as a list.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class SourceResourceTest {

    @Test
    void feedIsFoundFromTheSitesPageAndKnownTheSecondTime() {
        NewsSite.html(
                "gazette",
                "/",
                "<html><head><title>The Gazette</title><link rel=alternate "
                        + "type='application/atom+xml' href='/atom'></head><body>News</body></html>");
        NewsSite.answer(
                "gazette",
                "/atom",
                200,
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette</title><id>x</id></feed>");

        String id = Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("gazette", "/")))
                .post("/sources")
                .then()
                .statusCode(201)
                .body("name", equalTo("The Gazette"))
                .body("feeds", hasSize(1))
                .body("feeds[0].format", equalTo("atom"))
                .body("own", is(true))
                .extract()
                .path("id");

        Api.as(Api.OTHER)
                .body(Map.of("url", NewsSite.url("gazette", "/")))
                .post("/sources")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("own", is(false));
        Api.as(Api.OTHER).delete("/sources/" + id).then().statusCode(403);
        Api.as(Api.TENANT).delete("/sources/" + id).then().statusCode(204);
        Api.as(Api.TENANT).get("/sources/" + id).then().statusCode(404);
    }

    @Test
    void pageWithoutFeedAndDocumentThatIsNoneAreRefusedWithTheReason() {
        NewsSite.html("plain", "/", "<html><body><p>No feed here.</p></body></html>");
        NewsSite.answer("paper", "/doc.pdf", 200, "application/pdf", "%PDF-1.7 binary");

        Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("plain", "/")))
                .post("/sources")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-feed-found"));
        Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("paper", "/doc.pdf")))
                .post("/sources")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-a-feed"));
    }

    @Test
    void privateAddressesAreRefused() {
        for (String url : List.of(
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://10.0.0.1/feed",
                "http://127.0.0.1:1/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://localhost:22/")) {
            Api.as(Api.TENANT)
                    .body(Map.of("url", url))
                    .post("/sources")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/address-refused"));
        }
        for (String url : List.of("file:///etc/passwd", "ftp://example.org/")) {
            Api.as(Api.TENANT)
                    .body(Map.of("url", url))
                    .post("/sources")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/url-invalid"));
        }
        NewsSite.answer("trap", "/feed", 302, "text/plain", "", "Location", "http://169.254.169.254/");
        Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("trap", "/feed")))
                .post("/sources")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/address-refused"));
    }

    @Test
    void opmlGoesInAndOut() {
        NewsSite.answer("weekly", "/feed", 200, "application/rss+xml", NewsSite.rss("weekly"));
        String opml = "<opml version='2.0'><body><outline text='The Weekly' type='rss' xmlUrl='"
                + NewsSite.url("weekly", "/feed") + "'/></body></opml>";

        Api.as(Api.TENANT)
                .contentType("text/x-opml")
                .body(opml.getBytes())
                .post("/sources/opml")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("known", is(0));

        Api.as(Api.TENANT)
                .contentType("text/x-opml")
                .body(opml.getBytes())
                .post("/sources/opml")
                .then()
                .statusCode(200)
                .body("added", is(0))
                .body("known", is(1));
        given().header("Authorization", "Bearer " + Stack.TOKEN)
                .header("Dateline-Tenant", Api.TENANT.toString())
                .get("/sources/opml")
                .then()
                .statusCode(200)
                .body(containsString("The Weekly"));
    }
}
