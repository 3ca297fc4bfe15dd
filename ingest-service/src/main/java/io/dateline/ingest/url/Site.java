package io.dateline.ingest.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;

/// The registrable site of an address: `bbc.co.uk` for `www.bbc.co.uk`, by the public suffix list, private section
/// included, so `a.blogspot.com` and `b.blogspot.com` are two sites.
public final class Site {

    private Site() {}

    /// @return the registrable domain, or the host itself where there is none (addresses, names under `.localhost`)
    public static String of(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1))) {
            return host;
        }
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return host;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null || domain.isEmpty() ? host : domain;
    }

    /// Whether one publisher stands behind both addresses, as far as names can tell.
    public static boolean same(URI one, URI other) {
        return of(one).equals(of(other));
    }
}
