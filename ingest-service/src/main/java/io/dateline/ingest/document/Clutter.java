package io.dateline.ingest.document;

import io.dateline.ingest.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Tells from an element's name, role and classes whether it surrounds an article rather than being part of it.
///
/// A name alone never removes much: what holds a large share of the page's text stays, whatever it is called.
public final class Clutter {

    /// Elements whose text nobody reads.
    public static final Set<String> SILENT = Set.of(
            "script", "style", "noscript", "template", "svg", "head", "title", "iframe", "object", "canvas", "math");

    private static final Set<String> CONTROLS = Set.of(
            "button",
            "select",
            "option",
            "textarea",
            "input",
            "nav",
            "menu",
            "dialog",
            "figcaption",
            "video",
            "audio",
            "map",
            "amp-sidebar",
            "amp-consent",
            "datalist",
            "optgroup");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tooltip",
            "alert",
            "form");

    /// Whole words of a class or id.
    private static final Set<String> WORDS = Set.of("""
            nav menu share sharing social socials ad ads tags tag byline caption credit bio widget pager
            toolbar modal popup overlay login signup comments comment comentarios kommentare commentaires
            rating ratings toc prev next print trending popular teaser teasers rail promo donate donation
            disclaimer copyright author authors authorbox meta metadata postmeta timestamp dateline keywords
            reactions emoji poll quiz gallery slideshow carousel slider player video playlist whatsapp
            facebook twitter telegram pinterest flipboard googlenews app breadcrumb breadcrumbs disqus
            livefyre respond trackback pingback reply replies addthis addtoany sharedaddy yarpp crp tooltip
            topbar masthead cc infobox links navi
            """.strip().split("\\s+"));

    /// Beginnings of words that are long enough to be sure.
    private static final List<String> PREFIXES = List.of("""
            navi breadcrumb footer sidebar relat recommend newslet subscri advert sponsor cookie consent
            gdpr outbrain taboola mostread mostpopular readmore morefrom sharebar sharebutton sharetool
            socialshare pagination paging screenreader skiplink visuallyhidden paywall promobox teaserlist
            onward empfehl verwandt weiterlesen similar banner adsense noprint copyright comentario
            kommentar commentaire commentlist relacionad autorenbox authorbio aboutauthor zergnet revcontent
            onetrust didomi usercentrics truste qccmp cmpbox dfp adslot adunit adbox adcontainer werbung anzeige publicidad abonnement
            """.strip().split("\\s+"));

    /// Names that never mean anything else.
    private static final Set<String> SURE = Set.of(
            "navigation",
            "nav",
            "sidebar",
            "footer",
            "comments",
            "comment",
            "cookie",
            "related",
            "newsletter",
            "cookies",
            "consent",
            "gdpr",
            "onetrust");

    private static final Set<String> COMMENTS = Set.of(
            "comments",
            "comment",
            "commentscontainer",
            "commentlist",
            "comentarios",
            "kommentare",
            "commentaires",
            "disqus");

    /// Weight of a short article.
    private static final int ENOUGH_FOR_AN_ARTICLE = 1_000;

    private static final int KEEP = 0;
    private static final int DROP = 1;
    private static final int BODY = 2;

    private final PageTree tree;
    private final Map<String, Integer> verdicts = new HashMap<>();

    private final Lede lede;
    private final boolean lenient;

    /// @param lenient whether only what is sure is left out; for pages whose names mislead
    public Clutter(PageTree tree, Lede lede, boolean lenient) {
        this.tree = tree;
        this.lede = lede;
        this.lenient = lenient;
    }

    /// Whether the element and all in it is left out.
    public boolean drops(int i) {
        Element element = tree.elements.get(i);
        String tag = element.normalName();
        if (SILENT.contains(tag) || CONTROLS.contains(tag)) {
            return !tag.equals("nav") && !tag.equals("menu") || tree.share(i) < 0.3;
        }
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return false;
        }
        double share = tree.share(i);
        if (share > 0.4) {
            return isComments(i, element);
        }
        if (isOtherArticle(i, element)) {
            return true;
        }
        if (lede.is(element, tree.weight[i])) {
            return false;
        }
        if (tree.weight[i] <= MAX_TIME && PageClaims.isTime(element) && standsAlone(element)) {
            return true;
        }
        return switch (tag) {
            case "footer", "form" -> true;
            case "aside" -> !lenient;
            case "header" -> !holdsHeadline(i) && share < 0.2;
            case "figure" ->
                !tree.holdsTable(i) && !isQuotation(element) && (tree.weight[i] < 400 || tree.share(i) < 0.1);
            default -> !lenient && isHidden(element) || hasRole(element) || isNamedSo(i, element, share);
        };
    }

    /// Whether readers speak here. However much they say, it is no article as long as enough stands outside.
    private boolean isComments(int i, Element element) {
        int outside = tree.weight[0] - tree.linkWeight[0] - (tree.weight[i] - tree.linkWeight[i]);
        return outside > ENOUGH_FOR_AN_ARTICLE
                && !holdsHeadline(i)
                && Words.tokens(element.attr("class") + ' ' + element.attr("id")).stream()
                        .anyMatch(COMMENTS::contains);
    }

    /// Whether this is the beginning of another article, shown behind the page's own: its heading leads elsewhere.
    private boolean isOtherArticle(int i, Element element) {
        if (!element.normalName().equals("article") || tree.firstHeadline < 0 || i < tree.firstHeadline) {
            return false;
        }
        Element heading = element.selectFirst("h1, h2, h3, h4");
        return heading != null && heading.selectFirst("a[href]") != null;
    }

    /// Whether a figure holds a quotation instead of a picture. One that is pulled out of the text stands there twice.
    private static boolean isQuotation(Element figure) {
        return figure.selectFirst("blockquote") != null
                && figure.selectFirst("img, picture, video, iframe") == null
                && !figure.className().contains("pull");
    }

    /// A time that is longer is told in a sentence.
    private static final int MAX_TIME = 40;

    private static final Set<String> AROUND_TIMES = Set.of("time", "a", "span", "b", "strong", "em", "i", "abbr");

    /// Whether no words of the same line stand beside an element.
    private static boolean standsAlone(Element element) {
        for (Node beside : new @Nullable Node[] {element.previousSibling(), element.nextSibling()}) {
            boolean words = beside instanceof TextNode text && !text.isBlank();
            if (words || beside instanceof Element other && AROUND_TIMES.contains(other.normalName())) {
                return false;
            }
        }
        Element parent = element.parent();
        return parent != null && !AROUND_TIMES.contains(parent.normalName());
    }

    private boolean holdsHeadline(int i) {
        return tree.firstHeadline >= 0 && tree.contains(i, tree.firstHeadline);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String packed = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return packed.contains("display:none") || packed.contains("visibility:hidden");
    }

    private static boolean hasRole(Element element) {
        String role = element.attr("role");
        return !role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT));
    }

    private boolean isNamedSo(int i, Element element, double share) {
        if (lenient) {
            return share < 0.2
                    && Words.tokens(element.attr("class") + ' ' + element.attr("id")).stream()
                            .anyMatch(SURE::contains);
        }
        String tag = element.normalName();
        if (share > 0.15 && (tag.equals("article") || element.hasClass("hentry"))) {
            return false; // many systems name an article's element after its authors and tags
        }
        if (tag.equals("tr") || tag.equals("td") || tag.equals("th") || tag.equals("tbody")) {
            return false; // named for what it lists, such as players
        }
        if (tag.equals("blockquote")) {
            return false; // a post that the article quotes, whatever network it is named for
        }
        if (tag.equals("p") || tag.equals("a") || tag.equals("b") || tag.equals("strong") || tag.equals("em")) {
            return tag.equals("p") && verdict(element) == DROP && tree.weight[i] < 300;
        }
        return verdict(element) == DROP && share < 0.3 && !holdsHeadline(i);
    }

    /// Whether the element's names say that it is the body of an article.
    public boolean isBody(Element element) {
        return verdict(element) == BODY || element.attr("itemprop").equals("articleBody");
    }

    private int verdict(Element element) {
        String names = element.attr("class") + ' ' + element.attr("id");
        return names.length() == 1 ? KEEP : verdicts.computeIfAbsent(names, Clutter::judge);
    }

    private static final Set<String> BODY_NAMES = Set.of("""
            articlebody storybody entrycontent postcontent articletext articlecontent storycontent postbody
            bodytext contentbody newstext storytext articlecopy bodycopy richtext maincontent newsbody
            newscontent posttext textbody fulltext bodycontent
            """.strip().split("\\s+"));

    private static int judge(String names) {
        for (String name : names.split(" ")) {
            if (name.isEmpty() || name.length() > 120) {
                continue;
            }
            List<String> tokens = Words.tokens(name);
            for (int k = 0; k + 1 < tokens.size(); k++) {
                if (BODY_NAMES.contains(tokens.get(k) + tokens.get(k + 1)) && k + 2 == tokens.size()) {
                    return BODY;
                }
            }
            if (tokens.size() == 1 && BODY_NAMES.contains(tokens.getFirst())) {
                return BODY;
            }
        }
        for (String name : names.split(" ")) {
            if (!name.isEmpty() && name.length() <= 120 && isClutter(Words.tokens(name))) {
                return DROP;
            }
        }
        return KEEP;
    }

    private static boolean isClutter(List<String> tokens) {
        if (tokens.isEmpty()) {
            return false;
        }
        String first = tokens.getFirst();
        if (first.equals("has") || first.equals("no") || first.equals("with") || first.equals("is")) {
            return false;
        }
        String joined = String.join("", tokens);
        for (String token : tokens) {
            if (WORDS.contains(token) || startsWithAny(token)) {
                return true;
            }
        }
        return startsWithAny(joined);
    }

    private static boolean startsWithAny(String token) {
        if (token.length() < 3) {
            return false;
        }
        for (String prefix : PREFIXES) {
            if (token.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
