package io.dateline.gateway.ingest;

import io.dateline.ingest.api.source.SourceApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What ingest-service is asked in the background, on nobody's behalf.
@RegisterRestClient(configKey = "ingest")
@RegisterClientHeaders(OwnHeadersFactory.class)
@RegisterProvider(IngestAnswers.class)
public interface LedgerClient extends SourceApi {}
