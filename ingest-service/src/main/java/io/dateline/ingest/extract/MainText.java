package io.dateline.ingest.extract;

import io.dateline.ingest.blocks.Block;
import io.dateline.ingest.blocks.Blocks;
import io.dateline.ingest.blocks.Trim;
import io.dateline.ingest.document.Clutter;
import io.dateline.ingest.document.JsonLd;
import io.dateline.ingest.document.Lede;
import io.dateline.ingest.document.PageClaims;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.document.Titles;
import io.dateline.ingest.text.Words;
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
    /// @param named whether the page calls that the body of its article
    record Found(List<String> paragraphs, String container, boolean named) {

        Found(List<String> paragraphs, String container) {
            this(paragraphs, container, false);
        }

        int weight() {
            int weight = 0;
            for (String paragraph : paragraphs) {
                weight += Words.weight(paragraph, 0);
            }
            return weight;
        }
    }

    private final PageTree tree;
    private final Lede lede;
    private final Clutter clutter;
    private final List<Block> blocks;
    private final String titleKey;

    private MainText(PageTree tree, Lede lede, Clutter clutter, Document page, String titleKey) {
        this.tree = tree;
        this.lede = lede;
        this.clutter = clutter;
        this.blocks = Blocks.of(page, tree, clutter);
        this.titleKey = titleKey;
    }

    /// Text of less weight is looked for again, with more patience.
    private static final int MEAGRE = 600;

    /// Text of an element that the page itself calls the article's body is believed from this weight on.
    private static final int SHORT = 150;

    /// A shorter claim is a summary.
    private static final int MIN_CLAIM = 500;

    static Found find(Document page, PageTree tree, PageClaims claims, String title) {
        String titleKey = Words.key(title);
        Lede lede = Lede.of(claims, titleKey);
        MainText text = new MainText(tree, lede, new Clutter(tree, lede, false), page, titleKey);
        Found strict = text.find();
        int weight = strict.weight();
        if (weight >= MEAGRE) {
            return strict;
        }
        Found lenient = new MainText(tree, lede, new Clutter(tree, lede, true), page, titleKey).find();
        boolean other = !lenient.paragraphs().containsAll(strict.paragraphs());
        boolean believed = strict.named() && weight >= SHORT && other;
        return !believed && lenient.weight() > 2 * weight + 80 ? lenient : strict;
    }

    /// Whether the page states far more of the article for machines than it shows, as where a script draws the text.
    static boolean hides(Found shown, PageClaims claims) {
        String body = body(claims);
        return body.length() >= MIN_CLAIM && Words.weight(body, 0) > 2 * shown.weight();
    }

    /// The article's text as the JSON-LD states it, plain; empty if it does not.
    static String body(PageClaims claims) {
        for (Map<String, Object> article : claims.jsonLd().articles()) {
            String body = JsonLd.text(article, "articleBody");
            if (body != null && !body.isBlank()) {
                return Jsoup.parse(body).wholeText();
            }
        }
        return "";
    }

    /// What a page that shows no text claims for machines: the article's body, else its description.
    static Found claimed(PageClaims claims) {
        String body = body(claims);
        if (!body.isBlank()) {
            return new Found(PlainText.lines(body), "articleBody of the JSON-LD");
        }
        String description = Titles.clean(claims.meta("og:description", "description", "twitter:description"));
        boolean telling = Words.weight(description, 0) >= 60;
        return new Found(telling ? List.of(description) : List.of(), "meta description, for want of text");
    }

    private List<String> texts(List<Block> inside) {
        return Trim.trim(inside, titleKey).stream().map(Block::text).toList();
    }

    private Found find() {
        int container = container();
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            boolean opens = inside.isEmpty() && block.owner() > tree.firstHeadline && lede.is(block.text());
            if (opens || tree.contains(container, block.owner())) {
                inside.add(block);
            }
        }
        return new Found(texts(inside), describe(container), clutter.isBody(tree.elements.get(container)));
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
        double bestScore = Math.max(Double.MIN_VALUE, score[0] * bonus(0));
        for (int i = 1; i < tree.size(); i++) {
            double weighed = score[i] > 0 ? score[i] * bonus(i) : 0;
            if (weighed >= bestScore) {
                best = i;
                bestScore = weighed;
            }
        }
        return declaredInstead(best);
    }

    /// The element that the page itself calls the article's body, if the best one has nothing of it: a page with one
    /// sentence of news may have more to say about itself.
    private int declaredInstead(int best) {
        for (int i = 1; i < tree.size(); i++) {
            if (tree.elements.get(i).attr("itemprop").equals("articleBody")) {
                boolean apart = !tree.contains(best, i) && !tree.contains(i, best);
                return apart && tree.weight[i] - tree.linkWeight[i] >= ONE_SENTENCE ? i : best;
            }
        }
        return best;
    }

    private static final int ONE_SENTENCE = 60;

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
