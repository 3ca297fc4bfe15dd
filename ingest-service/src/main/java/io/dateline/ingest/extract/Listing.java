package io.dateline.ingest.extract;

import io.dateline.ingest.blocks.Block;
import io.dateline.ingest.blocks.Blocks;
import io.dateline.ingest.blocks.Cards;
import io.dateline.ingest.blocks.Runs;
import io.dateline.ingest.document.Clutter;
import io.dateline.ingest.document.JsonLd;
import io.dateline.ingest.document.Lede;
import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.document.Titles;
import io.dateline.ingest.extract.Extraction.Reason;
import io.dateline.ingest.text.Words;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells a page that lists articles, people or goods (a section front, an author's page, a tag's, a shop's shelf) from
/// an article. No word of any language counts: what counts is how the page is built, what it claims for machines and
/// how its address looks.
///
/// The weights are those of a logistic regression; docs/evaluation.md says on what they were fitted and judged.
final class Listing {

    /// Fitted beside the weights: what a page that shows none of the signs starts from.
    private static final double START = -0.93;

    /// Above this a page is a list. Zero would catch a few more, and refuse more articles.
    private static final double CERTAIN = 0.25;

    /// Without an address, or with a feed's word that this is an article, the other signs have to be stronger.
    private static final double DOUBT = 1;

    /// A title of less weight may be a section's name, which a feed may have as well.
    private static final int TELLING_TITLE = 20;

    /// Weight of text in a row, outside of any list, that only an article has.
    private static final int ARTICLE = 2_500;

    /// Fewer links of one style that lead to different pages are no list.
    private static final int MIN_ALIKE = 4;

    private static final int MANY = 6;

    /// Weight of less text than an article has.
    private static final int SHORT = 350;

    private static final Set<String> TYPES = Set.of(
            "collectionpage", "itemlist", "searchresultspage", "profilepage", "offercatalog", "productcollection");

    private static final String[] TIMES = {
        "article:published_time",
        "datepublished",
        "pubdate",
        "parsely-pub-date",
        "publish-date",
        "og:published_time",
        "date",
        "dc.date.issued",
        "sailthru.date",
        "article:published"
    };

    private final Document page;
    private final PageTree tree;
    private final PageClaims claims;
    private final Cards cards;
    private int longestRun;

    /// Whether anything is listed: links of one style, prices, filters.
    private boolean lists;

    /// Whether the JSON-LD describes an article of that headline and its day.
    private boolean vouchedFor;

    private Listing(Document page, PageTree tree, PageClaims claims) {
        this.page = page;
        this.tree = tree;
        this.claims = claims;
        this.cards = Cards.of(tree);
    }

    /// @param headline that was chosen for the page; may be empty
    /// @param weight of the text that would be taken for the article's
    /// @param url where the page was read; null if unknown
    /// @param feedTitle what a feed calls the page; null if no feed lists it
    /// @return that it is a list, or holds too little to be anything; null if it may be an article
    static @Nullable Reason judge(
            Document page,
            PageTree tree,
            PageClaims claims,
            String headline,
            int weight,
            @Nullable URI url,
            @Nullable String feedTitle) {
        Listing listing = new Listing(page, tree, claims);
        double claimed = listing.ofClaims(headline);
        double text = listing.ofText(headline);
        if (listing.vouchedFor || listing.longestRun >= ARTICLE) {
            return null;
        }
        double score = START
                + text
                + listing.ofElements()
                + claimed
                + Address.of(url).score()
                - 0.32 * (Math.log(weight + 60) - 7)
                - 0.98 * Math.min(1, Words.weight(headline, 0) / 40.0);
        String told = feedTitle == null ? "" : Words.key(feedTitle);
        boolean vouched = told.length() >= TELLING_TITLE && told.equals(Words.key(headline));
        if (score <= CERTAIN + (url == null ? DOUBT : 0) + (vouched ? 2 * DOUBT : 0)) {
            return null;
        }
        return listing.lists ? Reason.LISTING : weight < SHORT ? Reason.TOO_SHORT : null;
    }

    /// How much of the page's text stands in lists, and how much outside of them.
    private double ofText(String headline) {
        Lede lede = Lede.of(claims, Words.key(headline));
        List<Block> blocks = Blocks.of(page, tree, new Clutter(tree, lede, true));
        boolean[] listed = Runs.of(blocks, tree);
        int all = 0;
        int inside = 0;
        int outside = 0;
        int run = 0;
        for (int k = 0; k < blocks.size(); k++) {
            Block block = blocks.get(k);
            all += block.weight();
            if (listed[k] || cards.holds(block.owner())) {
                inside += block.weight();
                run = 0;
            } else if (block.score() > 0) {
                run += block.weight() - block.linkWeight();
                outside += block.weight() - block.linkWeight();
                longestRun = Math.max(longestRun, run);
            }
        }
        return 0.41 * inside / (all + 150.0)
                + 0.42 * (Math.log(inside + 100) - 6.5)
                - 0.43 * (Math.log(outside + 80) - 6.5)
                - 0.46 * (Math.log(longestRun + 60) - 6);
    }

    /// Links that are alike, prices, filters, buttons that come again and again.
    private double ofElements() {
        int prices = 0;
        int boxes = 0;
        Map<String, Set<String>> styles = new HashMap<>();
        Map<String, Integer> buttons = new HashMap<>();
        for (int i = 1; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            String tag = element.normalName();
            if (tag.equals("input")) {
                boxes += Set.of("checkbox", "radio").contains(element.attr("type")) ? 1 : 0;
            }
            int weight = tree.weight[i];
            if (cards.isAround(i) || weight == 0 || weight > MAX_LINE_LENGTH) {
                continue;
            }
            if (tag.equals("a") && weight >= Cards.MIN_LINK && Cards.leadsElsewhere(element)) {
                styles.computeIfAbsent(path(element), unused -> new HashSet<>()).add(element.attr("href"));
            } else if (tag.equals("button") && weight <= MAX_BUTTON_LENGTH) {
                buttons.merge(element.text(), 1, Integer::sum);
            }
            prices += weight <= MAX_PRICE_LENGTH && Runs.isPrice(element.ownText()) ? 1 : 0;
        }
        int alike = styles.values().stream().mapToInt(Set::size).max().orElse(0);
        lists = alike >= MIN_ALIKE || prices >= MANY || boxes >= MANY;
        int pressed = buttons.values().stream().mapToInt(times -> times).max().orElse(0);
        return 0.45 * Math.log(1 + alike)
                + 1.04 * Math.min(1, prices / 6.0)
                + 1.53 * Math.min(1, boxes / 6.0)
                + 0.67 * Math.min(1, pressed / 5.0);
    }

    private static final int MAX_LINE_LENGTH = 250;
    private static final int MAX_BUTTON_LENGTH = 30;
    private static final int MAX_PRICE_LENGTH = 40;

    private static String path(Element link) {
        Element parent = link.parent();
        Element above = parent == null ? null : parent.parent();
        return Cards.style(link)
                + '<'
                + (parent == null ? "" : Cards.style(parent))
                + '<'
                + (above == null ? "" : Cards.style(above));
    }

    private double ofClaims(String headline) {
        String key = Words.key(headline);
        boolean agrees = false;
        boolean dated =
                claims.meta(TIMES) != null || claims.properties("datePublished").size() == 1;
        for (Map<String, Object> whole : claims.jsonLd().pages()) {
            dated |= JsonLd.text(whole, "datePublished") != null;
        }
        for (Map<String, Object> article : claims.jsonLd().articles()) {
            dated |= JsonLd.text(article, "datePublished") != null;
            String own = Words.key(Titles.clean(JsonLd.text(article, "headline")));
            agrees |= own.length() > 8 && (key.contains(own) || own.contains(key));
        }
        vouchedFor = agrees && dated;
        int h1 = tree.firstHeadline < 0 ? 0 : tree.weight[tree.firstHeadline];
        return (agrees ? -1.42 : 0)
                + (dated ? -1.47 : 0)
                + (claims.jsonLd().holds(TYPES) ? 1.09 : 0)
                + ("website".equalsIgnoreCase(claims.meta("og:type")) ? 1.08 : 0)
                - 0.9 * Math.min(1, h1 / 40.0);
    }

    /// What an address looks like.
    ///
    /// @param front the site's front page
    /// @param few its last part is a word or two, as a section's name is
    /// @param many its last part is long, as a headline is
    /// @param number it holds a number, as articles have
    private record Address(boolean front, boolean few, boolean many, boolean number) {

        static Address of(@Nullable URI url) {
            String path = url == null ? null : url.getPath();
            if (url == null || path == null) {
                return new Address(false, false, false, false);
            }
            String query = url.getRawQuery() == null ? "" : url.getRawQuery();
            List<String> parts = List.of(path.split("/")).stream()
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (parts.isEmpty()) {
                return new Address(query.isEmpty(), false, false, false);
            }
            String last = withoutEnding(parts.getLast());
            boolean unsaid = parts.size() > 1
                    && last.codePoints().filter(Character::isLetter).count() < 2;
            String said = unsaid ? parts.get(parts.size() - 2) : last;
            int words = words(said);
            boolean number = digits(path) >= 4 || digits(query) >= 4 || digits(last) >= 3;
            return new Address(false, words <= 2 && !number, words >= 4 || said.length() >= 28, number);
        }

        private static String withoutEnding(String name) {
            int dot = name.lastIndexOf('.');
            return dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
        }

        private static int words(String name) {
            int words = 0;
            boolean inside = false;
            for (int i = 0; i < name.length(); i++) {
                boolean divides = "-_ +".indexOf(name.charAt(i)) >= 0;
                words += inside || divides ? 0 : 1;
                inside = !divides;
            }
            return words;
        }

        /// Length of the longest number.
        private static int digits(String text) {
            int longest = 0;
            int run = 0;
            for (int i = 0; i < text.length(); i++) {
                run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return longest;
        }

        double score() {
            return (front ? 2 : 0) + (few ? 0.78 : 0) - (many ? 0.77 : 0) - (number ? 1.29 : 0);
        }
    }
}
