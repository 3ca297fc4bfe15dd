package io.dateline.ingest.extract;

import io.dateline.ingest.blocks.Blocks;
import io.dateline.ingest.document.Clutter;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.text.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
    private static final int MAX_NAMES = 6;
    private static final int MAX_ELEMENTS = 250;

    /// Stands for a line break inside a text until it is known what it means.
    private static final char SOFT = '\u000b';

    /// Lines longer than this were not wrapped by an editor.
    private static final int WRAPPED = 160;

    private final StringBuilder text = new StringBuilder();

    /// Elements that hold links and nothing else.
    private final Set<Element> menus = Collections.newSetFromMap(new IdentityHashMap<>());

    private int silent;
    private int longest;

    private BareLines(PageTree tree) {
        for (int i = 0; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            boolean linked = tree.weight[i] > 0 && tree.linkWeight[i] == tree.weight[i];
            if (linked && !element.normalName().equals("a") && Blocks.isBoundary(element)) {
                if (!Words.endsSentence(element.text()) && !HEADING.contains(element.normalName())) {
                    menus.add(element);
                }
            }
        }
    }

    /// @return tidy lines; null if the page has structure of its own
    static @Nullable List<String> of(Document page, PageTree tree) {
        if (tree.size() > MAX_ELEMENTS || tree.linkWeight[0] * 5 > tree.weight[0]) {
            return null;
        }
        int names = 0;
        for (int i = 0; i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            names += element.hasAttr("class") || element.hasAttr("id") ? 1 : 0;
            if (isBuilt(element)) {
                return null;
            }
        }
        if (names > MAX_NAMES) {
            return null;
        }
        BareLines lines = new BareLines(tree);
        NodeTraversor.traverse(lines, page.body());
        String text = lines.text.toString();
        return PlainText.lines(text.replace(SOFT, lines.longest > WRAPPED ? '\n' : ' '));
    }

    /// Whether an element tells, without any name, what the article is: it holds its paragraphs.
    private static boolean isBuilt(Element element) {
        String tag = element.normalName();
        if (!tag.equals("article") && !tag.equals("main")) {
            return false;
        }
        int paragraphs = 0;
        for (Element child : element.children()) {
            paragraphs += child.normalName().equals("p") ? 1 : 0;
        }
        return paragraphs >= MIN_PARAGRAPHS;
    }

    private static final int MIN_PARAGRAPHS = 2;

    private boolean isSilent(Element element) {
        String tag = element.normalName();
        return Clutter.SILENT.contains(tag) || AROUND.contains(tag) || menus.contains(element);
    }

    private static final Set<String> HEADING = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> AROUND =
            Set.of("nav", "aside", "footer", "figcaption", "button", "select", "form");

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            silent += isSilent(element) ? 1 : 0;
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
            silent -= isSilent(element) ? 1 : 0;
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
