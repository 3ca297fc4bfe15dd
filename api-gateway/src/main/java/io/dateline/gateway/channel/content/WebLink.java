package io.dateline.gateway.channel.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses that a message may link to. What comes out holds no character that ends a link in any markup.
public final class WebLink {

    /// Longer ones are no address of an article, and would take the place of the message.
    static final int MAX_LENGTH = 600;

    /// As they stand in a URL; all others are written as bytes. Brackets are allowed there, but end a link in Markdown.
    private static final String KEPT = "-._~:/?#@!$&*+,;=%";

    private WebLink() {}

    /// @param text a publisher's address
    /// @return null for anything that is not https, or may deceive its reader
    public static @Nullable String foreign(@Nullable String text) {
        return checked(text, false);
    }

    /// @param text of this installation, which the operator may run without https
    /// @return null for anything that is not on the web
    static @Nullable String own(@Nullable String text) {
        return checked(text, true);
    }

    private static @Nullable String checked(@Nullable String text, boolean plainToo) {
        if (text == null || text.length() > MAX_LENGTH) {
            return null;
        }
        String link = encoded(text.strip());
        try {
            URI url = new URI(link).parseServerAuthority();
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || plainToo && scheme.equals("http");
            boolean good = web && url.getHost() != null && url.getRawUserInfo() == null;
            return good && link.length() <= MAX_LENGTH ? link : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encoded(String text) {
        StringBuilder link = new StringBuilder(text.length());
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || KEPT.indexOf(c) >= 0) {
                link.append(c);
            } else {
                link.append(String.format("%%%02X", (int) c));
            }
        }
        return link.toString();
    }
}
