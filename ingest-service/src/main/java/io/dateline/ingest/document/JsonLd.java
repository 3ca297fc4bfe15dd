package io.dateline.ingest.document;

import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The JSON-LD of a page: all its nodes, and the one that describes the article.
public final class JsonLd {

    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "asknewsarticle",
            "advertisercontentarticle",
            "satiricalarticle",
            "blogposting",
            "liveblogposting",
            "socialmediaposting",
            "techarticle",
            "scholarlyarticle",
            "report",
            "newsreport",
            "posting",
            "medicalscholarlyarticle",
            "claimreview",
            "review",
            "recipe",
            "podcastepisode");

    private static final Set<String> PAGES = Set.of(
            "webpage", "itempage", "faqpage", "videoobject", "creativework", "medicalwebpage", "episode", "qapage");

    private static final Set<String> SITES = Set.of("website", "newsmediaorganization", "organization");

    private final List<Object> roots;
    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final Map<String, Map<String, Object>> byId = new HashMap<>();

    public JsonLd(List<Object> roots) {
        this.roots = roots;
    }

    void index() {
        for (Object root : roots) {
            collect(root, 0);
        }
    }

    private void collect(Object value, int depth) {
        if (depth > 6) {
            return;
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element != null) {
                    collect(element, depth + 1);
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> node = node(map);
            nodes.add(node);
            if (node.get("@id") instanceof String id && node.size() > 1) {
                byId.putIfAbsent(id, node);
            }
            for (String inner : List.of(
                    "@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "liveBlogUpdate")) {
                if (node.get(inner) instanceof Object child && !inner.equals("liveBlogUpdate")) {
                    collect(child, depth + 1);
                }
            }
        }
    }

    private static Map<String, Object> node(Map<?, ?> map) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (member.getKey() instanceof String name && member.getValue() != null) {
                node.put(name, member.getValue());
            }
        }
        return node;
    }

    /// Lower-case type names of a node, without a vocabulary's prefix.
    public static List<String> types(Map<String, Object> node) {
        List<String> types = new ArrayList<>();
        for (String type : strings(node.get("@type"))) {
            int cut = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'));
            types.add(type.substring(cut + 1).toLowerCase(Locale.ROOT));
        }
        return types;
    }

    /// Nodes that describe an article; those with a headline first.
    public List<Map<String, Object>> articles() {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> node : nodes) {
            if (!java.util.Collections.disjoint(types(node), ARTICLES)) {
                found.add(node);
            }
        }
        found.sort(java.util.Comparator.comparingInt(
                node -> (node.containsKey("headline") ? 0 : 2) + (node.containsKey("datePublished") ? 0 : 1)));
        return found;
    }

    /// The node of the article: the one whose URL or headline fits the page, else the first.
    @Nullable
    public Map<String, Object> article(@Nullable String url, String titleKey) {
        List<Map<String, Object>> articles = articles();
        for (Map<String, Object> node : articles) {
            String headline = text(node, "headline");
            if (headline != null && !titleKey.isEmpty()) {
                String key = Words.key(headline);
                if (key.length() > 8 && (titleKey.contains(key) || key.contains(titleKey))) {
                    return node;
                }
            }
        }
        for (Map<String, Object> node : articles) {
            String own = text(node, "url");
            if (url != null && own != null && own.equals(url)) {
                return node;
            }
        }
        return articles.isEmpty() ? null : articles.getFirst();
    }

    /// Nodes that describe the page as a whole, for what the article's own node leaves out.
    public List<Map<String, Object>> pages() {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> node : nodes) {
            if (!java.util.Collections.disjoint(types(node), PAGES)) {
                found.add(node);
            }
        }
        return found;
    }

    /// Nodes that describe the site or its publisher.
    List<Map<String, Object>> sites() {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> node : nodes) {
            if (!java.util.Collections.disjoint(types(node), SITES)) {
                found.add(node);
            }
        }
        return found;
    }

    /// Whether any node has one of the types.
    public boolean holds(Set<String> types) {
        return nodes.stream().anyMatch(node -> !java.util.Collections.disjoint(types(node), types));
    }

    /// Follows a reference to another node.
    Map<String, Object> resolve(Map<String, Object> node) {
        if (node.get("@id") instanceof String id && !node.containsKey("name")) {
            return byId.getOrDefault(id, node);
        }
        return node;
    }

    /// Values of a member as nodes, references followed; a plain string becomes a node with that name.
    public List<Map<String, Object>> nodes(Map<String, Object> node, String member) {
        List<Map<String, Object>> found = new ArrayList<>();
        Object value = node.get(member);
        for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (each instanceof Map<?, ?> map) {
                found.add(resolve(node(map)));
            } else if (each instanceof String name) {
                found.add(Map.of("name", name));
            } else if (each instanceof List<?> inner) {
                for (Object deep : inner) {
                    if (deep instanceof Map<?, ?> map) {
                        found.add(resolve(node(map)));
                    }
                }
            }
        }
        return found;
    }

    public static @Nullable String text(Map<String, Object> node, String member) {
        List<String> values = strings(node.get(member));
        return values.isEmpty() ? null : values.getFirst();
    }

    public static List<String> strings(@Nullable Object value) {
        List<String> found = new ArrayList<>();
        if (value instanceof String one) {
            found.add(one);
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof String one) {
                    found.add(one);
                } else if (each instanceof Map<?, ?> map && map.get("@value") instanceof String one) {
                    found.add(one);
                }
            }
        } else if (value instanceof Map<?, ?> map && map.get("@value") instanceof String one) {
            found.add(one);
        }
        return found;
    }
}
