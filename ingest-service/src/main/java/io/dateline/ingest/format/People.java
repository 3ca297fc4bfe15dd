package io.dateline.ingest.format;

import io.dateline.ingest.format.FeedDocument.Person;
import io.dateline.ingest.xml.Node.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who wrote something, whether a feed says it in one line or in parts.
final class People {

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_.+-]{1,64}@(?:\\[[0-9.]+]|(?:[A-Za-z0-9-]{1,63}\\.){1,30}[A-Za-z]{2,24}|[0-9]{1,3}(?:\\.[0-9]{1,3}){3})"
                    + "(?:\\?subject=\\S+)?");

    private People() {}

    static Person read(Element element) {
        String name = first(element, "name", "itunes:name", "foaf:name");
        String email = first(element, "email", "itunes:email", "foaf:mbox");
        String url = first(element, "uri", "url", "homepage", "foaf:homepage");
        if (name == null && email == null && url == null) {
            return ofLine(element.text());
        }
        String absolute = url == null ? null : Links.resolve(element.base, url);
        return new Person(name, email, absolute);
    }

    private static @Nullable String first(Element element, String... names) {
        for (String name : names) {
            String text = element.textOf(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// Reads `me@example.com (Name)`, `Name <me@example.com>` and their kin.
    static Person ofLine(String line) {
        String clipped = line.length() > 1_000 ? line.substring(0, 1_000) : line;
        Matcher matcher = EMAIL.matcher(clipped);
        if (!matcher.find()) {
            String name = clipped.strip();
            return new Person(name.isEmpty() ? null : name, null, null);
        }
        String email = matcher.group();
        String name = clipped.replace(email, "")
                .replace("()", "")
                .replace("<>", "")
                .replace("&lt;&gt;", "")
                .strip();
        name = name.startsWith("(") ? name.substring(1) : name;
        name = name.endsWith(")") ? name.substring(0, name.length() - 1) : name;
        name = name.strip();
        return new Person(name.isEmpty() ? null : name, email, null);
    }
}
