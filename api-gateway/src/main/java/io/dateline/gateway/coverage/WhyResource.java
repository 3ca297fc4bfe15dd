package io.dateline.gateway.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.source.Answer;
import io.dateline.gateway.source.Ingest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/articles/why")
@RunOnVirtualThread
@Tag(name = "Articles")
class WhyResource {

    private final Ingest ingest;
    private final Articles articles;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    WhyResource(Ingest ingest, Articles articles, CurrentCaller caller, ObjectMapper json) {
        this.ingest = ingest;
        this.articles = articles;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "whyNotHere",
            summary = "Why is this article not here?",
            description = "Looks the address up over feeds, pages that wait or were given up, articles and what you"
                    + " handed in. Another scheme, `www.`, a last slash and tracking parameters make no difference.")
    @APIResponse(
            responseCode = "200",
            description = "The answer, with what it rests on.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WhyView.class)))
    public Response why(@Parameter(example = "https://news.example/a") @RestQuery @Nullable String url) {
        Answer answer = ingest.why(url);
        return answer.status() == 200
                ? Response.ok(withAnalysis(answer), MediaType.APPLICATION_JSON).build()
                : answer.pass();
    }

    private WhyView withAnalysis(Answer answer) {
        JsonNode known;
        try {
            known = json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("ingest-service answered something that is no JSON", e);
        }
        String sentence = known.path("sentence").asText();
        UUID articleId = known.hasNonNull("articleId")
                ? UUID.fromString(known.path("articleId").asText())
                : null;
        KnownArticle article = articleId == null
                ? null
                : articles.find(caller.get().tenantId(), articleId).orElse(null);
        WhyRule.Answer judged = articleId == null
                ? new WhyRule.Answer(known.path("verdict").asText(), sentence)
                : WhyRule.of(sentence, article);
        return new WhyView(
                known.path("url").asText(),
                judged.verdict(),
                judged.sentence(),
                articleId,
                article == null ? null : article.article().title(),
                known.path("pages"),
                known.path("submissions"),
                known.path("sources"));
    }
}
