package io.dateline.ingest.extract;

import io.dateline.contract.Dateline;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Puts an article together from a page whose headline and text are known.
final class Assembly {

    private static final int MOST_TAGS = 40;

    private final Page page;
    private final Document document;
    private final PageTree tree;
    private final PageClaims claims;
    private final List<Choice> why;
    private final boolean bare;

    /// @param bare whether the page has no structure that could tell a clock from a date of publication
    Assembly(Page page, Document document, PageTree tree, PageClaims claims, List<Choice> why, boolean bare) {
        this.bare = bare;
        this.page = page;
        this.document = document;
        this.tree = tree;
        this.claims = claims;
        this.why = why;
    }

    Extraction.Extracted article(String title, PlainLines.Cleaned cleaned) {
        List<String> paragraphs = cleaned.paragraphs();
        String address = page.url() == null ? null : page.url().toString();
        Map<String, Object> node = claims.jsonLd().article(address, Words.key(title));
        String language = language(node);
        boolean monthFirst = isMonthFirst(language);
        Bylines.Byline byline = Bylines.choose(claims, node, tree, page.hints().byline());
        if (!byline.names().isEmpty()) {
            why.add(new Choice("byline", String.join("; ", byline.names()), byline.reason()));
        }
        Dates.Dated published = Dates.published(
                claims, tree, node, page.url(), monthFirst, page.hints().published());
        note("published", published);
        if (bare && published != null && published.reason().contains("line")) {
            published = null;
        }
        Dates.Dated modified = Dates.modified(claims, node, monthFirst);
        note("modified", modified);
        Dateline dateline = PlainText.dateline(paragraphs);
        if (dateline != null) {
            dateline = DatelineParser.withYear(dateline, published == null ? null : published.when());
        }
        String named = claims.link("canonical") != null ? claims.link("canonical") : claims.meta("og:url");
        URI amp = Addresses.absolute(claims.link("amphtml"), page.url());
        URI image = Addresses.absolute(image(node), page.url());
        Published day = published == null && dateline != null ? PlainText.ofDateline(dateline) : null;
        return new Extraction.Extracted(
                title,
                String.join("\n", paragraphs),
                byline.names().isEmpty() ? cleaned.byline() : byline.names(),
                published == null ? day : published.when(),
                modified == null ? null : modified.when(),
                dateline,
                Addresses.canonical(named, page.url()),
                amp == null ? null : amp.toString(),
                language,
                tags(node, cleaned.tags()),
                section(node),
                image == null ? null : image.toString(),
                flags(node),
                why);
    }

    private void note(String part, Dates.@Nullable Dated dated) {
        if (dated != null) {
            why.add(new Choice(part, dated.when().at() + " (" + dated.when().precision() + ")", dated.reason()));
        }
    }

    private @Nullable String language(@Nullable Map<String, Object> node) {
        List<@Nullable String> claimed = new ArrayList<>();
        claimed.add(document.getElementsByTag("html").attr("lang"));
        claimed.add(node == null ? null : JsonLd.text(node, "inLanguage"));
        claimed.add(claims.meta("og:locale", "content-language", "dc.language", "dcterms.language", "language"));
        claimed.add(page.hints().language());
        for (String claim : claimed) {
            if (claim != null && claim.matches("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")) {
                return Locale.forLanguageTag(claim.replace('_', '-')).toLanguageTag();
            }
        }
        return null;
    }

    /// Americans write the month first; so does much of what is written in English without saying where.
    private boolean isMonthFirst(@Nullable String language) {
        if (language == null) {
            String host = page.url() == null ? null : page.url().getHost();
            return host == null || host.endsWith(".com") || host.endsWith(".org") || host.endsWith(".net");
        }
        return language.equals("en") || language.equals("en-US") || language.equals("es-US");
    }

    private List<String> tags(@Nullable Map<String, Object> node, List<String> ofText) {
        List<String> raw = new ArrayList<>(claims.metas("article:tag"));
        if (raw.isEmpty() && node != null) {
            raw.addAll(JsonLd.strings(node.get("keywords")));
        }
        if (raw.isEmpty()) {
            raw.addAll(claims.metas("news_keywords"));
        }
        if (raw.isEmpty()) {
            raw.addAll(claims.metas("keywords"));
        }
        raw.addAll(page.hints().tags());
        raw.addAll(ofText);
        Set<String> tags = new LinkedHashSet<>();
        for (String value : raw) {
            for (String tag : value.split("[,;،、]")) {
                String tidy = Titles.clean(tag);
                if (!tidy.isEmpty() && tidy.length() <= 80 && tags.size() < MOST_TAGS) {
                    tags.add(tidy);
                }
            }
        }
        return List.copyOf(tags);
    }

    private @Nullable String section(@Nullable Map<String, Object> node) {
        String section = node == null ? null : JsonLd.text(node, "articleSection");
        section = section == null ? claims.meta("article:section", "parsely-section", "section") : section;
        String tidy = Titles.clean(section);
        return tidy.isEmpty() ? null : tidy;
    }

    private @Nullable String image(@Nullable Map<String, Object> node) {
        String image = claims.meta("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src");
        if (image != null || node == null) {
            return image;
        }
        for (Map<String, Object> picture : claims.jsonLd().nodes(node, "image")) {
            String url = JsonLd.text(picture, "url");
            return url == null ? JsonLd.text(picture, "name") : url;
        }
        return null;
    }

    private Extraction.Flags flags(@Nullable Map<String, Object> node) {
        if (node == null) {
            return Extraction.Flags.NONE;
        }
        String free = JsonLd.text(node, "isAccessibleForFree");
        boolean paywall = free != null && free.toLowerCase(Locale.ROOT).contains("false");
        boolean live = JsonLd.types(node).contains("liveblogposting");
        return new Extraction.Flags(paywall, live, node.containsKey("correction"));
    }
}
