package io.dateline.ingest.extract;

import io.dateline.contract.article.Dateline;
import io.dateline.ingest.byline.Bylines;
import io.dateline.ingest.dates.DatelineParser;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.document.Addresses;
import io.dateline.ingest.document.JsonLd;
import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.document.Titles;
import io.dateline.ingest.text.SmallElements;
import io.dateline.ingest.text.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Puts an article together from a page whose headline and text are known.
final class Assembly {

    private static final int MAX_TAGS = 40;

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
        if (bare && published != null && published.reason().contains("line")) {
            published = Dates.vague(claims, monthFirst);
        }
        note("published", published);
        Dates.Dated modified = Dates.modified(claims, tree, node, monthFirst);
        note("modified", modified);
        Dateline dateline = PlainText.dateline(paragraphs);
        if (dateline != null) {
            dateline = DatelineParser.withYear(dateline, published == null ? null : published.when());
        }
        String named = claims.link("canonical") != null ? claims.link("canonical") : claims.meta("og:url");
        URI amp = Addresses.absolute(claims.link("amphtml"), page.url());
        URI image = Addresses.absolute(image(node), page.url());
        note("lead image", image, "og:image, else the image of the JSON-LD article");
        note("AMP address", amp, "link element of rel amphtml");
        if (language != null) {
            why.add(new Choice("language", language, "lang of the page, else of its JSON-LD, meta elements or feed"));
        }
        if (dateline != null) {
            why.add(new Choice("dateline", dateline.toString(), "the opening of the text"));
        }
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
                flags(node, paragraphs),
                why);
    }

    private void note(String part, @Nullable URI address, String reason) {
        if (address != null) {
            why.add(new Choice(part, address.toString(), reason));
        }
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
        claimed.add(claims.property("inLanguage"));
        claimed.add(page.hints().language());
        for (String claim : claimed) {
            if (claim != null && claim.matches("[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*+")) {
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
        if (raw.isEmpty()) {
            claims.properties("keywords").forEach(keyword -> raw.add(SmallElements.text(keyword)));
        }
        if (raw.isEmpty()) {
            raw.addAll(claims.metas("dc.subject"));
            raw.addAll(claims.metas("dcterms.subject"));
        }
        raw.addAll(page.hints().tags());
        raw.addAll(ofText);
        Set<String> tags = new LinkedHashSet<>();
        for (String value : raw) {
            for (String tag : value.split("[,;،、]")) {
                String tidy = Titles.clean(tag);
                if (!tidy.isEmpty() && tidy.length() <= 80 && tags.size() < MAX_TAGS) {
                    tags.add(tidy);
                }
            }
        }
        return List.copyOf(tags);
    }

    private @Nullable String section(@Nullable Map<String, Object> node) {
        String section = node == null ? null : JsonLd.text(node, "articleSection");
        section = section == null ? claims.meta("article:section", "parsely-section", "section") : section;
        if (section == null) {
            for (org.jsoup.nodes.Element part : claims.properties("articleSection")) {
                section = part.hasAttr("content") ? part.attr("content") : SmallElements.text(part);
                break;
            }
        }
        String tidy = Titles.clean(section);
        if (!tidy.isEmpty()) {
            boolean filed = node != null && JsonLd.text(node, "articleSection") != null;
            why.add(new Choice(
                    "section", tidy, filed ? "articleSection of the JSON-LD article" : "meta element or microdata"));
        }
        return tidy.isEmpty() ? null : tidy;
    }

    private @Nullable String image(@Nullable Map<String, Object> node) {
        String image = claims.meta("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src");
        if (image != null) {
            return image;
        }
        if (node != null) {
            for (Map<String, Object> picture : claims.jsonLd().nodes(node, "image")) {
                String url = JsonLd.text(picture, "url");
                return url == null ? JsonLd.text(picture, "name") : url;
            }
        }
        return claims.property("image");
    }

    private static String closed(@Nullable Object free) {
        String text = free == null ? "" : free.toString().toLowerCase(Locale.ROOT);
        int yes = text.lastIndexOf("true");
        int no = text.lastIndexOf("false");
        return yes < 0 && no < 0 ? text : String.valueOf(yes > no);
    }

    private void flag(String part, boolean set, String reason) {
        if (set) {
            why.add(new Choice(part, "yes", reason));
        }
    }

    /// Notes by which publishers mark what they corrected, at the head of a paragraph.
    private static final Pattern CORRECTION = Pattern.compile(
            "^(?:\\W{0,3})(?:corrections?( and clarifications?)?|clarification|editor.s note: (this|an earlier)|korrektur(hinweis)?|berichtigung|correction|rectificatif|corrección|fe de errores|correzione|rectificatie|sprostowanie|訂正)(?![\\p{L}\\p{M}\\p{N}_]).{0,30}?[:：(,]|^(?:this (story|article) (has been|was) (corrected|amended)|an earlier version of this (story|article))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static @Nullable String correction(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            if (CORRECTION
                    .matcher(paragraph.substring(0, Math.min(120, paragraph.length())))
                    .find()) {
                return "a paragraph that opens as a note of correction";
            }
        }
        return null;
    }

    private Extraction.Flags flags(@Nullable Map<String, Object> node, List<String> paragraphs) {
        String tier = claims.meta("article:content_tier");
        boolean paywall = tier != null && !tier.equalsIgnoreCase("free")
                || node != null && "false".equals(closed(node.get("isAccessibleForFree")));
        boolean live = claims.jsonLd().articles().stream()
                .anyMatch(article -> JsonLd.types(article).contains("liveblogposting"));
        boolean noted =
                node != null && (node.containsKey("correction") || node.containsKey("correctionsPolicyApplied"));
        String note = noted ? "a correction in the JSON-LD" : correction(paragraphs);
        flag(
                "paywalled",
                paywall,
                tier == null ? "isAccessibleForFree of the JSON-LD" : "meta element article:content_tier");
        flag("live blog", live, "type of the JSON-LD article");
        flag("corrected", note != null, note == null ? "" : note);
        return new Extraction.Flags(paywall, live, note != null);
    }
}
