package io.dateline.ingest.document;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Addresses that a page names.
public final class Addresses {

    /// Second levels under which anybody registers names; a short list, wide enough for the world's news sites.
    private static final Set<String> SHARED =
            Set.of("co", "com", "net", "org", "gov", "ac", "edu", "or", "ne", "go", "blogspot", "wordpress");

    private Addresses() {}

    /// @return the address as an absolute one of http or https; null if it is none
    public static @Nullable URI absolute(@Nullable String address, @Nullable URI page) {
        if (address == null || address.isBlank() || address.length() > 2_000) {
            return null;
        }
        try {
            URI written = URI.create(address.strip().replace(" ", "%20"));
            URI whole = page == null ? written : page.resolve(written);
            String scheme = whole.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && whole.getHost() != null ? whole : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /// The canonical address a page names, if it may be believed: on the page's own site, and not its front page.
    public static @Nullable String canonical(@Nullable String address, @Nullable URI page) {
        URI named = absolute(address, page);
        if (named == null) {
            return null;
        }
        if (page != null && (page.getHost() == null || !site(named.getHost()).equals(site(page.getHost())))) {
            return null;
        }
        boolean front = (named.getPath() == null || named.getPath().length() <= 1) && named.getQuery() == null;
        boolean pageIsFront =
                page != null && (page.getPath() == null || page.getPath().length() <= 1);
        return front && !pageIsFront ? null : named.toString();
    }

    /// The part of a host name that one publisher holds: `news.example.co.uk` is of `example.co.uk`.
    static String site(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int take = labels.length > 2
                        && labels[labels.length - 1].length() <= 3
                        && SHARED.contains(labels[labels.length - 2])
                ? 3
                : 2;
        if (labels.length <= take || labels[labels.length - 1].matches("\\d+")) {
            return host.toLowerCase(Locale.ROOT);
        }
        return String.join(".", java.util.Arrays.copyOfRange(labels, labels.length - take, labels.length));
    }
}
