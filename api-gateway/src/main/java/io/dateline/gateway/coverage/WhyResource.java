package io.dateline.gateway.coverage;

import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.ingest.IngestClient;
import io.dateline.ingest.api.coverage.Why;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/articles/why")
@RunOnVirtualThread
@Tag(name = "Articles")
class WhyResource {

    private final IngestClient ingest;
    private final Articles articles;
    private final CurrentCaller caller;

    WhyResource(@RestClient IngestClient ingest, Articles articles, CurrentCaller caller) {
        this.ingest = ingest;
        this.articles = articles;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "whyNotHere",
            summary = "Why is this article not here?",
            description = "Looks the address up over feeds, pages that wait or were given up, articles and what you"
                    + " handed in. Another scheme, `www.`, a last slash and tracking parameters make no difference.")
    @APIResponse(responseCode = "200", description = "The answer, with what it rests on.")
    public WhyView why(@Parameter(example = "https://news.example/a") @RestQuery @Nullable String url) {
        Why known = ingest.why(url);
        UUID articleId = known.articleId();
        KnownArticle article = articleId == null
                ? null
                : articles.find(caller.get().tenantId(), articleId).orElse(null);
        WhyRule.Answer judged = articleId == null
                ? new WhyRule.Answer(known.verdict().label(), known.sentence())
                : WhyRule.of(known.sentence(), article);
        return new WhyView(
                known.url(),
                judged.verdict(),
                judged.sentence(),
                articleId,
                article == null ? null : article.article().title(),
                known.pages(),
                known.submissions(),
                known.sources());
    }
}
