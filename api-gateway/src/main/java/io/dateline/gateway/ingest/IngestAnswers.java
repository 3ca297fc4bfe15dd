package io.dateline.gateway.ingest;

import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Counts the answers of ingest-service, and turns those that are failures into exceptions, which [IngestFaults]
/// turns into answers of the gateway.
@Singleton
@Unremovable
class IngestAnswers implements ClientResponseFilter, ResponseExceptionMapper<RuntimeException> {

    private final MeterRegistry metrics;

    IngestAnswers(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext answer) {
        count(metrics, answer.getStatus() < 500 ? "answered" : "failed");
    }

    static void count(MeterRegistry metrics, String outcome) {
        metrics.counter("dateline.outcome", "stage", "ingest-client", "outcome", outcome)
                .increment();
    }

    @Override
    public RuntimeException toThrowable(Response answer) {
        int status = answer.getStatus();
        if (status == 401) {
            // Ours to mend, not the caller's: they are signed in.
            Log.error("ingest-service refuses the service token; DATELINE_SERVICE_TOKEN must be the same for both");
            return new ProblemException(
                    503, "ingest-away", "The service that reads sources refuses this gateway; its operator must act.");
        }
        byte[] body = answer.hasEntity() ? answer.readEntity(byte[].class) : new byte[0];
        if (body.length == 0) {
            // Every failure has words here, whatever ingest-service (or what is in front of it) gave.
            return new IngestRefusedException(
                    status,
                    Problem.MEDIA_TYPE,
                    Problem.of(status, "ingest-refused", null, List.of()),
                    answer.getHeaderString(HttpHeaders.RETRY_AFTER));
        }
        return new IngestRefusedException(
                status,
                answer.getHeaderString(HttpHeaders.CONTENT_TYPE),
                body,
                answer.getHeaderString(HttpHeaders.RETRY_AFTER));
    }
}
