package io.dateline.gateway.mention;

import io.dateline.gateway.account.Caller;
import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Mentions of all monitors, and what a team makes of one.
@Path("/mentions")
@RunOnVirtualThread
class MentionResource {

    private final CurrentCaller caller;
    private final Mentions mentions;
    private final MentionLists lists;

    MentionResource(CurrentCaller caller, Mentions mentions, MentionLists lists) {
        this.caller = caller;
        this.mentions = mentions;
        this.lists = lists;
    }

    @GET
    public Page<MentionView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return lists.page(caller.get().tenantId(), null, new MentionLists.Asked(state, from, to, cursor, limit));
    }

    @PATCH
    @Path("/{id}")
    public MentionView change(String id, @Valid @NotNull Triage triage) {
        Caller who = caller.get();
        UUID mentionId = Parameters.pathId(id, "mention");
        Mention before = mentions.find(who.tenantId(), mentionId).orElseThrow(() -> notFound(mentionId));
        mentions.change(before, triage, who.username());
        Mention after = mentions.find(who.tenantId(), mentionId).orElseThrow(() -> notFound(mentionId));
        return lists.views(who.tenantId(), List.of(after)).stream().findFirst().orElseThrow(() -> notFound(mentionId));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "mention-not-found", "No mention has the id " + id + ".");
    }
}
