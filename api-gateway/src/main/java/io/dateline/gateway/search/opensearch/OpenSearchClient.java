package io.dateline.gateway.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Speaks OpenSearch's REST API. Safe for use by many threads.
final class OpenSearchClient implements AutoCloseable {

    private static final String JSON = "application/json";

    private final List<URI> nodes;
    private final @Nullable String authorization;
    private final Duration timeout;
    private final HttpClient http;
    private final ObjectMapper json;

    /// Number of the node that answered last.
    private final AtomicInteger current = new AtomicInteger();

    /// @throws IllegalStateException the settings cannot be used
    OpenSearchClient(OpenSearchConfig config, ObjectMapper json) {
        nodes = nodes(config);
        authorization = authorization(config);
        timeout = config.requestTimeout();
        this.json = json;
        HttpClient.Builder builder = HttpClient.newBuilder()
                // A node speaks HTTP/2 only where it was told to.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout());
        config.caFile().ifPresent(file -> builder.sslContext(trusting(file)));
        http = builder.build();
    }

    private static List<URI> nodes(OpenSearchConfig config) {
        List<URI> urls = config.urls().orElse(List.of());
        if (urls.isEmpty()) {
            throw new IllegalStateException(
                    "dateline.search.index is “opensearch”, but dateline.search.opensearch.urls "
                            + "names no address; write for example https://search.example:9200.");
        }
        for (URI url : urls) {
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (!web || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
                throw new IllegalStateException("dateline.search.opensearch.urls must be addresses like "
                        + "https://search.example:9200, with no user and no question mark in them.");
            }
        }
        return urls.stream()
                .map(url -> URI.create(url.toString().replaceFirst("(?<!/)/+$", "")))
                .toList();
    }

    private static @Nullable String authorization(OpenSearchConfig config) {
        if (config.username().isPresent() != config.password().isPresent()) {
            throw new IllegalStateException(
                    "Give both dateline.search.opensearch.username and dateline.search.opensearch.password, or neither.");
        }
        return config.username()
                .map(user -> user + ":" + config.password().orElseThrow())
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    private static SSLContext trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> authorities =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (authorities.isEmpty()) {
                throw new IllegalStateException("dateline.search.opensearch.ca-file holds no certificate: " + file);
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate authority : authorities) {
                store.setCertificateEntry("ca-" + number++, authority);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "dateline.search.opensearch.ca-file cannot be read as PEM certificates: " + file + " (" + e + ")",
                    e);
        }
    }

    /// @param method HTTP method
    /// @param path from the root, with its parameters
    /// @param body JSON; null for none
    /// @throws ClusterFaultException no answer, or one of a status of 300 and above
    JsonNode send(String method, String path, @Nullable JsonNode body) throws IOException {
        return exchange(method, path, JSON, body == null ? null : json.writeValueAsBytes(body));
    }

    /// Several operations at once.
    ///
    /// @param lines newline-delimited JSON, as `_bulk` takes it
    JsonNode bulk(String path, byte[] lines) throws IOException {
        return exchange("POST", path, "application/x-ndjson", lines);
    }

    private JsonNode exchange(String method, String path, String type, byte @Nullable [] body) throws IOException {
        int first = current.get();
        IOException last = null;
        for (int i = 0; i < nodes.size(); i++) {
            int number = (first + i) % nodes.size();
            URI node = nodes.get(number);
            try {
                JsonNode answer = answer(node, http.send(request(node, method, path, type, body), bytes()));
                current.set(number);
                return answer;
            } catch (HttpTimeoutException e) {
                // Busy rather than away: asking the next one too would double its load.
                throw new ClusterFaultException(0, "OpenSearch at " + node + " did not answer in time");
            } catch (ClusterFaultException e) {
                throw e;
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClusterFaultException(0, "interrupted while waiting for OpenSearch at " + node);
            }
        }
        throw new ClusterFaultException(0, "OpenSearch at " + nodes.getFirst() + " cannot be reached: " + reason(last));
    }

    private static HttpResponse.BodyHandler<byte[]> bytes() {
        return HttpResponse.BodyHandlers.ofByteArray();
    }

    private HttpRequest request(URI node, String method, String path, String type, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path))
                .timeout(timeout)
                .header("Accept", JSON)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private JsonNode answer(URI node, HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        JsonNode body = parsed(response.body());
        if (status < 300) {
            return body;
        }
        if (status == 401 || status == 403) {
            throw new ClusterFaultException(
                    status, "OpenSearch at " + node + " refuses the user name, the password or the user's rights");
        }
        JsonNode error = body.path("error");
        JsonNode cause = error.path("root_cause").path(0);
        String said = (cause.isMissingNode() ? error : cause).path("type").asText("") + " "
                + (cause.isMissingNode() ? error : cause).path("reason").asText("");
        throw new ClusterFaultException(status, "OpenSearch at " + node + " answered " + status + " " + said.strip());
    }

    private JsonNode parsed(byte[] body) throws IOException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException e) {
            // A proxy's page, for one; the status says enough.
            return MissingNode.getInstance();
        }
    }

    private static String reason(@Nullable IOException e) {
        return switch (e) {
            case null -> "no address";
            case ConnectException _ -> "nothing listens there, or its name is unknown";
            case SSLHandshakeException _ ->
                "its certificate is not believed (see dateline.search.opensearch.ca-file): " + e.getMessage();
            default -> e.toString();
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
