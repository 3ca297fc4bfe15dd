package io.dateline.gateway.triage;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionSearch;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Mentions of all monitors, and what a team makes of them.
@Path("/mentions")
@RunOnVirtualThread
@Tag(name = "Mentions")
class MentionResource {

    private static final int MAX_AT_ONCE = 1_000;

    private final CurrentCaller caller;
    private final MentionSearch search;
    private final MentionChanges changes;
    private final MentionLists lists;

    MentionResource(CurrentCaller caller, MentionSearch search, MentionChanges changes, MentionLists lists) {
        this.caller = caller;
        this.search = search;
        this.changes = changes;
        this.lists = lists;
    }

    /// @param ids of the mentions, at most 1,000
    record Bulk(
            @NotNull @Size(min = 1, max = MAX_AT_ONCE) List<@NotNull UUID> ids,
            @NotNull @Valid Triage change) {}

    record Undo(@NotNull UUID actionId) {}

    record History(List<MentionChanges.Entry> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listMentions", summary = "What all monitors found")
    @Computing
    public Page<MentionView> list(
            @BeanParam MentionParameters asked,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Caller who = caller.get();
        return lists.page(
                lists.filter(who.tenantId(), who.username(), List.of(), asked), cursor, Parameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getMention", summary = "One mention, with the tone towards whom it is about")
    public MentionView get(String id) {
        return view(require(id));
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listMentionHistory", summary = "Who changed what of a mention, latest first")
    public History history(String id) {
        return new History(changes.history(require(id).id()));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "changeMention", summary = "Triage, tag or correct a mention")
    public MentionView change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Triage change) {
        Caller who = caller.get();
        UUID mentionId = require(id).id();
        changes.apply(who.tenantId(), List.of(mentionId), change, who.username(), Versions.expected(ifMatch));
        return view(require(id));
    }

    @POST
    @Path("/bulk")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "changeMentions",
            summary = "Change up to 1,000 mentions alike",
            description =
                    "All of them or, on a fault, none. `actionId` of the answer takes it back (`POST /mentions/undo`).")
    public MentionChanges.Changed bulk(@Valid @NotNull Bulk bulk) {
        Caller who = caller.get();
        return changes.apply(
                who.tenantId(), bulk.ids().stream().distinct().toList(), bulk.change(), who.username(), null);
    }

    @POST
    @Path("/undo")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "undoMentionChange",
            summary = "Take back what one deed changed",
            description =
                    "A person's change, a bulk one, or a rule's run. What somebody has changed again since stays.")
    public MentionChanges.Undone undo(@Valid @NotNull Undo undo) {
        Caller who = caller.get();
        return changes.undo(who.tenantId(), undo.actionId(), who.username());
    }

    private Mention require(String id) {
        UUID mentionId = Parameters.pathId(id, "mention");
        return search.find(caller.get().tenantId(), mentionId).orElseThrow(() -> notFound(mentionId));
    }

    private MentionView view(Mention mention) {
        return lists.views(caller.get().tenantId(), List.of(mention)).stream()
                .findFirst()
                .orElseThrow(() -> notFound(mention.id()));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "mention-not-found", "No mention has the id " + id + ".");
    }
}
