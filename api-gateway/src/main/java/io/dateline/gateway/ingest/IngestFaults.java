package io.dateline.gateway.ingest;

import com.fasterxml.jackson.core.JacksonException;
import io.dateline.platform.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What the gateway answers when ingest-service refuses, is away, or cannot be understood.
class IngestFaults {

    private final MeterRegistry metrics;

    IngestFaults(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @ServerExceptionMapper
    Response refused(IngestRefusedException e) {
        return e.answer();
    }

    @ServerExceptionMapper
    RestResponse<Problem> notReached(ProcessingException e) {
        if (hasCause(e, JacksonException.class)) {
            return unreadable(e);
        }
        boolean slow = hasCause(e, TimeoutException.class);
        IngestAnswers.count(metrics, slow ? "timed-out" : "away");
        // One line: whoever runs this wants the cause, and the trace says nothing more.
        Log.warnf("ingest-service not reached reason=%s", e.getMessage());
        return away(
                slow
                        ? "The service that reads sources took too long to answer; what you asked for may still"
                                + " happen. Look again in a minute."
                        : "The service that reads sources is not reachable at the moment. Articles, searches and"
                                + " monitors work as before; try this again in a minute.");
    }

    /// The client's own exception for JSON that is none.
    @ServerExceptionMapper
    RestResponse<Problem> malformed(ClientWebApplicationException e) {
        return unreadable(e);
    }

    private static RestResponse<Problem> unreadable(Exception e) {
        Log.errorf(e, "ingest-service answered something that its API does not know");
        return away("The service that reads sources gave an answer that cannot be read; its operator must act.");
    }

    private static RestResponse<Problem> away(String detail) {
        return Problem.of(503, "ingest-away", detail, List.of()).response();
    }

    private static boolean hasCause(Throwable fault, Class<? extends Exception> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
