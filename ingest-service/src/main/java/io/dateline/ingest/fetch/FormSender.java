package io.dateline.ingest.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Sends a form, to addresses of the public internet only, and without following redirects.
@ApplicationScoped
public class FormSender {

    private static final BodyReader.Limits LIMITS = new BodyReader.Limits(64_000, 64_000, 0, true);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Transport transport;

    FormSender(Transport transport) {
        this.transport = transport;
    }

    /// @return the answer's status; 0 if there was none
    public int post(URI url, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        Transport.Exchange exchange = transport.post(url, body, LIMITS, DEADLINE);
        Transport.Answer answer = exchange.answer();
        return answer == null ? 0 : answer.status();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
