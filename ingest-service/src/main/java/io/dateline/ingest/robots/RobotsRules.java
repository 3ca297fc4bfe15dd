package io.dateline.ingest.robots;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of one robots.txt for one robot.
///
/// The group that names the robot counts, all groups that name it together, and the one for `*` only where none does.
/// Of the rules that match a path the longest counts, and of two equally long ones the one that allows. Lines with
/// the usual misspellings count as meant.
public final class RobotsRules {

    private static final Set<String> AGENT = Set.of("user-agent", "useragent", "user agent");
    private static final Set<String> DISALLOW =
            Set.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");

    /// Longer lines are cut: no address is longer, and patterns are compared with every address.
    private static final int MAX_LINE_LENGTH = 16_664;

    private static final int MAX_RULES = 20_000;

    private final List<Rule> own = new ArrayList<>();
    private final List<Rule> general = new ArrayList<>();
    private @Nullable Duration ownDelay;
    private @Nullable Duration generalDelay;
    private boolean isNamed;

    private RobotsRules() {}

    private record Rule(String pattern, boolean allows) {}

    /// @param token the robot's product token, e.g. `dateline`
    public static RobotsRules parse(byte[] body, String token) {
        RobotsRules rules = new RobotsRules();
        rules.read(new String(body, StandardCharsets.UTF_8), token);
        return rules;
    }

    /// Rules of a site without a robots.txt.
    public static RobotsRules none() {
        return new RobotsRules();
    }

    private void read(String text, String token) {
        boolean inHead = false;
        boolean forUs = false;
        boolean forAll = false;
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (String line : body.split("\\r\\n|\\r|\\n")) {
            Line read = Line.read(line.length() > MAX_LINE_LENGTH ? line.substring(0, MAX_LINE_LENGTH) : line);
            if (read == null) {
                continue;
            }
            if (AGENT.contains(read.key())) {
                forUs = inHead && forUs || names(read.value(), token);
                forAll = inHead && forAll || isEverybody(read.value());
                isNamed |= forUs;
                inHead = true;
            } else if (rule(read, forUs, forAll)) {
                inHead = false;
            }
        }
    }

    /// @return whether it was a rule, which ends the list of robots that it is for
    private boolean rule(Line line, boolean forUs, boolean forAll) {
        boolean allows = line.key().equals("allow");
        if (allows || DISALLOW.contains(line.key())) {
            add(line.value(), allows, forUs, forAll);
            return true;
        }
        if (line.key().equals("crawl-delay")) {
            Duration delay = delay(line.value());
            ownDelay = forUs && delay != null ? delay : ownDelay;
            generalDelay = forAll && delay != null ? delay : generalDelay;
        }
        return false;
    }

    private void add(String value, boolean allows, boolean forUs, boolean forAll) {
        if (value.isEmpty() || own.size() + general.size() >= MAX_RULES) {
            return;
        }
        String pattern = escaped(value);
        if (forUs) {
            own.add(new Rule(pattern, allows));
        }
        if (forAll) {
            general.add(new Rule(pattern, allows));
        }
        int slash = pattern.lastIndexOf('/');
        if (allows && slash >= 0 && pattern.startsWith("/index.htm", slash)) {
            // Who allows the index page means the folder's address as well.
            add(pattern.substring(0, slash + 1) + "$", true, forUs, forAll);
        }
    }

    private static @Nullable Duration delay(String value) {
        try {
            double seconds = Double.parseDouble(value);
            return seconds > 0 && seconds < 1e6 ? Duration.ofMillis((long) (seconds * 1_000)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// A robot is named by the letters, hyphens and underscores at the start of the value.
    private static boolean names(String value, String token) {
        int end = 0;
        while (end < value.length() && isTokenCharacter(value.charAt(end))) {
            end++;
        }
        return end > 0 && value.substring(0, end).equalsIgnoreCase(token);
    }

    private static boolean isTokenCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
    }

    private static boolean isEverybody(String value) {
        return value.equals("*") || value.startsWith("*") && Character.isWhitespace(value.charAt(1));
    }

    /// Characters beyond ASCII as an address has them, and escapes with capital letters.
    private static String escaped(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length());
        for (byte b : pattern.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            } else {
                out.append((char) b);
            }
        }
        for (int i = 0; i + 2 < out.length(); i++) {
            if (out.charAt(i) == '%' && isHex(out.charAt(i + 1)) && isHex(out.charAt(i + 2))) {
                out.setCharAt(i + 1, Character.toUpperCase(out.charAt(i + 1)));
                out.setCharAt(i + 2, Character.toUpperCase(out.charAt(i + 2)));
            }
        }
        return out.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    /// @param url absolute, escaped as a browser would send it
    public boolean allows(String url) {
        String path = path(url);
        if (path.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : isNamed ? own : general) {
            int length = rule.pattern().length();
            boolean counts = length > longest || length == longest && rule.allows();
            if (counts && matches(path, rule.pattern())) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    /// Pause between two requests that the site asks for; zero if it asks for none.
    public Duration crawlDelay() {
        Duration delay = isNamed ? ownDelay : generalDelay;
        return delay == null ? Duration.ZERO : delay;
    }

    /// Path and query of an address.
    static String path(String url) {
        int scheme = url.indexOf("//");
        int query = indexOfAny(url, "?;", 0);
        int host = scheme >= 0 && (query < 0 || scheme < query) ? scheme + 2 : 0;
        int start = indexOfAny(url, "/?;", host);
        int end = url.indexOf('#', host);
        if (start < 0 || end >= 0 && end < start) {
            return "/";
        }
        String path = end < 0 ? url.substring(start) : url.substring(start, end);
        return path.startsWith("/") ? path : "/" + path;
    }

    private static int indexOfAny(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// `*` stands for any characters, a `$` at the end for the end of the path. In time of both lengths added: every
    /// page of a site is compared with all its rules.
    static boolean matches(String path, String pattern) {
        boolean anchored = pattern.endsWith("$");
        String wanted = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
        int star = wanted.indexOf('*');
        if (star < 0) {
            return anchored ? path.equals(wanted) : path.startsWith(wanted);
        }
        if (!path.startsWith(wanted.substring(0, star))) {
            return false;
        }
        int at = star;
        int from = star + 1;
        for (int next = wanted.indexOf('*', from); next >= 0; next = wanted.indexOf('*', from)) {
            at = behind(path, at, wanted.substring(from, next));
            if (at < 0) {
                return false;
            }
            from = next + 1;
        }
        String last = wanted.substring(from);
        return anchored ? path.length() - at >= last.length() && path.endsWith(last) : behind(path, at, last) >= 0;
    }

    /// Where the first occurrence of a part ends, after Knuth, Morris and Pratt.
    ///
    /// @return -1 if there is none from there on
    private static int behind(String path, int from, String part) {
        if (part.isEmpty()) {
            return from;
        }
        if (part.length() > path.length() - from) {
            return -1;
        }
        int[] shorter = new int[part.length()];
        for (int i = 1, length = 0; i < part.length(); i++) {
            while (length > 0 && part.charAt(i) != part.charAt(length)) {
                length = shorter[length - 1];
            }
            length += part.charAt(i) == part.charAt(length) ? 1 : 0;
            shorter[i] = length;
        }
        for (int i = from, length = 0; i < path.length(); i++) {
            while (length > 0 && path.charAt(i) != part.charAt(length)) {
                length = shorter[length - 1];
            }
            length += path.charAt(i) == part.charAt(length) ? 1 : 0;
            if (length == part.length()) {
                return i + 1;
            }
        }
        return -1;
    }

    /// One line: a key in lower case and its value.
    private record Line(String key, String value) {

        static @Nullable Line read(String line) {
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            int colon = text.indexOf(':');
            if (colon < 0) {
                // A forgotten colon is forgiven where nothing else can be meant.
                String[] words = text.split("[ \\t]+");
                return words.length == 2 ? new Line(words[0].toLowerCase(Locale.ROOT), words[1]) : null;
            }
            String key = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            return key.isEmpty()
                    ? null
                    : new Line(key, text.substring(colon + 1).strip());
        }
    }
}
