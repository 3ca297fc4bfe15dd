package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody's own program that takes webhooks. Whether the signature is right is for a test to say, with the library
/// that such programs use.
final class WebhookVendor implements Vendor {

    private static final int MAX_BODY = 20_000;
    private static final Pattern SIGNATURES = Pattern.compile("v1,[A-Za-z0-9+/]{43}=(?: v1,[A-Za-z0-9+/]{43}=)?");

    private final Messages messages = new Messages("webhook");

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            Map<String, String> headers = request.headers();
            String id = headers.getOrDefault("webhook-id", "");
            check(!id.isEmpty(), "no webhook-id");
            check(headers.getOrDefault("webhook-timestamp", "").matches("[0-9]{10}"), "no webhook-timestamp");
            check(
                    SIGNATURES
                            .matcher(headers.getOrDefault("webhook-signature", ""))
                            .matches(),
                    "no webhook-signature");
            check(request.body().length <= MAX_BODY, "too long");
            JsonNode json = request.json();
            boolean event = headers.getOrDefault("content-type", "").startsWith("application/cloudevents+json");
            check(event == json.has("specversion"), "the content's type says something else");
            check(json.path("type").asText().length() > 0 && json.path("data").isObject(), "no event");
            messages.put(id, text(json));
            return Verdict.taken(204, "");
        } catch (RefusedException e) {
            return new Verdict(e.status, e.reason(), e.reason());
        }
    }

    private static Visible.Text text(JsonNode event) {
        JsonNode data = event.path("data");
        StringBuilder words = new StringBuilder(event.path("type").asText());
        words.append('\n').append(data.path("subject").asText());
        words.append('\n').append(data.path("text").asText());
        List<String> links = new ArrayList<>();
        data.path("articles").forEach(article -> {
            words.append('\n').append(article.path("headline").asText());
            if (article.path("url").isTextual()) {
                links.add(article.path("url").asText());
            }
        });
        data.path("others").forEach(other -> words.append('\n').append(other.asText()));
        if (data.path("moreArticles").asInt() > 0) {
            words.append("\nand ").append(data.path("moreArticles").asInt()).append(" more");
        }
        data.path("links").forEach(link -> links.add(link.asText()));
        return new Visible.Text(words.toString(), links);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new RefusedException(400, reason);
        }
    }
}
