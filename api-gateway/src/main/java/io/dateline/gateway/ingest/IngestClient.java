package io.dateline.gateway.ingest;

import io.dateline.ingest.api.article.ExplanationApi;
import io.dateline.ingest.api.article.SubmissionApi;
import io.dateline.ingest.api.coverage.CoverageApi;
import io.dateline.ingest.api.imports.ImportApi;
import io.dateline.ingest.api.imports.StarterApi;
import io.dateline.ingest.api.queryfeed.QueryFeedApi;
import io.dateline.ingest.api.source.SourceApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What ingest-service answers soon, from its database.
@RegisterRestClient(configKey = "ingest")
@RegisterClientHeaders(CallerHeadersFactory.class)
@RegisterProvider(IngestAnswers.class)
public interface IngestClient
        extends SourceApi, ImportApi, StarterApi, QueryFeedApi, CoverageApi, SubmissionApi, ExplanationApi {}
