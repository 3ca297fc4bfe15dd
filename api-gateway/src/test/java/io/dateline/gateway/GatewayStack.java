package io.dateline.gateway;

import com.sun.net.httpserver.HttpServer;
import io.dateline.local.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/// A real PostgreSQL, a real Kafka and a stand-in for ingest-service, for every test of the gateway. Use as
/// `@QuarkusTest @WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)`, the same
/// everywhere: then the application starts once for all of them.
///
/// A test that has a field of the type [HttpServer] gets the stand-in and adds the answers it needs to it.
public class GatewayStack implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN_PASSWORD = "the admin of the tests";
    public static final String SERVICE_TOKEN = "the token of the tests";

    private HttpServer ingest;

    /// What the mail relay of the tests signs by: 32 bytes in base64.
    public static final String BOUNCE_SECRET = "whsec_dGhlIGJvdW5jZSBzZWNyZXQgb2YgYWxsIG91ciB0ZXM=";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestStack.settings("gateway"));
        try {
            ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ingest.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            ingest.start();
            settings.put(
                    "dateline.index-dir",
                    Files.createTempDirectory("dateline-index-").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put(
                "quarkus.rest-client.ingest.url",
                "http://127.0.0.1:" + ingest.getAddress().getPort());
        settings.put("dateline.service-token", SERVICE_TOKEN);
        settings.put("dateline.admin-password", ADMIN_PASSWORD);
        settings.put("dateline.secret-key", "the secret key of the tests");
        settings.put("dateline.mail-bounce-secret", BOUNCE_SECRET);
        settings.put("dateline.public-url", "https://dateline.example");
        settings.put("dateline.password.rounds", "1000");
        // All tests sign in from one address.
        settings.put("dateline.sign-in.attempts-per-address", "100000");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(ingest, field -> field.getType() == HttpServer.class);
    }

    @Override
    public void stop() {
        ingest.stop(0);
    }
}
