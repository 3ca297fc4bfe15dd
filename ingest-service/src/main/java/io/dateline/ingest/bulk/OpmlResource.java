package io.dateline.ingest.bulk;

import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.ingest.source.Opml;
import io.dateline.ingest.source.SourceService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sources/opml")
@RunOnVirtualThread
class OpmlResource {

    private final SourceService sources;
    private final Imports imports;
    private final Patience patience;
    private final CurrentCaller caller;

    OpmlResource(SourceService sources, Imports imports, Patience patience, CurrentCaller caller) {
        this.sources = sources;
        this.imports = imports;
        this.patience = patience;
        this.caller = caller;
    }

    @GET
    @Produces("text/x-opml;charset=UTF-8")
    public String opml() {
        return sources.opml(caller.get());
    }

    /// 200 with what came of it if that is soon known, otherwise 202 with how far it has come.
    @POST
    @Consumes({"text/x-opml", "application/xml", "text/xml"})
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ImportView> addAll(byte[] opml) {
        Opml.Outlines file = Opml.read(opml);
        List<NewLine> lines = Stream.concat(
                        file.outlines().stream().map(Opml.Outline::source).map(NewLine::of),
                        file.refused().stream().map(NewLine::refused))
                .toList();
        return patience.answer(caller.get().tenant(), imports.begin(caller.get().tenant(), "opml", lines));
    }
}
