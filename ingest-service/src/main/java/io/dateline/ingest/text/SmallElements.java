package io.dateline.ingest.text;

import java.util.Iterator;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Elements of a page as far as they hold little.
public final class SmallElements {

    private SmallElements() {}

    /// Nodes of an element that [#text] and [#first] look at, itself included.
    private static final int MAX_NODES = 500;

    /// Characters of the text that [#text] reads, blanks included.
    private static final int MAX_CHARACTERS = 4_000;

    /// What a small element says. An element may hold all others, and these each other: whoever reads many of them
    /// whole takes the square of the page's length.
    ///
    /// @return the words of the element; empty if it holds more than a name, a date or a heading does
    public static String text(Element element) {
        int nodes = 0;
        int characters = 0;
        for (Iterator<Node> inside = element.nodeStream().iterator(); inside.hasNext(); ) {
            characters += inside.next() instanceof TextNode words
                    ? words.getWholeText().length()
                    : 0;
            if (++nodes > MAX_NODES || characters > MAX_CHARACTERS) {
                return "";
            }
        }
        return element.text();
    }

    /// @return the first of an element and those at its head that has one of the microdata properties; null if none has
    public static @Nullable Element first(Element element, Set<String> properties) {
        return element.stream()
                .limit(MAX_NODES)
                .filter(inside -> properties.contains(inside.attr("itemprop")))
                .findFirst()
                .orElse(null);
    }
}
