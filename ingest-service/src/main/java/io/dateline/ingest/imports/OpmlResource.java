package io.dateline.ingest.imports;

import io.dateline.ingest.api.imports.ImportView;
import io.dateline.ingest.api.imports.OpmlApi;
import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.ingest.source.Opml;
import io.dateline.ingest.source.SourceService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
class OpmlResource implements OpmlApi {

    private final SourceService sources;
    private final Imports imports;
    private final ImportAwaiter awaiter;
    private final CurrentCaller caller;

    OpmlResource(SourceService sources, Imports imports, ImportAwaiter awaiter, CurrentCaller caller) {
        this.sources = sources;
        this.imports = imports;
        this.awaiter = awaiter;
        this.caller = caller;
    }

    @Override
    public String opml() {
        return sources.opml(caller.get());
    }

    @Override
    public RestResponse<ImportView> addOpml(byte[] opml) {
        Opml.Outlines file = Opml.read(opml);
        List<ImportLineRequest> lines = Stream.concat(
                        file.outlines().stream().map(Opml.Outline::source).map(ImportLineRequest::of),
                        file.refused().stream().map(ImportLineRequest::refused))
                .toList();
        return awaiter.answer(caller.get().tenant(), imports.begin(caller.get().tenant(), "opml", lines));
    }
}
