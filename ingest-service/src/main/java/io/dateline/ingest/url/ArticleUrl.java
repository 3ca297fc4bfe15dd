package io.dateline.ingest.url;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The form of an article's address that identifies it: what only says where a reader came from is taken out.
public final class ArticleUrl {

    /// Parameters of campaign and click tracking, as the analytics and advertising products document them.
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "hsctatracking",
            "vero_id",
            "wickedid",
            "oly_anon_id",
            "oly_enc_id",
            "s_cid",
            "cmpid",
            "ncid",
            "ocid",
            "icid",
            "at_medium",
            "at_campaign",
            "ftag",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "__twitter_impression",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "xtor",
            "partner",
            "traffic_source");

    private static final List<String> TRACKING_PREFIXES =
            List.of("utm_", "mtm_", "pk_", "piwik_", "matomo_", "at_", "hsa_", "ga_");

    private ArticleUrl() {}

    /// @return the address without tracking parameters and fragment; other parameters in their order
    public static URI withoutTracking(URI url) {
        String query = url.getRawQuery();
        if (query == null) {
            return WebUrl.parse(url.toString());
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.add(parameter);
            }
        }
        String whole = url.toString();
        int question = whole.indexOf('?');
        return WebUrl.parse(whole.substring(0, question) + (kept.isEmpty() ? "" : "?" + String.join("&", kept)));
    }

    /// Chooses the address that identifies an article.
    ///
    /// @param url where it was read
    /// @param claimed what the page names as its canonical address; null if it names none
    /// @return the claim if it is on the same site and names a page, not the site's front door; else `url` without
    ///     tracking parameters
    public static URI identity(URI url, @Nullable URI claimed) {
        if (claimed == null || claimed.getHost() == null || !Site.same(url, claimed)) {
            return withoutTracking(url);
        }
        boolean frontDoor = isRoot(claimed) && !isRoot(url);
        return withoutTracking(frontDoor ? url : claimed);
    }

    private static boolean isRoot(URI url) {
        return (url.getRawPath() == null || url.getRawPath().length() <= 1) && url.getRawQuery() == null;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
