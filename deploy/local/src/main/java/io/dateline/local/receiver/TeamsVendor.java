package io.dateline.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A workflow of Teams that posts Adaptive Cards. Under `/bare` it wants the card alone.
final class TeamsVendor implements Vendor {

    private static final int MAX_COUNTED = 28 * 1_024;

    /// Of Adaptive Cards 1.4, what Teams shows and we use: elements and their properties.
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            "AdaptiveCard", Set.of("type", "$schema", "version", "body", "actions"),
            "Container", Set.of("type", "items", "separator", "selectAction"),
            "RichTextBlock", Set.of("type", "inlines"),
            "TextRun", Set.of("type", "text", "weight", "size", "isSubtle"),
            "Action.OpenUrl", Set.of("type", "url", "title"));

    private final Messages messages = new Messages("teams");

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public List<Shown> shown() {
        return messages.all();
    }

    @Override
    public Verdict receive(Request request) {
        try {
            if (counted(request.text()) > MAX_COUNTED) {
                throw new RefusedException(413, "RequestEntityTooLarge");
            }
            Visible.Text text = read(card(request));
            messages.put(messages.nextId(), text);
            return Verdict.taken(202, "");
        } catch (RefusedException e) {
            String body = Json.object()
                    .set("error", Json.object().put("code", e.reason()))
                    .toString();
            return new Verdict(e.status, body, e.reason());
        }
    }

    /// As if the card stood in a string of ASCII: what Teams counts is more than what was sent.
    static int counted(String json) {
        return json.chars()
                .map(c -> c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : 6)
                .sum();
    }

    private static JsonNode card(Request request) {
        JsonNode json = request.json();
        if (request.path().equals("/bare")) {
            return json;
        }
        JsonNode attachments = json.path("attachments");
        if (!json.path("type").asText().equals("message") || !attachments.isArray() || attachments.isEmpty()) {
            throw new RefusedException(400, "foreach wants attachments");
        }
        JsonNode attachment = attachments.get(0);
        if (!attachment.path("contentType").asText().equals("application/vnd.microsoft.card.adaptive")) {
            throw new RefusedException(400, "no Adaptive Card");
        }
        return attachment.path("content");
    }

    private static Visible.Text read(JsonNode card) {
        if (!card.path("type").asText().equals("AdaptiveCard")
                || !card.path("version").asText().equals("1.4")) {
            throw new RefusedException(400, "We're sorry, this card couldn't be displayed");
        }
        StringBuilder words = new StringBuilder();
        List<String> links = new ArrayList<>();
        read(card, words, links);
        return new Visible.Text(words.toString().strip(), links);
    }

    private static void read(JsonNode node, StringBuilder words, List<String> links) {
        String type = node.path("type").asText();
        Set<String> known = ELEMENTS.get(type);
        if (known == null) {
            throw new RefusedException(400, "unknown element " + type);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!known.contains(property.getKey())) {
                throw new RefusedException(400, "unknown property " + property.getKey() + " of " + type);
            }
        }
        switch (type) {
            case "TextRun" -> words.append(node.path("text").asText());
            case "Action.OpenUrl" -> links.add(url(node));
            case "RichTextBlock" -> words.append('\n');
            default -> {}
        }
        for (String child : List.of("body", "items", "inlines", "actions")) {
            node.path(child).forEach(one -> read(one, words, links));
        }
        if (node.has("selectAction")) {
            read(node.path("selectAction"), words, links);
        }
    }

    private static String url(JsonNode action) {
        String url = action.path("url").asText();
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new RefusedException(400, "a link to no page");
        }
        return url;
    }
}
