package io.dateline.gateway.export;

import io.dateline.gateway.briefing.Briefings;
import io.dateline.gateway.briefing.edition.Editions;
import io.dateline.gateway.export.rss.RssLinks;
import io.dateline.gateway.export.rss.RssLinks.Opened;
import io.dateline.gateway.export.rss.RssWriter;
import io.dateline.gateway.http.LinkRates;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.triage.MentionLists;
import io.dateline.gateway.triage.MentionParameters;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What a feed reader has behind a link.
@Path("/rss/{token}")
@RunOnVirtualThread
@Tag(name = "Mentions")
class RssResource {

    private static final int MENTIONS = 100;
    private static final int EDITIONS = 20;

    private final CurrentCaller caller;
    private final RssLinks links;
    private final LinkRates rates;
    private final Monitors monitors;
    private final MentionLists lists;
    private final MentionPages pages;
    private final MentionRss mentionRss;
    private final Briefings briefings;
    private final Editions editions;
    private final EditionRss editionRss;

    RssResource(
            CurrentCaller caller,
            RssLinks links,
            LinkRates rates,
            Monitors monitors,
            MentionLists lists,
            MentionPages pages,
            MentionRss mentionRss,
            Briefings briefings,
            Editions editions,
            EditionRss editionRss) {
        this.caller = caller;
        this.links = links;
        this.rates = rates;
        this.monitors = monitors;
        this.lists = lists;
        this.pages = pages;
        this.mentionRss = mentionRss;
        this.briefings = briefings;
        this.editions = editions;
        this.editionRss = editionRss;
    }

    @GET
    @PermitAll
    @Produces("application/rss+xml")
    @Operation(
            operationId = "readRssLink",
            summary = "The latest mentions of a monitor or editions of a briefing, as RSS 2.0",
            description = "Of a monitor it takes the filters of the list of mentions.")
    @APIResponse(responseCode = "200", description = "A channel.")
    @APIResponse(responseCode = "404", description = "There is no such link, or it has ended.")
    @APIResponse(responseCode = "429", description = "The link is asked too often.")
    public Response read(@RestPath String token, @BeanParam MentionParameters asked) {
        Opened link = links.open(token)
                .orElseThrow(() -> new ProblemException(
                        404, "rss-link-not-found", "This link leads nowhere, or no more: ask for another one."));
        rates.take(link.id());
        caller.workFor(link.tenantId());
        return Response.ok(body(link, asked), RssWriter.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    private StreamingOutput body(Opened link, MentionParameters asked) {
        if (link.briefingId() != null) {
            return editionRss.of(
                    briefings.plan(link.tenantId(), link.briefingId()).name(),
                    editions.approved(link.tenantId(), link.briefingId(), EDITIONS));
        }
        if (link.monitorId() == null) {
            throw new IllegalStateException("a link of nothing: " + link.id());
        }
        return mentionRss.of(
                monitors.require(link.tenantId(), link.monitorId()),
                pages.page(
                        lists.filter(link.tenantId(), link.username(), List.of(link.monitorId()), asked),
                        null,
                        MENTIONS));
    }
}
