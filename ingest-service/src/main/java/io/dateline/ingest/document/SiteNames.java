package io.dateline.ingest.document;

import io.dateline.ingest.text.Words;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page calls its site and the site's sections: names that stand beside a headline and are none.
final class SiteNames {

    private static final int MAX_LENGTH = 60;

    /// Shorter labels of a host stand in too many words.
    private static final int TELLING_LABEL = 4;

    private static final int MAX_SECTIONS = 400;

    private static final Set<String> AROUND = Set.of("nav", "header", "footer", "menu");

    private static final Set<String> LOGOS = Set.of("logo", "brand", "sitename", "masthead");

    private static final Set<String> OF_SITES = Set.of("name", "title");

    /// What stands where a headline should and says nothing of the article.
    private static final Set<String> GENERAL = Set.of("""
            home homepage startseite accueil inicio início homepagina etusivu forside strona główna hlavní главная startsida
            news latest latestnews breakingnews breaking topnews topstories newsroom newsdetail article articles artikel
            articolo artículo artigo story stories post posts blog blogarchive archive archives detail details page index
            document untitled untitleddocument neueseite nachrichten aktuelles aktuell meldungen meldung beitrag actualités
            actualité actu noticias notícias noticia notizie nieuws nyheter nyhed nyheder uutiset aktualności wiadomości
            zprávy spravodajstvo hírek știri новости новость новини ειδήσεις haberler haber أخبار الأخبار חדשות समाचार ニュース
            新闻 新聞 新闻频道 正文 新闻中心 뉴스 기사본문 berita tintức search login exclusive opinion live video videos
            """.strip().split("\\s+"));

    private final Set<String> sites = new HashSet<>();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();

    private SiteNames() {}

    static SiteNames of(Document page, PageTree tree, PageClaims claims, @Nullable URI url) {
        SiteNames names = new SiteNames();
        for (String name : new String[] {
            "og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "dc.publisher"
        }) {
            claims.metas(name).forEach(names::addSite);
        }
        for (Map<String, Object> node : claims.jsonLd().sites()) {
            JsonLd.strings(node.get("name")).forEach(names::addSite);
            JsonLd.strings(node.get("alternateName")).forEach(names::addSite);
        }
        for (Map<String, Object> article : claims.jsonLd().articles()) {
            for (Map<String, Object> publisher : claims.jsonLd().nodes(article, "publisher")) {
                JsonLd.strings(publisher.get("name")).forEach(names::addSite);
            }
            JsonLd.strings(article.get("articleSection")).forEach(names::addSection);
        }
        for (String name : new String[] {"article:section", "parsely-section", "section"}) {
            claims.metas(name).forEach(names::addSection);
        }
        names.addLinks(tree);
        names.addHost(url);
        for (String address : new @Nullable String[] {claims.link("canonical"), claims.meta("og:url")}) {
            names.addHost(Addresses.absolute(address, null));
        }
        return names;
    }

    private void addLinks(PageTree tree) {
        int around = 0;
        for (int i = 1; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            String tag = element.normalName();
            if (AROUND.contains(tag) && !(tree.firstHeadline >= 0 && tag.equals("header") && isArticles(tree, i))) {
                around = Math.max(around, tree.end[i]);
            }
            boolean link = tag.equals("a") && tree.weight[i] >= 2 && tree.weight[i] <= MAX_LENGTH;
            Element picture = tag.equals("a") && tree.weight[i] < 2 && isFrontDoor(element.attr("href"))
                    ? element.selectFirst("img[alt]")
                    : null;
            if (picture != null) {
                addSite(picture.attr("alt"));
            }
            if (link && isFrontDoor(element.attr("href"))) {
                addSite(element.text());
            } else if (link && i < around && sections.size() < MAX_SECTIONS) {
                addSection(element.text());
            }
            if (tree.weight[i] >= 2 && tree.weight[i] <= MAX_LENGTH && isLogo(element)) {
                addSite(element.text());
            }
        }
    }

    /// Whether a header is the article's own, with its headline in it.
    private static boolean isArticles(PageTree tree, int header) {
        return tree.contains(header, tree.firstHeadline) && !isLogo(tree.elements.get(tree.firstHeadline));
    }

    private static boolean isFrontDoor(String href) {
        if (href.equals("/")) {
            return true;
        }
        int scheme = href.indexOf("://");
        int slash = scheme < 0 ? -1 : href.indexOf('/', scheme + 3);
        return scheme > 0 && (slash < 0 || slash == href.length() - 1);
    }

    private static boolean isLogo(Element element) {
        String names = element.attr("class") + ' ' + element.attr("id");
        if (names.length() == 1) {
            return false;
        }
        List<String> words = Words.tokens(names);
        int site = words.indexOf("site");
        boolean named = site >= 0 && site + 1 < words.size() && OF_SITES.contains(words.get(site + 1));
        return named || words.stream().anyMatch(LOGOS::contains);
    }

    private void addSite(String name) {
        add(sites, name);
    }

    private void addSection(String name) {
        add(sections, name);
    }

    private static void add(Set<String> names, String name) {
        String key = name.length() > 3 * MAX_LENGTH ? "" : Words.key(Titles.clean(name));
        if (key.length() >= 2 && key.length() <= MAX_LENGTH) {
            names.add(key);
        }
    }

    private void addHost(@Nullable URI url) {
        if (url != null && url.getHost() != null) {
            String site = Addresses.site(url.getHost());
            int dot = site.indexOf('.');
            hosts.add(Words.key(dot < 0 ? site : site.substring(0, dot)));
            sites.add(Words.key(site));
        }
    }

    /// Whether a part of a title is the site's name, as the page, its address or its logo has it.
    boolean isSite(String part) {
        String key = Words.key(part);
        if (sites.contains(key) || hosts.contains(key)) {
            return true;
        }
        if (key.length() > MAX_LENGTH / 2) {
            return false;
        }
        for (String host : hosts) {
            boolean named = host.length() >= TELLING_LABEL && key.contains(host) && key.length() <= host.length() + 8;
            boolean abridged =
                    key.length() >= TELLING_LABEL && host.startsWith(key) && host.length() <= key.length() + 6;
            if (named || abridged) {
                return true;
            }
        }
        return false;
    }

    /// Whether a title is of the kind that all pages could have: `Home`, `News`.
    static boolean isGeneral(String title) {
        return title.length() <= MAX_LENGTH && GENERAL.contains(Words.key(title));
    }

    /// Whether a part of a title is exactly what the page calls its site.
    boolean isNamed(String part) {
        return sites.contains(Words.key(part));
    }

    boolean isSection(String part) {
        return sections.contains(Words.key(part));
    }

    /// Whether a heading names the site or a section instead of the article.
    boolean isNoHeadline(String heading, List<String> titles) {
        if (sites.contains(Words.key(heading))) {
            return true;
        }
        // A short headline may be a section's name as well: other titles of the page decide.
        String key = Words.key(heading);
        return (isSection(heading) || isGeneral(heading))
                && titles.stream()
                        .noneMatch(title ->
                                Words.key(Titles.withoutSite(title, this, "")).contains(key));
    }
}
