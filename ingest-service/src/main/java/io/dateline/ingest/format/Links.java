package io.dateline.ingest.format;

import io.dateline.ingest.url.WebUrl;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses in feeds, as absolute as they can be made.
final class Links {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private static final Set<String> HARMLESS = Set.of(
            "http", "https", "ftp", "ftps", "mailto", "tag", "urn", "news", "nntp", "sip", "tel", "sms", "xmpp", "irc",
            "feed", "magnet", "geo", "webcal", "aim", "callto", "cvs", "ed2k", "gopher", "rsync", "rtsp", "sftp", "svn",
            "telnet", "wais", "afs", "ssh", "jabber", "acct", "doi", "info", "uuid");

    private Links() {}

    /// @return as written if it has a harmless scheme; empty if it has another one
    static String resolve(@Nullable URI base, String link) {
        String trimmed = link.strip();
        if (SCHEME.matcher(trimmed).find()) {
            String scheme = trimmed.substring(0, trimmed.indexOf(':')).toLowerCase(Locale.ROOT);
            return HARMLESS.contains(scheme) ? trimmed : "";
        }
        if (trimmed.isEmpty() || base == null) {
            return trimmed.isEmpty() && base != null ? base.toString() : trimmed;
        }
        if (trimmed.startsWith("#")) {
            return base + trimmed;
        }
        URI resolved = WebUrl.resolve(base, trimmed);
        if (resolved == null) {
            return trimmed;
        }
        int fragment = trimmed.indexOf('#');
        return fragment < 0 ? resolved.toString() : resolved + trimmed.substring(fragment);
    }

    static boolean isWeb(@Nullable String text) {
        return text != null
                && (text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8));
    }
}
