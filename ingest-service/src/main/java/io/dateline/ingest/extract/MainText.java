package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
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
    record Found(List<String> paragraphs, String container) {}

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

    static Found find(Document page, PageTree tree, String title) {
        Clutter clutter = new Clutter(tree);
        List<Block> blocks = Blocks.of(page, tree, clutter);
        return new MainText(tree, clutter, blocks, Words.key(title)).find();
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
