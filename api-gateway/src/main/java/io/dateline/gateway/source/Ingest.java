package io.dateline.gateway.source;

import io.dateline.gateway.account.Caller;
import io.dateline.gateway.account.CurrentCaller;
import io.dateline.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// ingest-service, as far as people and programs reach it through the gateway. Every request carries the caller's
/// tenant; every answer comes back as ingest-service gave it, its problems included.
@ApplicationScoped
public class Ingest {

    static final String TENANT = "Dateline-Tenant";
    static final String OPERATOR = "Dateline-Operator";

    private final IngestClient client;
    private final DiscoveryClient discovery;
    private final CurrentCaller caller;
    private final MeterRegistry metrics;

    Ingest(
            @RestClient IngestClient client,
            @RestClient DiscoveryClient discovery,
            CurrentCaller caller,
            MeterRegistry metrics) {
        this.client = client;
        this.discovery = discovery;
        this.caller = caller;
        this.metrics = metrics;
    }

    void refuseToStartWithoutToken(
            @Observes StartupEvent started, @ConfigProperty(name = "dateline.service-token") Optional<String> token) {
        if (token.isEmpty()) {
            throw new IllegalStateException("DATELINE_SERVICE_TOKEN is not set. It is the secret that ingest-service"
                    + " and api-gateway share; set the same value for both.");
        }
    }

    Answer sources(@Nullable String cursor, @Nullable String limit) {
        Caller known = caller.get();
        return ask(() -> client.sources(known.tenantId(), known.operator(), cursor, limit));
    }

    Answer addSource(byte[] source) {
        Caller known = caller.get();
        return ask(() -> discovery.addSource(known.tenantId(), known.operator(), source));
    }

    Answer source(UUID id) {
        Caller known = caller.get();
        return ask(() -> client.source(known.tenantId(), known.operator(), id));
    }

    Answer changeSource(UUID id, byte[] change) {
        Caller known = caller.get();
        return ask(() -> client.changeSource(known.tenantId(), known.operator(), id, change));
    }

    Answer removeSource(UUID id) {
        Caller known = caller.get();
        return ask(() -> client.removeSource(known.tenantId(), known.operator(), id));
    }

    Answer ledger(UUID id, @Nullable String from, @Nullable String to) {
        Caller known = caller.get();
        return ask(() -> client.ledger(known.tenantId(), known.operator(), id, from, to));
    }

    Answer poll(UUID id) {
        Caller known = caller.get();
        return ask(() -> client.poll(known.tenantId(), known.operator(), id));
    }

    Answer silence(UUID id, @Nullable String from, @Nullable String to, @Nullable String zone) {
        Caller known = caller.get();
        return ask(() -> client.silence(known.tenantId(), known.operator(), id, from, to, zone));
    }

    /// What is known of an address, before analysis.
    public Answer why(@Nullable String url) {
        Caller known = caller.get();
        return ask(() -> client.why(known.tenantId(), known.operator(), url));
    }

    Answer imports() {
        Caller known = caller.get();
        return ask(() -> client.imports(known.tenantId(), known.operator()));
    }

    Answer sourceImport(UUID id) {
        Caller known = caller.get();
        return ask(() -> client.sourceImport(known.tenantId(), known.operator(), id));
    }

    Answer importLines(UUID id, @Nullable String outcome, @Nullable String cursor) {
        Caller known = caller.get();
        return ask(() -> client.importLines(known.tenantId(), known.operator(), id, outcome, cursor));
    }

    Answer starter(@Nullable String q, @Nullable String country, @Nullable String language, @Nullable String beat) {
        Caller known = caller.get();
        return ask(() -> client.starter(known.tenantId(), known.operator(), q, country, language, beat));
    }

    Answer switchOn(byte[] chosen) {
        Caller known = caller.get();
        return ask(() -> client.switchOn(known.tenantId(), known.operator(), chosen));
    }

    Answer opml() {
        Caller known = caller.get();
        return ask(() -> client.opml(known.tenantId(), known.operator()));
    }

    Answer addOpml(byte[] opml) {
        Caller known = caller.get();
        return ask(() -> discovery.addOpml(known.tenantId(), known.operator(), opml));
    }

    /// Hands in an own article.
    ///
    /// @param article JSON, as the caller sent it
    public Answer submit(byte[] article) {
        Caller known = caller.get();
        return ask(() -> client.submit(known.tenantId(), known.operator(), article));
    }

    /// Why an article reads as it does. The caller must have been found to be allowed to see the article.
    public Answer explanation(UUID id) {
        Caller known = caller.get();
        return ask(() -> client.explanation(known.tenantId(), known.operator(), id));
    }

    /// How a page would be read.
    ///
    /// @param page JSON, as the caller sent it
    public Answer explainPage(byte[] page) {
        Caller known = caller.get();
        return ask(() -> client.explainPage(known.tenantId(), known.operator(), page));
    }

    public Answer submission(UUID id) {
        Caller known = caller.get();
        return ask(() -> client.submission(known.tenantId(), known.operator(), id));
    }

    private Answer ask(Supplier<Response> request) {
        try (Response response = request.get()) {
            Answer answer = answer(response);
            count(answer.status() < 500 ? "answered" : "failed");
            return answer;
        } catch (ProcessingException e) {
            boolean slow = isTimeout(e);
            count(slow ? "timed-out" : "away");
            // One line: whoever runs this wants the cause, and the trace says nothing more.
            Log.warnf("ingest-service not reached reason=%s", e.getMessage());
            throw new ProblemException(
                    503,
                    "ingest-away",
                    slow
                            ? "The service that reads sources took too long to answer; what you asked for may still"
                                    + " happen. Look again in a minute."
                            : "The service that reads sources is not reachable at the moment. Articles, searches and"
                                    + " monitors work as before; try this again in a minute.");
        }
    }

    private static Answer answer(Response response) {
        if (response.getStatus() == 401) {
            // Ours to mend, not the caller's: they are signed in.
            Log.error("ingest-service refuses the service token; DATELINE_SERVICE_TOKEN must be the same for both");
            throw new ProblemException(
                    503, "ingest-away", "The service that reads sources refuses this gateway; its operator must act.");
        }
        byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
        return new Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.CONTENT_TYPE),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.RETRY_AFTER),
                body);
    }

    private void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "ingest-client", "outcome", outcome)
                .increment();
    }

    private static boolean isTimeout(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
