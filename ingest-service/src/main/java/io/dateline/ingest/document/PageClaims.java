package io.dateline.ingest.document;

import io.dateline.ingest.text.SmallElements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page claims about itself for machines: JSON-LD, meta elements (Open Graph, Dublin Core and all the others),
/// microdata, links.
public final class PageClaims {

    /// Bounds the work on hostile input.
    private static final int MAX_JSON_LENGTH = 600_000;

    /// Elements of one microdata property that are looked at.
    private static final int MAX_OF_A_PROPERTY = 200;

    /// Time elements that are looked at. Where so many say nothing of the article, the others are of other things.
    public static final int MAX_TIMES = 500;

    private static final Set<String> ADDRESSES = Set.of("url", "contentUrl");

    private final JsonLd jsonLd;
    private final Map<String, LinkedHashSet<String>> metas = new HashMap<>();
    private final Map<String, List<Element>> properties = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final List<Element> times = new ArrayList<>();

    private PageClaims(JsonLd jsonLd) {
        this.jsonLd = jsonLd;
    }

    public static PageClaims of(Document page, PageTree tree) {
        List<Object> json = new ArrayList<>();
        PageClaims claims = new PageClaims(new JsonLd(json));
        for (Element element : tree.elements) {
            switch (element.normalName()) {
                case "script" -> readScript(element, json);
                case "meta" -> claims.readMeta(element);
                case "link" -> claims.readLink(element);
                default -> {
                    if (isTime(element)) {
                        claims.addTime(element);
                    }
                }
            }
            String property = element.attr("itemprop");
            if (!property.isEmpty()) {
                for (String name : property.split("\\s+")) {
                    List<Element> named = claims.properties.computeIfAbsent(name, key -> new ArrayList<>());
                    if (named.size() < MAX_OF_A_PROPERTY) {
                        named.add(element);
                    }
                }
            }
        }
        claims.jsonLd.index();
        return claims;
    }

    private static void readScript(Element script, List<Object> json) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            String data = script.data();
            json.addAll(LooseJson.read(data.length() > MAX_JSON_LENGTH ? data.substring(0, MAX_JSON_LENGTH) : data));
        }
    }

    /// Whether an element is made for times: `time`, what scripts make of it (`relative-time`, `time-ago`), or an
    /// abbreviation whose title is a time.
    public static boolean isTime(Element element) {
        String tag = element.normalName();
        return switch (tag) {
            case "time", "relative-time", "local-time", "time-ago", "time-until", "amp-timeago" -> true;
            case "abbr" -> {
                String title = element.attr("title");
                yield title.length() >= 10 && title.startsWith("20") && title.charAt(4) == '-';
            }
            default -> false;
        };
    }

    private void addTime(Element time) {
        if (times.size() < MAX_TIMES) {
            times.add(time);
        }
    }

    private void readMeta(Element meta) {
        String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
        if (content.isBlank()) {
            return;
        }
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                metas.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(content);
            }
        }
    }

    private void readLink(Element link) {
        for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!rel.isEmpty() && !link.attr("href").isBlank()) {
                links.putIfAbsent(rel, link.attr("href").strip());
            }
        }
    }

    public JsonLd jsonLd() {
        return jsonLd;
    }

    /// The first time elements of the page.
    public List<Element> times() {
        return times;
    }

    /// All values of a meta element, by the lower-case name or property.
    public List<String> metas(String name) {
        return List.copyOf(metas.getOrDefault(name, new LinkedHashSet<>()));
    }

    /// The first value that any of the names has.
    @Nullable
    public String meta(String... names) {
        for (String name : names) {
            LinkedHashSet<String> values = metas.get(name);
            if (values != null) {
                return values.getFirst();
            }
        }
        return null;
    }

    /// Elements with the microdata property.
    public List<Element> properties(String name) {
        return properties.getOrDefault(name, List.of());
    }

    /// What microdata says under a property, in an attribute for machines or else in the element's words.
    ///
    /// @return null if nothing is said, or several different things are: teasers carry properties too
    @Nullable
    public String property(String name) {
        String only = null;
        for (Element element : properties(name)) {
            String value = value(element).strip();
            if (value.isEmpty() || value.equals(only)) {
                continue;
            }
            if (only != null) {
                return null;
            }
            only = value;
        }
        return only;
    }

    private static String value(Element element) {
        if (element.hasAttr("itemscope")) {
            // A thing of its own, such as a picture with a size: known by its address.
            Element address = SmallElements.first(element, ADDRESSES);
            return address == null || address == element ? "" : value(address);
        }
        for (String attribute : List.of("content", "src", "href")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return SmallElements.text(element);
    }

    @Nullable
    public String link(String rel) {
        return links.get(rel);
    }
}
