package io.dateline.ingest.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One element of a feed's tree, or a piece of its text.
public sealed interface Node {

    record Chars(String text) implements Node {}

    /// An element with what it inherits already worked out.
    final class Element implements Node {

        /// With the prefix that its namespace usually has, lower case: `title`, `dc:date`, `media:content`.
        public final String name;

        /// As written, for markup that is passed on.
        public final String written;

        public final String namespace;

        /// By name in lower case; of two with one name, the first.
        public final Map<String, String> attributes = new LinkedHashMap<>();

        public final List<Node> children = new ArrayList<>();
        public final @Nullable Element parent;
        public final int depth;

        /// From `xml:base`, or the document's own address.
        public URI base;

        /// From `xml:lang`; null if unknown.
        @Nullable
        public String language;

        public Element(String name, String written, String namespace, @Nullable Element parent, URI base) {
            this.name = name;
            this.written = written;
            this.namespace = namespace;
            this.parent = parent;
            this.depth = parent == null ? 0 : parent.depth + 1;
            this.base = base;
            this.language = parent == null ? null : parent.language;
        }

        @Nullable
        public String attribute(String key) {
            return attributes.get(key);
        }

        public List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        public Element root() {
            Element outer = parent;
            return outer == null ? this : outer.root();
        }

        public boolean hasElements() {
            return children.stream().anyMatch(Element.class::isInstance);
        }

        @Nullable
        public Element first(String child) {
            return elements().stream()
                    .filter(element -> element.name.equals(child))
                    .findFirst()
                    .orElse(null);
        }

        /// Its own text, without that of its children.
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Node child : children) {
                if (child instanceof Chars(String chars)) {
                    text.append(chars);
                }
            }
            return text.toString().strip();
        }

        @Nullable
        public String textOf(String child) {
            Element element = first(child);
            return element == null || element.text().isEmpty() ? null : element.text();
        }
    }
}
