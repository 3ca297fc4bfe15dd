package io.dateline.ingest.fetch;

import io.dateline.ingest.url.Site;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cookies of one chain of redirects (RFC 6265): some sites send whoever has none back to where he came from. They are
/// forgotten with the chain and go to no host that did not set them, so that nobody is recognised by them.
final class ChainCookies {

    private static final int MAX = 50;

    /// Characters of one cookie, and of all that go with one request.
    private static final int MAX_LENGTH = 4_096;

    private static final int MAX_HEADER_LENGTH = 8_192;

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Instant now;

    ChainCookies(Instant now) {
        this.now = now;
    }

    /// @param domain lower case
    /// @param isHostOnly whether subdomains are left out
    private record Cookie(String name, String value, String domain, boolean isHostOnly, String path, boolean isSecure) {

        boolean goesTo(URI url) {
            String host = hostOf(url);
            boolean sameHost = host.equals(domain) || !isHostOnly && host.endsWith("." + domain);
            String asked = pathOf(url);
            boolean samePath = asked.equals(path)
                    || asked.startsWith(path) && (path.endsWith("/") || asked.charAt(path.length()) == '/');
            return sameHost && samePath && (!isSecure || "https".equals(url.getScheme()));
        }

        String key() {
            return name + '\n' + domain + '\n' + path;
        }
    }

    /// @param headers values of `Set-Cookie`, as an answer of this address has them
    void keep(URI url, List<String> headers) {
        headers.forEach(header -> keep(url, header));
    }

    private void keep(URI url, String header) {
        String[] parts = header.split(";");
        int equals = parts[0].indexOf('=');
        String name = equals < 1 ? "" : parts[0].substring(0, equals).strip();
        if (name.isEmpty() || header.length() > MAX_LENGTH || header.chars().anyMatch(c -> c < 32 && c != '\t')) {
            return;
        }
        Map<String, String> attributes = attributes(parts);
        Cookie cookie = cookie(url, name, parts[0].substring(equals + 1).strip(), attributes);
        if (cookie == null) {
            return;
        }
        if (isOver(attributes)) {
            cookies.remove(cookie.key());
        } else {
            cookies.put(cookie.key(), cookie);
            Iterator<String> oldest = cookies.keySet().iterator();
            if (cookies.size() > MAX) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    private static Map<String, String> attributes(String[] parts) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
            String value = equals < 0 ? "" : parts[i].substring(equals + 1);
            attributes.put(name.strip().toLowerCase(Locale.ROOT), value.strip());
        }
        return attributes;
    }

    /// @return null if the host may not set it
    private static @Nullable Cookie cookie(URI url, String name, String value, Map<String, String> attributes) {
        String host = hostOf(url);
        String domain = attributes.getOrDefault("domain", "").toLowerCase(Locale.ROOT);
        domain = domain.startsWith(".") ? domain.substring(1) : domain;
        // Not wider than the registrable site: else one site could set cookies for another under `co.uk`.
        boolean within = domain.isEmpty()
                || (host.equals(domain) || host.endsWith("." + domain))
                        && (domain.equals(Site.of(url)) || domain.endsWith("." + Site.of(url)));
        boolean secure = attributes.containsKey("secure");
        boolean safe = "https".equals(url.getScheme());
        String path = attributes.getOrDefault("path", "");
        boolean broken = secure && !safe
                || name.startsWith("__Secure-") && !secure
                || name.startsWith("__Host-") && (!secure || !domain.isEmpty() || !path.equals("/"));
        if (!within || broken) {
            return null;
        }
        return new Cookie(
                name,
                value,
                domain.isEmpty() ? host : domain,
                domain.isEmpty(),
                path.startsWith("/") ? path : directory(pathOf(url)),
                secure);
    }

    private boolean isOver(Map<String, String> attributes) {
        String age = attributes.get("max-age");
        if (age != null && age.matches("-?\\d{1,18}")) {
            return Long.parseLong(age) <= 0;
        }
        String expires = attributes.get("expires");
        try {
            return expires != null
                    && DateTimeFormatter.RFC_1123_DATE_TIME
                            .parse(expires.replace('-', ' '), Instant::from)
                            .isBefore(now);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    /// @return value of the header `Cookie` of a request; null if none goes there
    @Nullable
    String header(URI url) {
        String header = cookies.values().stream()
                .filter(cookie -> cookie.goesTo(url))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        return header.isEmpty() || header.length() > MAX_HEADER_LENGTH ? null : header;
    }

    private static String hostOf(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    private static String pathOf(URI url) {
        String path = url.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
