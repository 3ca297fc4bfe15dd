package io.dateline.ingest.blocks;

import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The repeated parts of a page that each lead elsewhere: siblings that are built alike, each with a heading that is a
/// link, or hardly more than a link. A list of articles, of products or of offers is made of them.
public final class Cards {

    /// Fewer alike are no list.
    private static final int MIN = 3;

    /// A link that says less is a button.
    public static final int MIN_LINK = 12;

    /// What says more beside its link is a text of its own.
    private static final int MAX_TEASER = 2_000;

    private static final Set<String> PARTS_OF_A_LINE = Set.of("span", "strong", "b", "em", "i", "br", "sup", "font");

    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "form", "menu", "dialog", "header");

    private static final Set<String> ROLES = Set.of("navigation", "contentinfo", "complementary", "banner");

    private static final Set<String> NAMES =
            Set.of("nav", "menu", "footer", "sidebar", "breadcrumb", "breadcrumbs", "megamenu");

    private final PageTree tree;

    /// Whether an element stands around the page's own content.
    private final boolean[] around;

    private final boolean[] inside;

    /// Index of the first telling link in each element; -1 if there is none.
    private final int[] firstLink;

    /// Whether an element holds a heading that is a link.
    private final boolean[] headed;

    private final int[] cards;

    private Cards(PageTree tree) {
        this.tree = tree;
        int size = tree.size();
        this.around = new boolean[size];
        this.inside = new boolean[size];
        this.firstLink = new int[size];
        this.headed = new boolean[size];
        this.cards = new int[size];
        Arrays.fill(firstLink, -1);
    }

    public static Cards of(PageTree tree) {
        Cards found = new Cards(tree);
        found.findSurroundings();
        found.findLinks();
        for (int i = tree.size() - 1; i >= 0; i--) {
            if (!found.around[i]) {
                found.findAmongChildren(i);
            }
        }
        return found;
    }

    public boolean isAround(int i) {
        return around[i];
    }

    /// Whether an element is a card or a part of one.
    public boolean holds(int i) {
        return inside[i];
    }

    static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /// How an element is built: its tag and the first of its classes, numbers left out.
    public static String style(Element element) {
        String classes = element.className().strip();
        int blank = classes.indexOf(' ');
        String first = blank < 0 ? classes : classes.substring(0, blank);
        StringBuilder style = new StringBuilder(element.normalName()).append('.');
        for (int i = 0; i < first.length() && i < 60; i++) {
            if (!Character.isDigit(first.charAt(i))) {
                style.append(first.charAt(i));
            }
        }
        return style.toString();
    }

    private void findSurroundings() {
        for (int i = 1; i < tree.size(); i++) {
            around[i] = around[tree.parent[i]] || surrounds(i);
        }
    }

    private boolean surrounds(int i) {
        double share = tree.share(i);
        if (share >= 0.5 || tree.firstHeadline >= 0 && tree.contains(i, tree.firstHeadline)) {
            return false;
        }
        Element element = tree.elements.get(i);
        String tag = element.normalName();
        if (AROUND.contains(tag) || ROLES.contains(element.attr("role"))) {
            return true;
        }
        String names = element.attr("class") + ' ' + element.attr("id");
        if (names.length() == 1 || share >= 0.3 || tag.equals("body") || tag.equals("html")) {
            return false;
        }
        for (String word : Words.tokens(names)) {
            if (NAMES.contains(word) || word.startsWith("navi")) {
                return true;
            }
        }
        return false;
    }

    private void findLinks() {
        for (int i = tree.size() - 1; i > 0; i--) {
            Element element = tree.elements.get(i);
            boolean telling = tree.weight[i] >= MIN_LINK;
            if (telling && element.normalName().equals("a") && leadsElsewhere(element)) {
                firstLink[i] = i;
            }
            headed[i] |= telling && isHeading(element) && tree.linkWeight[i] >= 0.8 * tree.weight[i];
            int parent = tree.parent[i];
            firstLink[parent] = firstLink[i] >= 0 ? firstLink[i] : firstLink[parent];
            headed[parent] |= headed[i];
        }
    }

    public static boolean leadsElsewhere(Element link) {
        String address = link.attr("href");
        return !address.isEmpty() && address.charAt(0) != '#';
    }

    private void findAmongChildren(int parent) {
        Map<String, Set<Integer>> alike = new HashMap<>();
        for (int child = parent + 1; child < tree.end[parent]; child = tree.end[child]) {
            if (isCard(child)) {
                alike.computeIfAbsent(style(tree.elements.get(child)), unused -> new HashSet<>())
                        .add(child);
            }
        }
        for (Set<Integer> group : alike.values()) {
            if (group.size() >= MIN && targets(group) >= MIN) {
                group.forEach(this::mark);
            }
        }
        for (int child = parent + 1; child < tree.end[parent]; child = tree.end[child]) {
            cards[parent] += cards[child];
        }
    }

    private boolean isCard(int i) {
        if (around[i] || firstLink[i] < 0 || cards[i] >= MIN) {
            return false;
        }
        Element element = tree.elements.get(i);
        String tag = element.normalName();
        int plain = tree.weight[i] - tree.linkWeight[i];
        if (plain > MAX_TEASER || isHeading(element) || PARTS_OF_A_LINE.contains(tag)) {
            return false;
        }
        double density = (double) tree.linkWeight[i] / tree.weight[i];
        return switch (tag) {
            case "p" -> density >= 0.8;
            case "tr" -> headed[i] || density >= 0.25;
            case "article" -> true;
            default -> headed[i] || density >= 0.5;
        };
    }

    private int targets(Set<Integer> group) {
        Set<String> addresses = new HashSet<>();
        for (int card : group) {
            addresses.add(tree.elements.get(firstLink[card]).attr("href"));
        }
        return addresses.size();
    }

    private void mark(int card) {
        cards[card]++;
        Arrays.fill(inside, card, tree.end[card], true);
    }
}
