package io.dateline.gateway.ingest;

import io.dateline.ingest.api.imports.OpmlApi;
import io.dateline.ingest.api.source.SourceApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What ingest-service answers only after it has visited a source's site, looking for feeds, or has gone through a
/// file: with a longer time-out.
@RegisterRestClient(configKey = "ingest-discovery")
@RegisterClientHeaders(CallerHeadersFactory.class)
@RegisterProvider(IngestAnswers.class)
public interface DiscoveryClient extends SourceApi, OpmlApi {}
