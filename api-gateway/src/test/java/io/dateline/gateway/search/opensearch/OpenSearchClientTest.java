package io.dateline.gateway.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator is told of a cluster that cannot be used, and of settings that cannot.
class OpenSearchClientTest {

    private final List<String> authorizations = new ArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private OpenSearchConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OpenSearchConfig.class)
                .withDefaultValue(
                        "dateline.search.opensearch.urls",
                        "http://127.0.0.1:" + server.getAddress().getPort());
        settings.forEach((name, value) -> builder.withDefaultValue("dateline.search.opensearch." + name, value));
        return builder.build().getConfigMapping(OpenSearchConfig.class);
    }

    private OpenSearchIndex index(Map<String, String> settings) {
        OpenSearchConfig config = config(settings);
        return new OpenSearchIndex(config, new OpenSearchClient(config, new ObjectMapper()), new ObjectMapper());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "401 | {}                                                                | refuses the user name",
                "403 | {}                                                                | refuses the user name",
                "503 | <html>a proxy</html>                                              | answered 503",
                "200 | {\"version\":{\"number\":\"9.1.0\"}}                                | something else, version"
                        + " 9.1.0",
                "200 | {\"version\":{\"distribution\":\"opensearch\",\"number\":\"1.3.2\"}} | OpenSearch 2 or later is"
                        + " needed"
            })
    void theStartSaysWhyAClusterCannotBeUsed(int answered, String with, String said) throws IOException {
        status = answered;
        body = with;
        try (OpenSearchIndex index = index(Map.of())) {
            assertThatThrownBy(index::committedOffsets)
                    .isInstanceOf(ClusterFaultException.class)
                    .hasMessageContaining(said);
        }
    }

    @Test
    void aSlowAnswerIsGivenUp() throws IOException {
        server.createContext("/_cluster", exchange -> {});
        try (OpenSearchIndex index = index(Map.of("request-timeout", "200ms"))) {
            assertThat(index.unavailableReason()).contains("did not answer in time");
        }
    }

    @Test
    void theCredentialsAreSentAndNotSaid() throws IOException {
        status = 401;
        try (OpenSearchIndex index = index(Map.of("username", "dateline", "password", "a secret"))) {
            assertThat(index.unavailableReason()).doesNotContain("a secret").doesNotContain("YSBzZWNyZXQ");
        }
        assertThat(authorizations).containsExactly("Basic ZGF0ZWxpbmU6YSBzZWNyZXQ=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urls       | search.example:9200             | addresses like",
                "urls       | https://user:pw@search.example  | with no user",
                "username   | somebody                        | both",
                "ca-file    | /nowhere/ca.pem                 | ca-file cannot be read",
                "index-name | Articles                        | lower-case",
                "shards     | 0                               | shards must be 1 or more"
            })
    void settingsThatCannotBeUsedEndTheStart(String name, String value, String said) {
        assertThatThrownBy(() -> new OpenSearchIndexFactory(config(Map.of(name, value)), new ObjectMapper()).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aFileWithoutCertificatesIsNoAuthority(@TempDir Path directory) throws IOException {
        Path empty = Files.createFile(directory.resolve("ca.pem"));

        assertThatThrownBy(() -> new OpenSearchClient(config(Map.of("ca-file", empty.toString())), new ObjectMapper()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds no certificate");
    }

    @Test
    void settingsThatCanBeUsedPass() {
        new OpenSearchIndexFactory(config(Map.of("username", "u", "password", "p")), new ObjectMapper()).check();
    }
}
