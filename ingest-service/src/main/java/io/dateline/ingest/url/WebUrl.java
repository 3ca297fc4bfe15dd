package io.dateline.ingest.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads addresses as people and feeds write them: with spaces around them, with letters outside ASCII, without a
/// scheme. What comes out is an absolute `http` or `https` URI with a lower-case ASCII host, no user name and no
/// fragment.
public final class WebUrl {

    /// Longer ones are refused: no server accepts them, and they would not fit an index of the database.
    static final int MAX_LENGTH = 2_000;

    /// Of RFC 1035.
    private static final int MAX_HOST_LENGTH = 253;

    private static final String KEPT = "%/?#[]@!$&'()*+,;=:-._~";

    private WebUrl() {}

    /// @throws InvalidUrlException with a sentence for the person who typed it
    public static URI parse(@Nullable String text) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty()) {
            throw new InvalidUrlException("The address is empty.");
        }
        if (trimmed.length() > MAX_LENGTH) {
            throw new InvalidUrlException(
                    "The address has " + trimmed.length() + " characters; at most " + MAX_LENGTH + " are accepted.");
        }
        trimmed = withoutFeed(trimmed);
        return absolute(hasScheme(trimmed) ? trimmed : "https://" + trimmed);
    }

    /// `feed:`, `feed://` and `feed:https://` are what feed readers call an address that is theirs to open.
    private static String withoutFeed(String written) {
        if (!written.regionMatches(true, 0, "feed:", 0, 5)) {
            return written;
        }
        return written.substring(written.startsWith("//", 5) ? 7 : 5);
    }

    /// Whether whoever wrote an address left open if it is https or http; it is then read as https first.
    public static boolean isSchemeOpen(String written) {
        return !hasScheme(withoutFeed(written.strip()));
    }

    /// The same over http; null if it is not https, or names a port.
    public static @Nullable URI overHttp(URI url) {
        return "https".equals(url.getScheme()) && url.getPort() < 0 ? readAsHttp(url) : null;
    }

    /// The other reading of an address that was written without a scheme, and was read as https: over http, at the
    /// same port where one is named.
    public static URI readAsHttp(URI https) {
        return URI.create("http" + https.toString().substring("https".length()));
    }

    /// Resolves a link found on a page or in a feed.
    ///
    /// @return null if the link is not an http(s) address
    public static @Nullable URI resolve(URI base, @Nullable String link) {
        String trimmed = link == null ? "" : withoutControls(link.strip());
        if (trimmed.regionMatches(true, 0, "feed:", 0, 5)) {
            String rest = withoutFeed(trimmed);
            trimmed = hasScheme(rest) ? rest : "https://" + rest;
        }
        if (trimmed.isEmpty() || trimmed.startsWith("#") || trimmed.length() > MAX_LENGTH) {
            return null;
        }
        try {
            URI resolved = hasScheme(trimmed) ? absoluteUri(trimmed) : base.resolve(new URI(encode(trimmed)));
            return absolute(resolved.toString());
        } catch (InvalidUrlException | URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static URI absoluteUri(String text) throws URISyntaxException {
        return new URI(encodeAuthority(text));
    }

    private static URI absolute(String text) {
        String encoded = encodeAuthority(withoutControls(text));
        URI uri;
        try {
            uri = new URI(encoded);
        } catch (URISyntaxException e) {
            throw new InvalidUrlException(
                    "This is not a web address. One looks like news.example or https://news.example/feed.xml.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidUrlException("Only http and https addresses can be read, not " + scheme + ":.");
        }
        String host = uri.getHost();
        if (host == null || host.isBlank()) {
            throw new InvalidUrlException("The address names no valid host.");
        }
        int port = uri.getPort();
        if (port > 65_535 || port == 0) {
            throw new InvalidUrlException("The port " + port + " does not exist.");
        }
        boolean standard = port == -1 || port == (scheme.equals("http") ? 80 : 443);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String whole = scheme + "://" + host.toLowerCase(Locale.ROOT) + (standard ? "" : ":" + port) + path + query;
        if (whole.length() > MAX_LENGTH) {
            throw new InvalidUrlException("The address is too long once it is encoded.");
        }
        return URI.create(whole).normalize();
    }

    private static boolean hasScheme(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '+' && c != '-') {
                return false;
            }
        }
        // `example.org:8080/feed` has no scheme although a colon follows letters; the dot above sees to that,
        // and a port number sees to `localhost:8080`.
        return colon + 1 >= text.length() || !Character.isDigit(text.charAt(colon + 1));
    }

    private static String encodeAuthority(String text) {
        int start = text.indexOf("://");
        if (start < 0) {
            return encode(text);
        }
        start += 3;
        int end = start;
        while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(start, end);
        int at = authority.lastIndexOf('@');
        String hostAndPort = at < 0 ? authority : authority.substring(at + 1);
        return text.substring(0, start) + ascii(hostAndPort) + encode(text.substring(end));
    }

    private static String ascii(String hostAndPort) {
        if (hostAndPort.chars().allMatch(c -> c < 128)) {
            return hostAndPort;
        }
        int colon = hostAndPort.lastIndexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        String port = colon < 0 ? "" : hostAndPort.substring(colon);
        // The JDK throws something else than it says at far longer names.
        if (host.length() > MAX_HOST_LENGTH) {
            throw new InvalidUrlException("The host name is not valid.");
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + port;
        } catch (IllegalArgumentException e) {
            throw new InvalidUrlException("The host name is not valid.");
        }
    }

    /// Percent-encodes what RFC 3986 does not allow and leaves the rest, including escapes, as it is.
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean escape = c == '%' && i + 2 <= text.length() && isHex(text.charAt(i)) && isHex(text.charAt(i + 1));
            if (c < 128 && (Character.isLetterOrDigit(c) || c != '%' && KEPT.indexOf(c) >= 0 || escape)) {
                encoded.append((char) c);
            } else if (c == '\\') {
                encoded.append('/');
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
                }
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> c > 0x1f && c != 0x7f).forEach(c -> clean.append((char) c));
        return clean.toString();
    }
}
