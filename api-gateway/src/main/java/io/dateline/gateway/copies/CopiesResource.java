package io.dateline.gateway.copies;

import io.dateline.contract.finding.Copies;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The articles that carry the same text as one of them.
@Path("/articles/{id}/copies")
@RunOnVirtualThread
@Tag(name = "Articles")
class CopiesResource {

    /// More are counted, and not listed.
    private static final int LISTED = 200;

    private final CurrentCaller caller;
    private final Articles articles;

    CopiesResource(CurrentCaller caller, Articles articles) {
        this.caller = caller;
        this.articles = articles;
    }

    /// @param groupId null for an article of which copies were not looked for: it alone is listed
    /// @param count of those that your team may see, the article itself included
    /// @param firstId who had the text first
    /// @param items the first one first, 200 at most
    record CopyGroup(@Nullable UUID groupId, int count, UUID firstId, List<CopyView> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listCopies",
            summary = "The articles with the same text by now, who was first first, and whom each credits",
            description = """
                    In order of publication where that is known to the minute, else of when Dateline first saw them. `copyOf` makes a \
                    tree of them.""")
    @Computing
    public CopyGroup list(String id) {
        UUID tenantId = caller.get().tenantId();
        UUID articleId = Parameters.pathId(id, "article");
        KnownArticle known = articles.find(tenantId, articleId)
                .orElseThrow(() ->
                        new ProblemException(404, "article-not-found", "No article has the id " + articleId + "."));
        Copies copies = known.copies();
        List<KnownArticle> all = copies == null ? List.of(known) : articles.ofCopies(tenantId, copies.groupId());
        return new CopyGroup(
                copies == null ? null : copies.groupId(),
                all.size(),
                all.getFirst().article().id(),
                all.stream().limit(LISTED).map(CopyView::of).toList());
    }
}
