package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the main text: the element in which the blocks that read like an article outweigh those that read like
/// navigation, cleaned of the blocks in it that do not belong to the article.
///
/// The idea is the maximum subsequence segmentation of Pasternack and Roth (2009), on the tree instead of the token
/// stream, with block features known from boilerpipe (link density, length) and readability (names of classes).
final class MainText {

    /// @param paragraphs in the order of the page
    /// @param container what the text was taken from, for the reason
    record Found(List<String> paragraphs, String container) {

        int weight() {
            int weight = 0;
            for (String paragraph : paragraphs) {
                weight += Words.weight(paragraph, 0);
            }
            return weight;
        }
    }

    private final PageTree tree;
    private final Clutter clutter;
    private final List<Block> blocks;
    private final String titleKey;

    private MainText(PageTree tree, Clutter clutter, List<Block> blocks, String titleKey) {
        this.tree = tree;
        this.clutter = clutter;
        this.blocks = blocks;
        this.titleKey = titleKey;
    }

    /// Text of less weight is looked for again, with more patience.
    private static final int MEAGRE = 600;

    static Found find(Document page, PageTree tree, String title) {
        String titleKey = Words.key(title);
        Found strict = find(page, tree, new Clutter(tree, false), titleKey);
        int weight = strict.weight();
        if (weight >= MEAGRE) {
            return strict;
        }
        Found lenient = find(page, tree, new Clutter(tree, true), titleKey);
        return lenient.weight() > 2 * weight + 80 ? lenient : strict;
    }

    /// What a page that shows no text claims for machines: the article's body, else its description.
    static Found claimed(PageClaims claims) {
        for (Map<String, Object> article : claims.jsonLd().articles()) {
            String body = JsonLd.text(article, "articleBody");
            if (body != null && !body.isBlank()) {
                return new Found(PlainText.lines(Jsoup.parse(body).wholeText()), "articleBody of the JSON-LD");
            }
        }
        String description = Titles.clean(claims.meta("og:description", "description", "twitter:description"));
        boolean telling = Words.weight(description, 0) >= 60;
        return new Found(telling ? List.of(description) : List.of(), "meta description, for want of text");
    }

    private static Found find(Document page, PageTree tree, Clutter clutter, String titleKey) {
        return new MainText(tree, clutter, Blocks.of(page, tree, clutter), titleKey).find();
    }

    private Found find() {
        int container = container();
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (tree.contains(container, block.owner())) {
                inside.add(block);
            }
        }
        List<String> paragraphs = new ArrayList<>();
        for (Block block : Trim.trim(inside, titleKey)) {
            paragraphs.add(block.text());
        }
        return new Found(paragraphs, describe(container));
    }

    /// Index of the element whose blocks speak most for an article.
    private int container() {
        double[] score = new double[tree.size()];
        for (Block block : blocks) {
            score[block.owner()] += block.score();
        }
        for (int i = tree.size() - 1; i > 0; i--) {
            score[tree.parent[i]] += score[i];
        }
        int best = 0;
        double bestScore = score[0] * bonus(0);
        for (int i = 1; i < tree.size(); i++) {
            double weighed = score[i] > 0 ? score[i] * bonus(i) : 0;
            if (weighed >= bestScore) {
                best = i;
                bestScore = weighed;
            }
        }
        return best;
    }

    private double bonus(int i) {
        Element element = tree.elements.get(i);
        if (clutter.isBody(element)) {
            return 1.2;
        }
        return switch (element.normalName()) {
            case "article" -> 1.1;
            case "main" -> 1.05;
            default -> 1;
        };
    }

    private String describe(int i) {
        Element element = tree.elements.get(i);
        String name = element.hasAttr("class") ? "." + element.className() : "";
        return element.normalName() + (name.length() > 60 ? name.substring(0, 60) : name);
    }
}
