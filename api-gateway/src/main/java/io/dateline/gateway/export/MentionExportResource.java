package io.dateline.gateway.export;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.export.rss.RssWriter;
import io.dateline.gateway.http.Download;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.triage.MentionLists;
import io.dateline.gateway.triage.MentionParameters;
import io.dateline.gateway.triage.MentionView;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// One monitor's mentions as a file.
@Path("/monitors/{id}")
@RunOnVirtualThread
@Tag(name = "Mentions")
class MentionExportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CurrentCaller caller;
    private final Monitors monitors;
    private final MentionLists lists;
    private final MentionPages pages;
    private final MentionRss rss;

    MentionExportResource(
            CurrentCaller caller, Monitors monitors, MentionLists lists, MentionPages pages, MentionRss rss) {
        this.caller = caller;
        this.monitors = monitors;
        this.lists = lists;
        this.pages = pages;
        this.rss = rss;
    }

    @GET
    @Path("/mentions.csv")
    @PermissionsAllowed("viewer:read")
    @Produces("text/csv")
    @Operation(
            operationId = "exportMentionsCsv",
            summary = "All mentions of a monitor as CSV",
            description = "UTF-8. Cells that a spreadsheet would calculate begin with an apostrophe.")
    public Response csv(String id, @BeanParam MentionParameters asked) {
        SavedMonitor monitor = require(id);
        MentionFilter filter = filter(monitor, asked);
        Page<MentionView> first = pages.first(filter);
        StreamingOutput body = out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
            pages.each(filter, first, new CsvWriter(text));
            text.flush();
        };
        return file(body, "text/csv; charset=UTF-8", monitor, "csv");
    }

    @GET
    @Path("/mentions.xlsx")
    @PermissionsAllowed("viewer:read")
    @Produces(XLSX)
    @Operation(operationId = "exportMentionsXlsx", summary = "All mentions of a monitor as a workbook")
    public Response xlsx(String id, @BeanParam MentionParameters asked) {
        SavedMonitor monitor = require(id);
        MentionFilter filter = filter(monitor, asked);
        Page<MentionView> first = pages.first(filter);
        StreamingOutput body = out -> {
            try (WorkbookWriter book = new WorkbookWriter(out)) {
                pages.each(filter, first, book);
            }
        };
        return file(body, XLSX, monitor, "xlsx");
    }

    @GET
    @Path("/mentions.rss")
    @PermissionsAllowed("viewer:read")
    @Produces("application/rss+xml")
    @Operation(operationId = "exportMentionsRss", summary = "The latest mentions of a monitor as RSS 2.0")
    public Response rss(
            String id,
            @BeanParam MentionParameters asked,
            @QueryParam("limit") @DefaultValue("100") @Nullable String limit) {
        SavedMonitor monitor = require(id);
        MentionFilter filter = filter(monitor, asked);
        Page<MentionView> latest = pages.page(filter, null, Parameters.limit(limit));
        return Response.ok(rss.of(monitor, latest), RssWriter.MEDIA_TYPE).build();
    }

    private SavedMonitor require(String id) {
        return monitors.require(caller.get().tenantId(), Parameters.pathId(id, "monitor"));
    }

    private MentionFilter filter(SavedMonitor monitor, MentionParameters asked) {
        Caller who = caller.get();
        return lists.filter(who.tenantId(), who.username(), List.of(monitor.id()), asked);
    }

    private static Response file(StreamingOutput body, String type, SavedMonitor monitor, String ending) {
        return Response.ok(body, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + Download.fileName("mentions " + monitor.name(), "mentions") + "."
                                + ending + "\"")
                .build();
    }
}
