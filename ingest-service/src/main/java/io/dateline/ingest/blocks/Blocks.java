package io.dateline.ingest.blocks;

import io.dateline.ingest.document.Clutter;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Cuts a page into blocks, leaving out what [Clutter] says is not read.
public final class Blocks implements NodeFilter {

    private static final Set<String> BLOCK_LEVEL = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /// Longest text of one block; the rest of a longer one is left out.
    private static final int MAX_LENGTH = 200_000;

    private final PageTree tree;
    private final Clutter clutter;
    private final List<Block> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int next;
    private int current = -1;
    private int owner;
    private int links;
    private int linkWeight;
    private int breaks;

    private Blocks(PageTree tree, Clutter clutter) {
        this.tree = tree;
        this.clutter = clutter;
    }

    /// Whether an element ends the line before it.
    public static boolean isBoundary(Element element) {
        return BLOCK_LEVEL.contains(element.normalName())
                || element.normalName().equals("br");
    }

    public static List<Block> of(Document page, PageTree tree, Clutter clutter) {
        Blocks blocks = new Blocks(tree, clutter);
        NodeTraversor.filter(blocks, page);
        blocks.flush();
        return blocks.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        int index = next++;
        String tag = element.normalName();
        if (index > 0 && clutter.drops(index)) {
            if (BLOCK_LEVEL.contains(tag)) {
                flush();
            } else {
                text.append(' ');
            }
            next = tree.end[index];
            return FilterResult.SKIP_ENTIRELY;
        }
        current = index;
        if (tag.equals("br")) {
            breakLine();
        } else if (isCellOfRow(index, tag)) {
            text.append(' ');
        } else if (BLOCK_LEVEL.contains(tag)) {
            flush();
            owner = index;
        } else if (tag.equals("a")) {
            links++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("a")) {
                links--;
            } else if (isCellOfRow(current, tag)) {
                text.append(' ');
            } else if (BLOCK_LEVEL.contains(tag)) {
                flush();
                owner = Math.max(0, tree.parent[current]);
                while (owner > 0
                        && !BLOCK_LEVEL.contains(tree.elements.get(owner).normalName())) {
                    owner = tree.parent[owner];
                }
            }
            current = tree.parent[current];
        }
        return FilterResult.CONTINUE;
    }

    /// A row of figures says more than this only where a table lays out a page.
    private static final int HEAVIEST_ROW = 250;

    private static final int MAX_COLUMNS_OF_A_LAYOUT = 3;

    /// Whether an element is a cell of a table of data, whose row is one line of text.
    private boolean isCellOfRow(int index, String tag) {
        if (!tag.equals("td") && !tag.equals("th")) {
            return false;
        }
        int row = tree.parent[index];
        if (row < 0 || !tree.elements.get(row).normalName().equals("tr") || tree.holdsTable(index)) {
            return false;
        }
        boolean many = tree.elements.get(row).childrenSize() > MAX_COLUMNS_OF_A_LAYOUT;
        return tree.weight[row] <= HEAVIEST_ROW && (many || tree.linkWeight[row] * 2 <= tree.weight[row]);
    }

    private void append(String words) {
        if (text.length() >= MAX_LENGTH) {
            return;
        }
        if (!words.isBlank()) {
            breaks = 0;
            if (links > 0) {
                linkWeight += Words.weight(words, 0);
            }
        }
        text.append(words, 0, Math.min(words.length(), MAX_LENGTH));
    }

    private void breakLine() {
        if (++breaks >= 2) {
            flush();
        } else {
            text.append(' ');
        }
    }

    private void flush() {
        breaks = 0;
        if (!text.isEmpty()) {
            String line = Words.tidy(text);
            if (!line.isEmpty()) {
                String tag = tree.elements.get(owner).normalName();
                found.add(new Block(line, tag, owner, Words.weight(line, 0), linkWeight));
            }
            text.setLength(0);
        }
        linkWeight = 0;
    }
}
