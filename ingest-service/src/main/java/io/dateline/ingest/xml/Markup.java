package io.dateline.ingest.xml;

import io.dateline.ingest.url.WebUrl;
import io.dateline.ingest.xml.Node.Chars;
import io.dateline.ingest.xml.Node.Element;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads text that means to be XML into a tree, whatever is wrong with it, and notes what was wrong.
///
/// It never fails: junk before the first tag is skipped, an element that is not closed ends with the one around it,
/// an end tag that fits nothing is dropped, a `<` or `&` that stands for itself is kept. Nothing outside the document
/// is read, and entities that the document defines are never defined by other entities.
public final class Markup {

    /// Deeper nesting is no feed but an attack on whoever recurses.
    public static final int MAX_DEPTH = 300;

    /// Elements that one entry or the head of a feed may have; the rest of a monster is left out.
    private static final int MAX_ELEMENTS = 200_000;

    private static final Set<String> XML_NAMES = Set.of("amp", "lt", "gt", "quot", "apos");

    /// What reads the tree while it grows.
    public interface Listener {

        /// Called with each element as it ends.
        ///
        /// @return whether the element has been dealt with, so that the tree can forget it
        boolean ended(Element element);

        /// Whether the rest of the document is not wanted.
        boolean hasEnough();
    }

    private final String in;
    private final Listener listener;
    private final URI base;
    private final @Nullable String language;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Map<String, String> entities = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private int at;
    private int elements;
    private int refusedDepth;
    private boolean tooDeep;
    private @Nullable Element root;
    private @Nullable Element open;
    private Namespaces.Scope scope = new Namespaces.Scope(null, Map.of("xml", Namespaces.XML));
    private final Map<Element, Namespaces.Scope> outerScopes = new java.util.IdentityHashMap<>();

    private Markup(String in, URI base, @Nullable String language, Listener listener) {
        this.in = in;
        this.base = base;
        this.language = language;
        this.listener = listener;
    }

    /// @param root null if there is no element at all
    /// @param faults what is wrong with the document, in words; empty if it is well-formed
    /// @param tooDeep whether elements were left out because they are nested deeper than [#MAX_DEPTH]
    public record Tree(@Nullable Element root, Set<String> faults, boolean tooDeep) {}

    public static Tree read(String text, URI base, @Nullable String language, Listener listener) {
        Markup markup = new Markup(text, base, language, listener);
        markup.run();
        return new Tree(markup.root, markup.faults, markup.tooDeep);
    }

    private void run() {
        int first = in.indexOf('<');
        at = first < 0 ? in.length() : first;
        if (!in.substring(0, at).isBlank()) {
            faults.add("text before the first tag");
        }
        while (at < in.length() && !listener.hasEnough()) {
            if (in.charAt(at) == '<') {
                tag();
            } else {
                characters();
            }
        }
        flush();
        if (open != null && !listener.hasEnough()) {
            faults.add("it ends in the middle");
        }
        while (open != null) {
            close();
        }
    }

    private void tag() {
        if (in.startsWith("<![CDATA[", at)) {
            cdata();
        } else if (in.startsWith("<!--", at)) {
            skipThrough("-->", at + 4);
        } else if (in.startsWith("<?", at)) {
            skipThrough("?>", at + 2);
        } else if (in.regionMatches(true, at, "<!doctype", 0, 9)) {
            doctype();
        } else if (in.startsWith("</", at) && isNameStart(at + 2)) {
            endTag();
        } else if (isNameStart(at + 1)) {
            startTag();
        } else {
            faults.add("a < that starts no tag");
            text.append('<');
            at++;
        }
    }

    private void cdata() {
        int start = at + 9;
        int end = in.indexOf("]]>", start);
        if (end < 0) {
            faults.add("a CDATA section without an end");
            // What follows the next end tag of the open element is not part of it.
            int close = open == null ? -1 : in.indexOf("</" + open.written, start);
            end = close < 0 ? in.length() : close;
            append(in, start, end);
            at = end;
            return;
        }
        append(in, start, end);
        at = end + 3;
    }

    private void skipThrough(String mark, int from) {
        int end = in.indexOf(mark, from);
        if (end < 0) {
            faults.add("a comment or instruction without an end");
        }
        at = end < 0 ? in.length() : end + mark.length();
    }

    /// Keeps the document's own entities that stand for plain text.
    private void doctype() {
        int brackets = 0;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                at++;
                return;
            } else if (in.startsWith("<!ENTITY", at)) {
                entity();
                continue;
            }
            at++;
        }
    }

    private void entity() {
        int end = in.indexOf('>', at);
        int stop = end < 0 ? in.length() : end;
        String[] words = in.substring(at + 8, stop).strip().split("\\s+", 2);
        at = stop;
        if (words.length < 2 || words[1].length() < 2 || entities.size() >= 300) {
            return;
        }
        char quote = words[1].charAt(0);
        int close = words[1].indexOf(quote, 1);
        if (quote != '"' && quote != '\'' || close < 0 || close > 200) {
            return;
        }
        String value = words[1].substring(1, close);
        if (value.indexOf('&') < 0) {
            entities.put(words[0], value);
        } else if (value.matches("&#\\w+;")) {
            String one = References.numeric(value.substring(2, value.length() - 1));
            if (one != null) {
                entities.put(words[0], one);
            }
        }
    }

    private void characters() {
        int end = at;
        while (end < in.length() && in.charAt(end) != '<' && in.charAt(end) != '&') {
            end++;
        }
        append(in, at, end);
        at = end;
        if (at < in.length() && in.charAt(at) == '&') {
            at = reference(at, text);
        }
    }

    private void append(String from, int start, int end) {
        boolean clean = true;
        for (int i = start; i < end && clean; i++) {
            char c = from.charAt(i);
            clean = c >= 0x20 && c < 0xd800 || c == '\n' || c == '\t';
        }
        if (clean) {
            text.append(from, start, end);
            return;
        }
        for (int i = start; i < end; ) {
            int c = from.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                text.append(i < end && from.charAt(i) == '\n' ? "" : "\n");
            } else if (c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff
                    || c == '\n'
                    || c == '\t') {
                text.appendCodePoint(c);
            } else {
                faults.add("characters that XML forbids");
            }
        }
    }

    /// @return where to go on
    private int reference(int start, StringBuilder out) {
        int end = start + 1;
        while (end < in.length() && end - start <= 40 && References.isPart(in.charAt(end))) {
            end++;
        }
        String name = in.substring(start + 1, end);
        boolean closed = end < in.length() && in.charAt(end) == ';';
        String value = !closed || name.isEmpty() ? null : entities.get(name);
        if (value == null && closed && !name.isEmpty()) {
            value = name.startsWith("#") ? References.numeric(name.substring(1)) : References.named(name);
            if (value != null && !name.startsWith("#") && !XML_NAMES.contains(name)) {
                faults.add("a character by a name that XML does not have");
            }
        }
        if (value == null) {
            faults.add("an & that starts no reference");
            out.append('&');
            return start + 1;
        }
        out.append(value);
        return end + 1;
    }

    private void startTag() {
        flush();
        int start = at + 1;
        int end = nameEnd(start);
        String written = in.substring(start, end);
        at = end;
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean empty = attributes(attributes);
        if (refusedDepth > 0 || elements >= MAX_ELEMENTS || open != null && open.depth >= MAX_DEPTH) {
            faults.add("elements beyond every measure");
            tooDeep |= open != null && open.depth >= MAX_DEPTH;
            refusedDepth += empty ? 0 : 1;
            return;
        }
        elements++;
        open(written, attributes);
        if (empty) {
            close();
        }
    }

    /// @return whether the tag ends with `/>`
    private boolean attributes(Map<String, String> attributes) {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '>') {
                at++;
                return false;
            }
            if (c == '<') {
                faults.add("a tag without an end");
                return false;
            }
            if (c == '/' && at + 1 < in.length() && in.charAt(at + 1) == '>') {
                at += 2;
                return true;
            }
            if (isNameStart(at)) {
                attribute(attributes);
            } else {
                at++;
            }
        }
        return false;
    }

    private void attribute(Map<String, String> attributes) {
        int end = nameEnd(at);
        String name = in.substring(at, end);
        at = end;
        skipSpace();
        String value = name;
        if (at < in.length() && in.charAt(at) == '=') {
            at++;
            skipSpace();
            value = value();
        } else {
            faults.add("an attribute without a value");
        }
        if (attributes.size() < 50_000 && attributes.putIfAbsent(name, value) != null) {
            faults.add("an attribute twice");
        }
    }

    private String value() {
        char quote = at < in.length() ? in.charAt(at) : ' ';
        StringBuilder value = new StringBuilder();
        boolean quoted = quote == '"' || quote == '\'';
        if (quoted) {
            at++;
        } else {
            faults.add("an attribute without quotes");
        }
        while (at < in.length()) {
            char c = in.charAt(at);
            if (quoted ? c == quote : c == '>' || Character.isWhitespace(c)) {
                at += quoted ? 1 : 0;
                return value.toString();
            }
            if (c == '&') {
                at = reference(at, value);
            } else {
                value.append(c < 0x20 ? ' ' : c);
                at++;
            }
        }
        return value.toString();
    }

    private void open(String written, Map<String, String> attributes) {
        Map<String, String> declared = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (name.equals("xmlns")) {
                declared.put("", value);
            } else if (name.startsWith("xmlns:")) {
                declared.put(name.substring(6), value);
            }
        });
        Namespaces.Scope outer = scope;
        if (!declared.isEmpty()) {
            scope = new Namespaces.Scope(outer, declared);
        }
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
        String namespace = scope.uriOf(prefix);
        if (namespace == null && !prefix.isEmpty()) {
            faults.add("a prefix that nobody declared");
        }
        Element element = new Element(
                canonical(prefix, local, namespace),
                written,
                namespace == null ? "" : namespace,
                open,
                open == null ? base : open.base);
        if (scope != outer) {
            outerScopes.put(element, outer);
        }
        attributes.forEach((name, value) -> element.attributes.putIfAbsent(attributeName(name), value));
        inherit(element);
        if (open == null) {
            if (root == null) {
                root = element;
            }
        } else {
            open.children.add(element);
        }
        open = element;
    }

    private static String canonical(String prefix, String local, @Nullable String namespace) {
        String usual = namespace == null ? null : Namespaces.prefixOf(namespace);
        // Many who write `atom:` forget to say what it stands for.
        String chosen = usual != null ? usual : prefix.equalsIgnoreCase("atom") ? "" : prefix.toLowerCase(Locale.ROOT);
        return chosen.isEmpty() ? local : chosen + ":" + local;
    }

    private String attributeName(String written) {
        int colon = written.indexOf(':');
        if (colon <= 0 || written.startsWith("xmlns")) {
            return written.toLowerCase(Locale.ROOT);
        }
        String uri = scope.uriOf(written.substring(0, colon));
        if (uri == null) {
            faults.add("a prefix that nobody declared");
        }
        return canonical(
                written.substring(0, colon), written.substring(colon + 1).toLowerCase(Locale.ROOT), uri);
    }

    private void inherit(Element element) {
        if (element.parent == null) {
            element.language = language;
        }
        String ownBase = element.attribute("xml:base");
        if (ownBase == null) {
            ownBase = element.attribute("base");
        }
        if (ownBase != null && !ownBase.isBlank()) {
            URI resolved = WebUrl.resolve(element.base, ownBase);
            element.base = resolved == null ? element.base : resolved;
        }
        String ownLanguage = element.attribute("xml:lang");
        if (ownLanguage == null) {
            ownLanguage = element.attribute("lang");
        }
        if (ownLanguage != null) {
            element.language =
                    ownLanguage.isBlank() ? null : ownLanguage.strip().replace('_', '-');
        }
    }

    private void endTag() {
        flush();
        int start = at + 2;
        int end = nameEnd(start);
        String written = in.substring(start, end);
        int close = in.indexOf('>', end);
        at = close < 0 ? in.length() : close + 1;
        if (close < 0) {
            faults.add("it ends in the middle");
        }
        if (refusedDepth > 0) {
            refusedDepth--;
            return;
        }
        Element match = open;
        while (match != null && !match.written.equalsIgnoreCase(written)) {
            match = match.parent;
        }
        if (match == null) {
            faults.add("an end tag that fits nothing");
            return;
        }
        if (match != open) {
            faults.add("elements that overlap");
        }
        Element last = match;
        while (open != null && open != last) {
            close();
        }
        close();
    }

    private void close() {
        Element element = open;
        if (element == null) {
            return;
        }
        open = element.parent;
        Namespaces.Scope outer = outerScopes.remove(element);
        scope = outer == null ? scope : outer;
        if (listener.ended(element) && element.parent != null) {
            element.parent.children.remove(element.parent.children.size() - 1);
            elements = 0;
        }
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        if (open != null && refusedDepth == 0) {
            open.children.add(new Chars(text.toString()));
        } else if (open == null && root != null && !text.toString().isBlank()) {
            faults.add("text after the last tag");
        }
        text.setLength(0);
    }

    private void skipSpace() {
        while (at < in.length() && Character.isWhitespace(in.charAt(at))) {
            at++;
        }
    }

    private boolean isNameStart(int i) {
        return i < in.length() && (Character.isLetter(in.charAt(i)) || in.charAt(i) == '_');
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < in.length() && isName(in.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }
}
