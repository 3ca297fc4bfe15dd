package io.dateline.ingest.byline;

import io.dateline.ingest.document.JsonLd;
import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.text.SmallElements;
import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Chooses the authors' names.
public final class Bylines {

    /// A choice with its witness; no names if there is no witness.
    public record Byline(List<String> names, String reason) {}

    private static final int MAX_NAMES = 20;

    private static final Set<String> NAME = Set.of("name");

    private Bylines() {}

    public static Byline choose(
            PageClaims claims, @Nullable Map<String, Object> article, PageTree tree, @Nullable String hint) {
        if (article != null) {
            List<String> names = structured(claims.jsonLd(), article);
            if (!names.isEmpty() && names.stream().allMatch(name -> isPublisher(name, claims, article))) {
                List<String> persons = Signatures.find(tree);
                if (!persons.isEmpty()) {
                    return new Byline(persons, "signature on the page; the JSON-LD names only the publisher");
                }
            }
            if (!names.isEmpty()) {
                return new Byline(persons(names, claims, article), "author of the JSON-LD article");
            }
        }
        List<String> metas = new ArrayList<>();
        for (String name : List.of(
                "author",
                "article:author",
                "article:author_name",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "dc.creator.name",
                "byl",
                "cxenseparse:author")) {
            if (metas.isEmpty()) {
                for (String value : claims.metas(name)) {
                    metas.addAll(split(value));
                }
            }
        }
        if (!metas.isEmpty() && metas.stream().allMatch(name -> isPublisher(name, claims, article))) {
            List<String> persons = Signatures.find(tree);
            if (!persons.isEmpty()) {
                return new Byline(persons, "signature on the page; the meta element names only the publisher");
            }
        }
        if (!metas.isEmpty()) {
            return new Byline(persons(distinct(metas), claims, article), "author in a meta element");
        }
        List<String> visible = visible(claims, tree);
        if (!visible.isEmpty()) {
            return new Byline(persons(visible, claims, article), "author's name on the page");
        }
        if (hint != null) {
            List<String> names = distinct(split(hint));
            if (!names.isEmpty()) {
                return new Byline(names, "author in the feed");
            }
        }
        return new Byline(List.of(), "");
    }

    private static List<String> structured(JsonLd jsonLd, Map<String, Object> article) {
        List<String> names = new ArrayList<>();
        for (String member : List.of("author", "creator")) {
            for (Map<String, Object> author : jsonLd.nodes(article, member)) {
                for (String name : JsonLd.strings(author.get("name"))) {
                    names.addAll(split(name));
                }
            }
            if (!names.isEmpty()) {
                break;
            }
        }
        return distinct(names);
    }

    private static List<String> visible(PageClaims claims, PageTree tree) {
        List<String> names = new ArrayList<>();
        for (Element author : claims.properties("author")) {
            Element within = SmallElements.first(author, NAME);
            Element name = within == null ? author : within;
            boolean claimed = within != null && within.hasAttr("content");
            names.addAll(split(claimed ? name.attr("content") : SmallElements.text(name)));
        }
        if (!names.isEmpty()) {
            return distinct(names);
        }
        return Signatures.find(tree);
    }

    /// The names without the publication's own, unless nothing else is named.
    private static List<String> persons(List<String> names, PageClaims claims, @Nullable Map<String, Object> article) {
        List<String> persons = names.stream()
                .filter(name -> !isPublisher(name, claims, article)
                        && !AuthorLine.isAgency(name)
                        && !DOMAIN.matcher(name).matches())
                .toList();
        return persons.isEmpty() ? names : persons;
    }

    /// A site that signs as if it were a person: `example.com`.
    private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\d-]++\\.)++\\p{L}{2,6}");

    /// Whether a name is the publication's own.
    private static boolean isPublisher(String name, PageClaims claims, @Nullable Map<String, Object> article) {
        String key = Words.key(name);
        List<String> own = new ArrayList<>(claims.metas("og:site_name"));
        if (article != null) {
            for (Map<String, Object> publisher : claims.jsonLd().nodes(article, "publisher")) {
                own.addAll(JsonLd.strings(publisher.get("name")));
            }
        }
        return own.stream()
                .map(Words::key)
                .anyMatch(site -> !site.isEmpty() && (site.equals(key) || site.startsWith(key)));
    }

    /// Names in a byline as people write it.
    public static List<String> split(String raw) {
        return AuthorLine.names(raw);
    }

    static List<String> distinct(List<String> names) {
        Set<String> distinct = new LinkedHashSet<>(names);
        return List.copyOf(distinct).subList(0, Math.min(MAX_NAMES, distinct.size()));
    }
}
