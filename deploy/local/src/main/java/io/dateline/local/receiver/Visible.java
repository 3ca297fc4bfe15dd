package io.dateline.local.receiver;

import io.dateline.local.receiver.Vendor.RefusedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads markup as each wire's own programs do, and gives what people see. Whatever would call somebody is refused.
final class Visible {

    /// @param words without markup
    /// @param links targets of links, in order
    record Text(String words, List<String> links) {

        static Text plain(String words) {
            return new Text(words, List.of());
        }

        Text and(Text other) {
            List<String> both = new ArrayList<>(links);
            both.addAll(other.links);
            return new Text(words.isEmpty() ? other.words : words + "\n" + other.words, both);
        }
    }

    private static final Map<String, String> ENTITIES = Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"");

    private static final Set<String> HTML_TAGS = Set.of("b", "i", "u", "s", "a", "code", "pre");

    /// As chat programs look for people and groups to call.
    private static final Pattern MENTION = Pattern.compile("@[A-Za-z0-9_]");

    private static final int BAD = 400;

    private Visible() {}

    static void mustCallNobody(String text) {
        if (MENTION.matcher(text).find()) {
            throw new RefusedException(BAD, "it calls somebody: @");
        }
    }

    private static void checkLink(String url) {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new RefusedException(BAD, "a link to no page");
        }
    }

    /// Slack's mrkdwn. Signs of weight are left as they are: a headline may hold them too.
    static Text slack(String text) {
        StringBuilder words = new StringBuilder();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '<') {
                int end = text.indexOf('>', i);
                String inner = end < 0 ? "" : text.substring(i + 1, end);
                if (!inner.startsWith("http")) {
                    throw new RefusedException(BAD, "it calls somebody: <" + inner);
                }
                int bar = inner.indexOf('|');
                links.add(entities(bar < 0 ? inner : inner.substring(0, bar)));
                words.append(entities(bar < 0 ? inner : inner.substring(bar + 1)));
                i = end + 1;
            } else if (c == '>') {
                throw new RefusedException(BAD, "a bare >");
            } else {
                int next = i;
                while (next < text.length() && text.charAt(next) != '<' && text.charAt(next) != '>') {
                    next++;
                }
                words.append(entities(text.substring(i, next)));
                i = next;
            }
        }
        return new Text(words.toString(), links);
    }

    private static String entities(String text) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '&') {
                words.append(text.charAt(i));
                continue;
            }
            int end = text.indexOf(';', i);
            String plain = end < 0 ? null : ENTITIES.get(text.substring(i, end + 1));
            if (plain == null) {
                throw new RefusedException(BAD, "can't parse entities: a bare &");
            }
            words.append(plain);
            i = end;
        }
        return words.toString();
    }

    /// Markdown as chats know it: a backslash takes the sense from a sign; `**` is weight; `[label](url)` is a link.
    ///
    /// @param signs before which a backslash counts
    static Text markdown(String text, String signs) {
        mustCallNobody(text);
        StringBuilder words = new StringBuilder();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && signs.indexOf(text.charAt(i + 1)) >= 0) {
                words.append(text.charAt(i + 1));
                i++;
            } else if (text.startsWith("**", i)) {
                i++;
            } else if (c == '[') {
                i = link(text, i, signs, words, links);
            } else if (signs.indexOf(c) >= 0 && "*_`~|<\\".indexOf(c) >= 0) {
                throw new RefusedException(BAD, "markup that nobody meant: " + c);
            } else {
                words.append(c);
            }
        }
        return new Text(words.toString(), links);
    }

    private static int link(String text, int start, String signs, StringBuilder words, List<String> links) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != ']') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        int close = text.indexOf(')', end);
        if (end >= text.length() || !text.startsWith("](", end) || close < 0) {
            throw new RefusedException(BAD, "markup that nobody meant: [");
        }
        words.append(markdown(text.substring(start + 1, end), signs).words());
        String url = text.substring(end + 2, close);
        checkLink(url);
        links.add(url);
        return close;
    }

    /// HTML as Telegram knows it: few tags, each of them closed, four entities, nothing else.
    static Text html(String text) {
        StringBuilder words = new StringBuilder();
        List<String> links = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); ) {
            int tag = text.indexOf('<', i);
            String between = text.substring(i, tag < 0 ? text.length() : tag);
            if (between.indexOf('>') >= 0) {
                throw new RefusedException(BAD, "can't parse entities: a bare >");
            }
            words.append(entities(between));
            if (tag < 0) {
                break;
            }
            int end = text.indexOf('>', tag);
            if (end < 0) {
                throw new RefusedException(BAD, "can't parse entities: a tag without an end");
            }
            tag(text.substring(tag + 1, end), open, links);
            i = end + 1;
        }
        if (!open.isEmpty()) {
            throw new RefusedException(BAD, "can't parse entities: a tag that is not closed");
        }
        mustCallNobody(words.toString());
        return new Text(words.toString(), links);
    }

    private static void tag(String tag, Deque<String> open, List<String> links) {
        if (tag.startsWith("/")) {
            if (open.isEmpty() || !open.pop().equals(tag.substring(1))) {
                throw new RefusedException(BAD, "can't parse entities: the wrong tag is closed");
            }
            return;
        }
        if (tag.startsWith("a href=\"") && tag.endsWith("\"")) {
            String url = entities(tag.substring(8, tag.length() - 1));
            checkLink(url);
            links.add(url);
            open.push("a");
        } else if (HTML_TAGS.contains(tag) && !tag.equals("a")) {
            open.push(tag);
        } else {
            throw new RefusedException(BAD, "can't parse entities: unsupported tag " + tag);
        }
    }
}
