package io.dateline.gateway.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.gateway.WorkbookParts;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class BriefingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Topics topics;

    @Inject
    Rows rows;

    private Desk desk;
    private String word;
    private String monitor;

    @BeforeEach
    void open() {
        desk = Desk.open();
        word = Samples.word();
        monitor = desk.monitor("Harbour", word);
    }

    private Article publish(String title, int mentions) {
        Article article = article(UUID.randomUUID(), 1, title);
        topics.send(Samples.analysed(article, 1));
        desk.awaitMentions(monitor, mentions);
        return article;
    }

    private Article article(UUID id, int revision, String title) {
        Instant now = Instant.now();
        return new ArticleBuilder(title + " " + word, "The ferry ran aground. It floats.")
                .id(id)
                .revision(revision)
                .tenantId(desk.team().tenantId())
                .url("http://sample.localhost/" + id)
                .publishedAt(now, Precision.SECOND)
                .seenAt(now)
                .fetchedAt(now)
                .build();
    }

    private String briefing(Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("name", "Morning");
        return desk.post("/briefings", request, 201).getString("id");
    }

    private JsonPath make(String briefing) {
        return desk.post("/briefings/" + briefing + "/editions", Map.of(), 201);
    }

    private String form(String edition, String form) {
        return desk.team()
                .request()
                .get("/api/v1/editions/" + edition + "/" + form)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void whatCameIsToldWithItsSourceAndWhatComesLaterWaits() {
        Article first = publish("Ferry aground", 1);
        String briefing = briefing(Map.of());

        JsonPath edition = make(briefing);
        String path = "/editions/" + edition.getString("id");

        assertThat(edition.getString("state")).isEqualTo("draft");
        assertThat(edition.getList("entries")).hasSize(1);
        assertThat(edition.getString("entries[0].headline.text")).isEqualTo(first.title());
        assertThat(edition.getString("entries[0].headline.citations[0].place.articleId"))
                .isEqualTo(first.id().toString());
        assertThat(edition.getInt("entries[0].headline.citations[0].place.revision"))
                .isEqualTo(1);
        assertThat(edition.getString("entries[0].lines[0].text")).isEqualTo("The ferry ran aground. It floats.");

        Article second = publish("Port closed", 2);
        assertThat(desk.get(path).getInt("pending")).isEqualTo(1);
        assertThat(desk.get(path).getList("entries")).hasSize(1);

        JsonPath more = desk.post(path + "/pending", Map.of(), 200);
        assertThat(more.getList("entries.headline.text")).containsExactlyInAnyOrder(first.title(), second.title());
        assertThat(more.getInt("pending")).isZero();
        assertThat(more.getString("until")).isGreaterThan(edition.getString("until"));
        // The window of the next begins where this one's ended, and nothing is told twice.
        JsonPath next = make(briefing);
        assertThat(next.getString("after")).isEqualTo(more.getString("until"));
        assertThat(next.getList("entries")).isEmpty();
    }

    @Test
    void whatAnEditorHadAHandInStaysAndAnEarlierArrangementUndoesIt() {
        publish("Ferry aground", 1);
        publish("Port closed", 2);
        JsonPath edition = make(briefing(Map.of()));
        String path = "/api/v1/editions/" + edition.getString("id");
        List<Map<String, Object>> before = arrangement(edition);
        List<Map<String, Object>> after = new ArrayList<>(before);
        Collections.reverse(after);
        after.get(0)
                .putAll(Map.of("pinned", true, "comment", "Our largest customer.", "action", "Call", "owner", "Robin"));
        after.get(1).put("hidden", true);

        JsonPath changed = put(path, edition, after, 200);

        assertThat(changed.getList("entries.id"))
                .isEqualTo(after.stream().map(each -> each.get("id")).toList());
        assertThat(form(edition.getString("id"), "mail.txt"))
                .contains("Why it matters: Our largest customer.")
                .contains("Action: Call (Robin)")
                .doesNotContain(edition.getString("entries[0].headline.text"));
        put(path, edition, before, 412);

        publish("Tug sent", 3);
        JsonPath grown = desk.post(path.substring(7) + "/pending", Map.of(), 200);
        assertThat(grown.getList("entries")).hasSize(3);
        assertThat(grown.getString("entries[0].comment")).isEqualTo("Our largest customer.");

        List<Map<String, Object>> undone = arrangement(grown);
        undone.forEach(each -> each.keySet().retainAll(List.of("id", "section")));
        assertThat(put(path, grown, undone, 200).getList("entries.hidden")).doesNotContain(true);
        // Every story has to be named once.
        undone.removeLast();
        desk.team().request().body(Map.of("entries", undone)).put(path).then().statusCode(400);
    }

    private static List<Map<String, Object>> arrangement(JsonPath edition) {
        List<Map<String, Object>> stories = new ArrayList<>();
        for (Map<String, Object> entry : edition.<Map<String, Object>>getList("entries")) {
            Map<String, Object> story = new HashMap<>();
            for (String field : List.of("id", "section", "hidden", "pinned", "heading", "comment", "action", "owner")) {
                if (entry.get(field) != null) {
                    story.put(field, entry.get(field));
                }
            }
            stories.add(story);
        }
        return stories;
    }

    private JsonPath put(String path, JsonPath edition, List<Map<String, Object>> stories, int status) {
        return desk.team()
                .request()
                .header("If-Match", "\"" + edition.getInt("version") + "\"")
                .body(Map.of("entries", stories))
                .put(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    @Test
    void whatIsApprovedIsFrozenAndMailedToEachRecipientOnce() throws NoSuchAlgorithmException {
        publish("Ferry aground", 1);
        String username = desk.team().username();
        rows.write("update account set email = ? where username = ?", "dana@example.org", username);
        JsonPath edition = make(briefing(Map.of("recipients", List.of(username))));
        String id = edition.getString("id");
        String draft = form(id, "web.html");

        JsonPath approved = desk.post("/editions/" + id + "/approve", Map.of(), 200);

        assertThat(approved.getString("state")).isEqualTo("approved");
        assertThat(approved.getString("approvedBy[0].by")).isEqualTo(username);
        byte[] document = form(id, "document.json").getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        assertThat(approved.getString("hash")).isEqualTo(hash);
        assertThat(draft).doesNotContain(hash);
        for (String form : List.of("web.html", "mail.html", "mail.txt", "edition.md", "card.txt")) {
            assertThat(form(id, form)).as(form).contains(hash).contains("Ferry aground " + word);
        }
        JsonPath mails = desk.get("/mails");
        assertThat(mails.getList("items.subject")).containsOnlyOnce(approved.getString("title"));
        assertThat(mails.getString("items[0].to")).isEqualTo("dana@example.org");
        assertThat(mails.getString("items[0].text")).startsWith(form(id, "mail.txt"));
        assertThat(approved.getInt("mails.kept") + approved.getInt("mails.sent"))
                .isEqualTo(1);
        // Nothing of it can be changed.
        for (String act : List.of("approve", "cancel", "pending")) {
            desk.team()
                    .request()
                    .body(Map.of())
                    .post("/api/v1/editions/" + id + "/" + act)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/edition-not-a-draft"));
        }
    }

    @Test
    void programsAreToldOfAnEditionAsItIsApproved() {
        String target = desk.post(
                        "/targets",
                        Map.of(
                                "kind",
                                "webhook",
                                "name",
                                "Archive",
                                "settings",
                                Map.of("url", "https://hooks.example/dateline", "events", "edition.sent")),
                        201)
                .getString("target.id");
        String id = make(briefing(Map.of())).getString("id");
        assertThat(desk.get("/deliveries?target=" + target).getList("items")).isEmpty();

        desk.post("/editions/" + id + "/approve", Map.of(), 200);

        assertThat(desk.get("/deliveries?target=" + target).getList("items.change"))
                .isEqualTo(List.of("edition.sent"));
    }

    @Test
    void theSameNumberStandsInThePageTheMailThePdfTheWorkbookAndTheApi() throws IOException {
        publish("Ferry aground", 1);
        publish("Port closed", 2);
        publish("Tug sent", 3);
        JsonPath edition = make(briefing(Map.of()));
        String id = edition.getString("id");
        String mentions = edition.getString("findings.figures.mentions");
        assertThat(mentions).isEqualTo("3");

        for (String html : List.of(form(id, "web.html"), form(id, "mail.html"))) {
            assertThat(html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ")).contains("Mentions " + mentions + " ");
        }
        assertThat(form(id, "mail.txt").replaceAll("\\s+", " ")).contains("Mentions: " + mentions + " ");
        try (PDDocument pdf = Loader.loadPDF(file(id, "edition.pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Mentions " + mentions + " usual");
        }
        assertThat(WorkbookParts.of(file(id, "edition.xlsx").asByteArray()).get("xl/worksheets/sheet1.xml"))
                .containsPattern("Mentions</t></is></c><c [^>]*><v>" + mentions + "(\\.0)?</v>");
    }

    private Response file(String edition, String file) {
        return desk.team().request().get("/api/v1/editions/" + edition + "/" + file);
    }

    @Test
    void anApprovedEditionIsTheSamePdfEachTime() throws IOException {
        publish("Ferry aground", 1);
        String id = make(briefing(Map.of())).getString("id");
        byte[] draft = file(id, "edition.pdf").asByteArray();
        String hash = desk.post("/editions/" + id + "/approve", Map.of(), 200).getString("hash");

        Response pdf = file(id, "edition.pdf");

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).matches("inline; filename=\"morning-[a-z0-9-]+\\.pdf\"");
        assertThat(pdf.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.asByteArray())
                .isEqualTo(file(id, "edition.pdf").asByteArray())
                .isNotEqualTo(draft);
        try (PDDocument read = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s", ""))
                    .contains("SHA-256" + hash);
        }
        Response again = desk.team()
                .request()
                .header("If-None-Match", pdf.header("ETag"))
                .get("/api/v1/editions/" + id + "/edition.pdf");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(file(id, "edition.xlsx").header("Content-Disposition")).contains(".xlsx\"");
        // Nobody else's.
        Desk.open()
                .team()
                .request()
                .get("/api/v1/editions/" + id + "/edition.pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void whatNoFontHasIsSaidInPlaceOfAPdf() {
        publish("Ferry \u16a0\u16a2 aground", 1);
        String id = make(briefing(Map.of())).getString("id");

        file(id, "edition.pdf")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/cannot-be-painted"))
                .body("detail", containsString("The story “Ferry \u16a0\u16a2 aground"));
    }

    @Test
    void aLinkIsReadByAnybodyUntilItIsRevokedAndOnlyOfWhatWasApproved() {
        publish("Ferry aground", 1);
        String id = make(briefing(Map.of())).getString("id");
        assertThat(desk.post("/editions/" + id + "/links", Map.of(), 409).getString("type"))
                .isEqualTo("/problems/edition-not-approved");
        desk.post("/editions/" + id + "/approve", Map.of(), 200);

        JsonPath link = desk.post("/editions/" + id + "/links", Map.of("days", 7), 201);

        Response page = RestAssured.get(link.getString("link"));
        assertThat(page.statusCode()).isEqualTo(200);
        String toPdf = "<p class=\"quiet\"><a href=\"" + link.getString("link")
                + "/edition.pdf\" target=\"_blank\">This edition as PDF</a></p>\n";
        assertThat(page.asString()).contains(toPdf);
        assertThat(page.asString().replace(toPdf, "")).isEqualTo(form(id, "web.html"));
        assertThat(page.header("Content-Security-Policy")).startsWith("sandbox").doesNotContain("allow-scripts");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        JsonPath links = desk.get("/editions/" + id + "/links");
        assertThat(links.getInt("items[0].opened")).isEqualTo(1);
        Response pdf = RestAssured.get(link.getString("link") + "/edition.pdf");
        assertThat(pdf.asByteArray()).isEqualTo(file(id, "edition.pdf").asByteArray());
        assertThat(pdf.header("X-Robots-Tag")).contains("noindex");
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        // Nobody sees the secret again.
        assertThat(links.getString("items[0].link")).isNull();

        desk.team()
                .request()
                .delete("/api/v1/editions/" + id + "/links/" + link.getString("id"))
                .then()
                .statusCode(204);
        assertThat(RestAssured.get(link.getString("link")).statusCode()).isEqualTo(404);
        assertThat(RestAssured.get(link.getString("link") + "/edition.pdf").statusCode())
                .isEqualTo(404);
        rows.write("update document_link set revoked_at = null, ends_at = now() where edition_id = ?::uuid", id);
        assertThat(RestAssured.get(link.getString("link")).statusCode()).isEqualTo(404);
        assertThat(RestAssured.get("/api/v1/shared-editions/none").statusCode()).isEqualTo(404);
        assertThat(desk.get("/editions/" + id + "/links").getBoolean("items[0].ended"))
                .isTrue();
    }

    @Test
    void twoApprovalsTakeTwoPeople() {
        JsonPath edition = make(briefing(Map.of("approvals", 2)));
        String path = "/editions/" + edition.getString("id");

        JsonPath once = desk.post(path + "/approve", Map.of(), 200);

        assertThat(once.getString("state")).isEqualTo("draft");
        assertThat(once.getList("approvedBy")).hasSize(1);
        assertThat(desk.post(path + "/approve", Map.of(), 409).getString("type"))
                .isEqualTo("/problems/approved-already");
    }

    @Test
    void anEmptyDayIsSaidAndNoMoreThanTheLedgerVouchesFor() {
        JsonPath edition = make(briefing(Map.of("approvals", 0)));

        assertThat(edition.getString("state")).isEqualTo("approved");
        assertThat(form(edition.getString("id"), "mail.txt"))
                .contains("None found in what could be read")
                .contains("0 mentions")
                .doesNotContain("No coverage");
    }

    @Test
    void aStoryThatWasToldIsToldAgainAsWhatBecameOfIt() {
        Article first = publish("Ferry aground", 1);
        String briefing = briefing(Map.of());
        desk.post("/editions/" + make(briefing).getString("id") + "/approve", Map.of(), 200);
        Article edited = article(first.id(), 2, "Ferry afloat");
        topics.send(Samples.analysed(edited, 1));
        await().atMost(PATIENCE).until(() -> desk.get("/articles/" + first.id()).getInt("revision") == 2);

        JsonPath next = make(briefing);

        assertThat(next.getList("entries")).isEmpty();
        assertThat(next.getList("findings.changes.text"))
                .containsExactly("Headline changed: “" + first.title() + "” is now “" + edited.title() + "”");
        assertThat(next.getInt("findings.before.mentions")).isEqualTo(1);
    }

    @Test
    void whatACancelledDraftWouldHaveToldIsToldByTheNext() {
        Article article = publish("Ferry aground", 1);
        String briefing = briefing(Map.of());
        JsonPath cancelled = make(briefing);

        desk.post("/editions/" + cancelled.getString("id") + "/cancel", Map.of(), 200);
        JsonPath next = make(briefing);

        assertThat(next.getString("after")).isEqualTo(cancelled.getString("after"));
        assertThat(next.getList("entries.headline.text")).containsExactly(article.title());
    }

    @Test
    void aScheduleMakesEachEditionOnceAndALateOneWaitsForAPerson() {
        publish("Ferry aground", 1);
        String briefing = briefing(Map.of("approvals", 0, "schedule", Map.of("at", "07:30", "zone", "Asia/Kathmandu")));
        assertThat(desk.get("/briefings/" + briefing).getString("nextRuns[0].offset"))
                .isEqualTo("+05:45");
        UUID id = UUID.fromString(briefing);

        // Three days down.
        rows.write(
                "update briefing set next_date = current_date - 3, due_at = now() - interval '3 days',"
                        + " told_until = now() - interval '4 days' where id = ?",
                id);
        await().atMost(PATIENCE)
                .until(() -> !desk.get("/editions?briefing=" + briefing)
                        .getList("items")
                        .isEmpty());

        JsonPath made = desk.get("/editions?briefing=" + briefing);
        assertThat(made.getList("items")).hasSize(1);
        assertThat(Instant.parse(desk.get("/briefings/" + briefing).getString("nextRuns[0].at")))
                .isAfter(Instant.now());
        assertThat(desk.get("/briefings/" + briefing).getString("toldUntil"))
                .isEqualTo(made.getString("items[0].until"));
        boolean late = made.getBoolean("items[0].late");
        assertThat(made.getString("items[0].state")).isEqualTo(late ? "draft" : "approved");
        assertThat(made.getInt("items[0].approvals")).isEqualTo(late ? 1 : 0);
    }

    @Test
    void aBriefingThatCannotBeIsRefused() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("schedule", Map.of("at", "07:30", "zone", "Mars/Olympus")),
                Map.of("schedule", Map.of("at", "25:30", "zone", "UTC")),
                Map.of("schedule", Map.of("at", "07:30", "zone", "UTC", "skipped", List.of("2026-02-30"))),
                Map.of("recipients", List.of("nobody-" + word)),
                Map.of("approvals", 3),
                Map.of("sections", List.of("gossip")))) {
            Map<String, Object> request = new HashMap<>(wrong);
            request.put("name", "Morning");
            desk.post("/briefings", request, 400);
        }
        briefing(Map.of());
        desk.post("/briefings", Map.of("name", "MORNING"), 409);
    }
}
