package io.dateline.ingest.source;

import io.dateline.ingest.api.source.LedgerView;
import io.dateline.ingest.api.source.NewSource;
import io.dateline.ingest.api.source.Polling;
import io.dateline.ingest.api.source.SourceApi;
import io.dateline.ingest.api.source.SourceChange;
import io.dateline.ingest.api.source.SourcePage;
import io.dateline.ingest.api.source.SourceView;
import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.ingest.source.SourceService.Addition;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.time.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
class SourceResource implements SourceApi {

    private static final int PAGE = 50;

    private final SourceService sources;
    private final CurrentCaller caller;

    SourceResource(SourceService sources, CurrentCaller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    @Override
    public SourcePage sources(@Nullable String cursor, @Nullable Integer limit) {
        return sources.list(cursor, limit == null ? PAGE : limit, caller.get());
    }

    @Override
    public RestResponse<SourceView> addSource(NewSource request) {
        Addition addition = sources.add(request, caller.get());
        return RestResponse.ResponseBuilder.<SourceView>create(addition.added() ? Status.CREATED : Status.OK)
                .location(URI.create("/sources/" + addition.source().id()))
                .entity(addition.source())
                .build();
    }

    @Override
    public SourceView source(UUID id) {
        return sources.get(id, caller.get());
    }

    @Override
    public SourceView changeSource(UUID id, SourceChange change) {
        return sources.change(id, change, caller.get());
    }

    @Override
    public void removeSource(UUID id) {
        sources.remove(id, caller.get());
    }

    @Override
    public Polling pollSource(UUID id) {
        return new Polling(sources.pollNow(id));
    }

    @Override
    public LedgerView ledger(UUID id, @Nullable String from, @Nullable String to) {
        return sources.ledger(id, instant("from", from), instant("to", to));
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Times.parsed(text)
                .orElseThrow(() -> new ProblemException(
                        400, "request-invalid", "`" + name + "` must be a time such as 2026-11-23T09:00:00Z."));
    }
}
