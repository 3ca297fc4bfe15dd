package io.dateline.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The lines of a page that has next to no structure: plain text in a wrapping of HTML. Line breaks in the source count
/// there, where they are no mere wrapping at a column.
final class BareLines implements NodeVisitor {

    /// A page with more named elements than this tells by itself what belongs to the article.
    private static final int MOST_NAMES = 6;
    private static final int MOST_ELEMENTS = 250;

    /// Stands for a line break inside a text until it is known what it means.
    private static final char SOFT = '\u000b';

    /// Lines longer than this were not wrapped by an editor.
    private static final int WRAPPED = 160;

    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int longest;

    private BareLines() {}

    /// @return tidy lines; null if the page has structure of its own
    static @Nullable List<String> of(Document page, PageTree tree) {
        if (tree.size() > MOST_ELEMENTS || tree.linkWeight[0] * 5 > tree.weight[0]) {
            return null;
        }
        int names = 0;
        for (Element element : tree.elements) {
            names += element.hasAttr("class") || element.hasAttr("id") ? 1 : 0;
        }
        if (names > MOST_NAMES) {
            return null;
        }
        BareLines lines = new BareLines();
        NodeTraversor.traverse(lines, page.body());
        String text = lines.text.toString();
        return PlainText.lines(text.replace(SOFT, lines.longest > WRAPPED ? '\n' : ' '));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            silent += Clutter.SILENT.contains(element.normalName()) ? 1 : 0;
            if (Blocks.isBoundary(element)) {
                text.append('\n');
            }
        } else if (node instanceof TextNode words && silent == 0) {
            append(words.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            silent -= Clutter.SILENT.contains(element.normalName()) ? 1 : 0;
            if (Blocks.isBoundary(element)) {
                text.append('\n');
            }
        }
    }

    private void append(String words) {
        for (String line : words.split("(?<=\n)", -1)) {
            String bare = line.strip();
            longest = Math.max(longest, bare.length());
            text.append(bare.isEmpty() && line.endsWith("\n") ? "\n" : line.replace('\n', SOFT));
        }
    }
}
