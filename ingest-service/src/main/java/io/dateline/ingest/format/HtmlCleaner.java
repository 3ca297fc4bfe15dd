package io.dateline.ingest.format;

import io.dateline.ingest.xml.References;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Markup of a stranger, reduced to what may be shown ([HtmlLists]), with its relative links resolved. What is not
/// allowed is left out and its text stays, but for scripts and styles. Text and references stay as written.
final class HtmlCleaner {

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9:_-]*)");

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&([A-Za-z]\\w{0,31})(;?)");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][-A-Za-z0-9_:.]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+)|))?");

    private static final Pattern STYLE_URL = Pattern.compile("url\\s*+\\(\\s*+[^\\s()]++\\s*+\\)\\s*+");
    private static final Pattern STYLE_PART = Pattern.compile("\\G\\s*+([-\\w]++)\\s*+:\\s*+([^:;]*+);?");
    private static final Pattern STYLE_PARTS = Pattern.compile("(?:\\s*+[-\\w]++\\s*+:[^:;]*+;?)*+\\s*+");
    private static final Pattern STYLE_CHARACTERS = Pattern.compile(
            "(?:[:,;#%.\\sa-zA-Z0-9!]|\\w-\\w|'[\\s\\w]+'|\"[\\s\\w]+\"|\\([\\d,\\s]+\\)|-(?=[\\w]))*+");
    private static final Pattern STYLE_VALUE = Pattern.compile(
            "#[0-9a-f]+|rgb\\(\\d++%?+,\\d*+%?+,?+\\d*+%?+\\)?|\\d{0,2}\\.?\\d{0,2}(?:cm|em|ex|in|mm|pc|pt|px|%|,|\\))?");

    private final String in;
    private final @Nullable URI base;
    private final StringBuilder out;
    private int at;
    private int silenced;

    private HtmlCleaner(String in, @Nullable URI base) {
        this.in = in;
        this.base = base;
        this.out = new StringBuilder(in.length());
    }

    static String clean(String html, @Nullable URI base) {
        if (html.indexOf('<') < 0) {
            return html.indexOf('&') < 0 ? html : references(html);
        }
        HtmlCleaner cleaner = new HtmlCleaner(html, base);
        cleaner.run();
        return cleaner.out.toString();
    }

    private void run() {
        while (at < in.length()) {
            int next = in.indexOf('<', at);
            int end = next < 0 ? in.length() : next;
            text(in.substring(at, end));
            at = end;
            if (at < in.length()) {
                markup();
            }
        }
    }

    private void text(String text) {
        if (silenced == 0 && !text.isEmpty()) {
            out.append(text.indexOf('&') < 0 ? text : references(text));
        }
    }

    /// Quotes need no reference; an `&` that starts none gets one.
    private static String references(String text) {
        String plain = text.replace("&#39;", "'").replace("&#34;", "\"");
        return BARE_AMPERSAND
                .matcher(plain)
                .replaceAll(match -> match.group(2).isEmpty() || References.named(match.group(1)) == null
                        ? "&amp;" + Matcher.quoteReplacement(match.group(1) + match.group(2))
                        : Matcher.quoteReplacement(match.group()));
    }

    private void markup() {
        Matcher tag = TAG.matcher(in).region(at, in.length());
        if (tag.lookingAt()) {
            tag(tag);
        } else if (in.startsWith("<!--", at)) {
            skipThrough("-->");
        } else if (in.startsWith("<?", at)
                || in.regionMatches(true, at, "<!doctype", 0, 9)
                || in.startsWith("<![", at)) {
            skipThrough(">");
        } else {
            text("&lt;");
            at++;
        }
    }

    private void skipThrough(String mark) {
        int end = in.indexOf(mark, at + 2);
        int tag = end < 0 ? in.indexOf('>', at) : end + mark.length() - 1;
        at = tag < 0 ? in.length() : tag + 1;
    }

    private void tag(Matcher tag) {
        boolean closing = in.charAt(at + 1) == '/';
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        int end = tagEnd(tag.end());
        String rest = in.substring(tag.end(), Math.max(tag.end(), end - (in.charAt(end - 1) == '>' ? 1 : 0)));
        boolean cut = in.charAt(end - 1) != '>';
        at = end;
        if (HtmlLists.SILENCED.contains(name)) {
            boolean alone = rest.endsWith("/");
            silenced = closing ? Math.max(0, silenced - 1) : silenced + (alone ? 0 : 1);
            return;
        }
        if (silenced > 0 || cut || !HtmlLists.ELEMENTS.contains(name)) {
            return;
        }
        boolean empty = HtmlLists.VOID.contains(name);
        if (closing) {
            out.append(empty ? "" : "</" + name + ">");
            return;
        }
        out.append('<').append(name);
        attributes(name, rest);
        out.append(empty ? " />" : rest.endsWith("/") ? "></" + name + ">" : ">");
    }

    /// The `>` that ends the tag, which one in quotes does not.
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < in.length(); i++) {
            char c = in.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && before(i) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return i;
            }
        }
        if (quote != 0) {
            int end = in.indexOf('>', from);
            return end < 0 ? in.length() : end + 1;
        }
        return in.length();
    }

    private char before(int i) {
        int j = i - 1;
        while (j > 0 && Character.isWhitespace(in.charAt(j))) {
            j--;
        }
        return in.charAt(j);
    }

    private void attributes(String element, String text) {
        String written = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        Map<String, String> kept = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = first(attribute.group(2), attribute.group(3), attribute.group(4));
            boolean bare = value == null && written.indexOf('=', attribute.end(1)) != attribute.end(1);
            String clean = attribute(name, value == null ? bare ? name : "" : value);
            if (clean != null) {
                kept.putIfAbsent(name, clean);
            }
        }
        kept.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(value.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"))
                .append('"'));
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /// @return null if it may not be kept
    private @Nullable String attribute(String name, String value) {
        if (name.equals("style")) {
            String style = style(value);
            return style.isEmpty() ? null : style;
        }
        if (!HtmlLists.ATTRIBUTES.contains(name)) {
            return null;
        }
        if (HtmlLists.ADDRESSES.contains(name)) {
            return address(value);
        }
        return name.equals("rel") || name.equals("type") ? value.toLowerCase(Locale.ROOT) : value;
    }

    private String address(String value) {
        String plain = value;
        if (value.indexOf('&') >= 0) {
            plain = org.jsoup.parser.Parser.unescapeEntities(value, true);
        }
        StringBuilder visible = new StringBuilder(plain.length());
        plain.strip().chars().filter(c -> c > 0x1f && c != 0x7f).forEach(c -> visible.append((char) c));
        String resolved = visible.isEmpty() ? "" : Links.resolve(base, visible.toString());
        return resolved.replace("&", "&amp;");
    }

    static String style(String written) {
        if (written.length() > 2_000) {
            return "";
        }
        String style = STYLE_URL.matcher(written).replaceAll(" ");
        if (style.isBlank()
                || !STYLE_CHARACTERS.matcher(style).matches()
                || !STYLE_PARTS.matcher(style).matches()) {
            return "";
        }
        List<String> clean = new ArrayList<>();
        Matcher part = STYLE_PART.matcher(style);
        while (part.find()) {
            String name = part.group(1);
            String value = part.group(2);
            String lower = name.toLowerCase(Locale.ROOT);
            boolean group = HtmlLists.STYLE_GROUPS.contains(lower.split("-", 2)[0]);
            if (!value.isEmpty() && (HtmlLists.STYLES.contains(lower) || group && harmless(value))) {
                clean.add(name + ": " + value + ";");
            }
        }
        return String.join(" ", clean);
    }

    private static boolean harmless(String value) {
        for (String word : value.strip().split("\\s+")) {
            if (!HtmlLists.STYLE_WORDS.contains(word)
                    && !STYLE_VALUE.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }
}
