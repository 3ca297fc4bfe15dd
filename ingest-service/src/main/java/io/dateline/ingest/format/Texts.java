package io.dateline.ingest.format;

import io.dateline.ingest.format.FeedDocument.Text;
import io.dateline.ingest.xml.Node;
import io.dateline.ingest.xml.Node.Chars;
import io.dateline.ingest.xml.Node.Element;
import io.dateline.ingest.xml.References;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts of feeds: plain, escaped markup, markup as it is, or base64; whatever the element says it is, or looks like.
final class Texts {

    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";

    private static final Pattern CLOSE_OR_REFERENCE = Pattern.compile("</\\w+>|&#?\\w+;");
    private static final Pattern ANY_TAG = Pattern.compile("</?(\\w+)");
    private static final Pattern ANY_NAME = Pattern.compile("&(\\w+);");

    private Texts() {}

    /// @param atom whether the feed is Atom, where a type means what it says
    static Text read(Element element, String defaultType, Atom atom) {
        String type = type(element, defaultType);
        boolean base64 = isBase64(element, type);
        String value;
        if (element.hasElements() && !base64) {
            if (!type.endsWith("xml") && onlyDivs(element)) {
                value = deepText(element);
            } else {
                type = type.endsWith("xml") ? type : XHTML;
                value = inner(element, type.equals(XHTML) && atom == Atom.V10);
            }
        } else if (base64) {
            value = decoded(element.text());
        } else {
            String text = element.text();
            value = type.endsWith("xml") ? escape(text) : text;
        }
        value = value.strip();
        if (atom == Atom.NO && type.equals(PLAIN) && looksLikeHtml(value)) {
            type = HTML;
        }
        boolean html = type.equals(HTML) || type.equals(XHTML) || type.equals("application/xml");
        String clean = html ? HtmlCleaner.clean(value, element.base) : value;
        return new Text(
                windows(repaired(clean)),
                type,
                element.language,
                element.base == null ? null : element.base.toString());
    }

    enum Atom {
        NO,
        V03,
        V10
    }

    static String type(Element element, String defaultType) {
        String stated = element.attribute("type");
        String type = stated == null ? defaultType : stated.strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text", "plain" -> PLAIN;
            case "html" -> HTML;
            case "xhtml" -> XHTML;
            default -> type;
        };
    }

    private static boolean isBase64(Element element, String type) {
        if ("base64".equals(element.attribute("mode"))) {
            return true;
        }
        boolean text = type.isEmpty() || type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/xml");
        return !text && type.indexOf('/') > 0 && !type.endsWith("json") && element.attribute("mode") == null;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    /// Some publishers wrap escaped markup into a div, and still call it escaped.
    private static boolean onlyDivs(Element element) {
        return element.elements().stream().allMatch(child -> child.name.endsWith("div") && !child.hasElements());
    }

    private static String deepText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child : element.children) {
            text.append(
                    switch (child) {
                        case Chars(String chars) -> chars;
                        case Element inner -> inner.text();
                    });
        }
        return text.toString();
    }

    /// @param unwrap whether one div around everything is only there because the standard wants it
    private static String inner(Element element, boolean unwrap) {
        Element from = element;
        if (unwrap && element.elements().size() == 1 && element.text().isBlank()) {
            Element only = element.elements().getFirst();
            from = only.name.equals("div") || only.name.equals("xhtml:div") ? only : element;
        }
        StringBuilder out = new StringBuilder();
        from.children.forEach(child -> write(child, out));
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Chars(String text) -> out.append(escape(text));
            case Element element -> {
                String tag = element.written.substring(element.written.indexOf(':') + 1);
                out.append('<').append(tag);
                Map<String, String> sorted = new TreeMap<>(element.attributes);
                sorted.forEach((name, value) -> out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escape(value).replace("\"", "&quot;"))
                        .append('"'));
                boolean empty = HtmlLists.VOID.contains(tag.toLowerCase(Locale.ROOT)) && element.children.isEmpty();
                out.append(empty ? " />" : ">");
                element.children.forEach(child -> write(child, out));
                out.append(empty ? "" : "</" + tag + ">");
            }
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// RSS does not say whether a text is markup; what closes a tag or names a character, and has no tag that HTML
    /// does not know, is.
    static boolean looksLikeHtml(String text) {
        if (!CLOSE_OR_REFERENCE.matcher(text).find()) {
            return false;
        }
        return all(ANY_TAG, text, HtmlLists.ELEMENTS) && named(text);
    }

    private static boolean all(Pattern pattern, String text, Set<String> allowed) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!allowed.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean named(String text) {
        Matcher matcher = ANY_NAME.matcher(text);
        while (matcher.find()) {
            if (References.named(matcher.group(1)) == null) {
                return false;
            }
        }
        return true;
    }

    /// Text that was UTF-8, was read as Latin-1 and written as UTF-8 once more, is read back.
    static String repaired(String text) {
        boolean suspicious = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                return text;
            }
            suspicious |= c > 0x7f;
        }
        if (!suspicious) {
            return text;
        }
        String read = FeedText.strict(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return read == null ? text : read;
    }

    /// Control characters between 128 and 159 mean Windows' characters, on the web.
    static String windows(String text) {
        if (text.chars().noneMatch(c -> c >= 0x80 && c <= 0x9f)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            @Nullable String mapped = c >= 0x80 && c <= 0x9f ? References.numeric(Integer.toString(c)) : null;
            out.append(mapped == null ? String.valueOf((char) c) : mapped);
        });
        return out.toString();
    }
}
