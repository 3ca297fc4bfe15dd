package io.dateline.ingest.document;

import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The elements of a page in document order, with the weight of the text in each.
///
/// Everything about element `i` stands at index `i`; its descendants are `i + 1` to `end[i] - 1`.
public final class PageTree {

    public final List<Element> elements = new ArrayList<>(2_000);

    /// Index of the parent; -1 for the root.
    public int[] parent = new int[2_000];

    /// First index behind the element's descendants.
    public int[] end = new int[2_000];

    /// Weight of all text inside ([Words#weight]), links included; scripts and styles have none.
    public int[] weight = new int[2_000];

    /// Weight of the text inside links.
    public int[] linkWeight = new int[2_000];

    /// Index of the first `h1`; -1 if there is none.
    public int firstHeadline = -1;

    public static PageTree of(Document page) {
        PageTree tree = new PageTree();
        NodeTraversor.traverse(tree.new Builder(), page);
        for (int i = tree.elements.size() - 1; i > 0; i--) {
            tree.weight[tree.parent[i]] += tree.weight[i];
            tree.linkWeight[tree.parent[i]] += tree.linkWeight[i];
        }
        return tree;
    }

    public int size() {
        return elements.size();
    }

    /// Share of the page's text, links left out, that stands in an element.
    public double share(int i) {
        int all = weight[0] - linkWeight[0];
        return all <= 0 ? 0 : (double) (weight[i] - linkWeight[i]) / all;
    }

    /// Whether a table stands inside the element.
    public boolean holdsTable(int i) {
        for (int k = i + 1; k < end[i]; k++) {
            if (elements.get(k).normalName().equals("table")) {
                return true;
            }
        }
        return false;
    }

    public boolean contains(int ancestor, int i) {
        return i >= ancestor && i < end[ancestor];
    }

    private final class Builder implements NodeVisitor {

        private int current = -1;
        private int links;
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                enter(element);
            } else if (node instanceof TextNode text && silent == 0 && current >= 0) {
                int words = Words.weight(text.getWholeText(), 0);
                weight[current] += words;
                linkWeight[current] += links > 0 ? words : 0;
            }
        }

        private void enter(Element element) {
            int index = elements.size();
            if (index == parent.length) {
                grow();
            }
            elements.add(element);
            parent[index] = current;
            current = index;
            String tag = element.normalName();
            if (tag.equals("a")) {
                links++;
            } else if (Clutter.SILENT.contains(tag)) {
                silent++;
            } else if (tag.equals("h1") && firstHeadline < 0) {
                firstHeadline = index;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                end[current] = elements.size();
                current = parent[current];
                String tag = element.normalName();
                if (tag.equals("a")) {
                    links--;
                } else if (Clutter.SILENT.contains(tag)) {
                    silent--;
                }
            }
        }

        private void grow() {
            int more = parent.length * 2;
            parent = Arrays.copyOf(parent, more);
            end = Arrays.copyOf(end, more);
            weight = Arrays.copyOf(weight, more);
            linkWeight = Arrays.copyOf(linkWeight, more);
        }
    }
}
