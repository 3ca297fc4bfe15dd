package io.dateline.ingest.url;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            "cmp",
            "emc",
            "smid",
            "smtyp",
            "smprod",
            "wt_mc",
            "wt.mc_id",
            "wt_zmc",
            "wt.mc_ev",
            "outputtype",
            "amp",
            "traffic_source",
            "mibextid",
            "li_fat_id",
            "epik",
            "rdt_cid",
            "srsltid",
            "taid",
            "echobox",
            "cmpcid",
            "at_custom1",
            "xtref",
            "sh_kit",
            "ftcamp",
            "mbid",
            "nsukey",
            "spm",
            "_openstat",
            "gad_source",
            "gad_campaignid",
            "ref_src",
            "ref_url",
            "fb_action_ids",
            "fb_action_types",
            "fb_source",
            "action_object_map",
            "mkwid",
            "pcrid");

    private static final List<String> TRACKING_PREFIXES =
            List.of("utm_", "mtm_", "pk_", "piwik_", "matomo_", "at_", "hsa_", "ga_", "itm_", "wt_mc", "wt.mc", "sc_c");

    /// Parameters that say where a reader came from on some sites and name the article on others: they make no other
    /// article of a text that is known already, and no more is made of them.
    private static final Set<String> DOUBTFUL = Set.of(
            "source",
            "src",
            "mod",
            "ref",
            "referrer",
            "referer",
            "from",
            "via",
            "campaign",
            "cid",
            "camp",
            "medium",
            "channel",
            "feed",
            "rss",
            "output",
            "view",
            "print",
            "printable",
            "format",
            "m",
            "mobile",
            "s",
            "sc",
            "share",
            "social",
            "link",
            "lnk",
            "app",
            "platform",
            "device",
            "origin",
            "trk",
            "tag",
            "mc",
            "track",
            "tracking",
            "clickid",
            "intcmp",
            "int_source",
            "ito",
            "seg",
            "sr_share",
            "hp",
            "home",
            "autoplay",
            "comments");

    private static final List<String> OTHER_HOSTS = List.of("amp.", "m.", "mobile.", "wap.", "touch.");

    private static final Set<String> OTHER_FORMS = Set.of(
            "amp", "print", "mobile", "index.html", "index.htm", "index.php", "default.aspx", "amp.html", "print.html");

    /// Names of parameters that tell one article from another, beside all that end in `id`.
    private static final Set<String> IDENTIFYING = Set.of(
            "p", "story", "article", "art", "a", "doc", "item", "post", "news", "n", "nr", "no", "num", "number", "key",
            "slug", "guid", "title", "page_id", "page", "entry", "file", "path", "url");

    private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?]*");

    private static final Pattern DATE_PART = Pattern.compile("\\d{1,2}|(?:19|20)\\d\\d");

    private static final Pattern FIGURES = Pattern.compile("\\d{3}");

    private ArticleUrl() {}

    /// @return the address without tracking parameters and fragment; other parameters in their order. This is the form
    ///     that is shown
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

    /// The address in its plain form, for comparing: two addresses with one plain form are one page. Scheme, `www.`, a
    /// slash at the end, the order of parameters and tracking make no difference.
    public static String key(URI url) {
        URI plain = withoutTracking(url);
        String host = plain.getAuthority().toLowerCase(Locale.ROOT);
        return (host.startsWith("www.") ? host.substring(4) : host) + path(plain) + query(plain, name -> true);
    }

    /// The address in a plainer form still: without marks of a version for telephones, printers and the like, and
    /// without parameters that may be tracking. Two addresses with one such form are one page if they say the same.
    public static String looseKey(URI url) {
        URI plain = withoutTracking(url);
        String host = plain.getAuthority().toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        for (String other : OTHER_HOSTS) {
            boolean whole = host.startsWith(other) && host.indexOf('.', other.length()) > 0;
            host = whole ? host.substring(other.length()) : host;
        }
        String path = Arrays.stream(path(plain).toLowerCase(Locale.ROOT).split("/"))
                .filter(segment -> !segment.isEmpty() && !OTHER_FORMS.contains(segment))
                .map(segment -> segment.replace(".amp", ""))
                .collect(Collectors.joining("/", "/", ""));
        return host + path + query(plain, name -> !DOUBTFUL.contains(name));
    }

    private static String path(URI url) {
        String path = url.getRawPath() == null
                ? ""
                : SESSION.matcher(url.getRawPath()).replaceAll("");
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(URI url, Predicate<String> kept) {
        return parameters(url).stream()
                .filter(parameter -> kept.test(name(parameter)))
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
    }

    private static List<String> parameters(URI url) {
        String query = url.getRawQuery();
        return query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .toList();
    }

    /// What a page names as its canonical address, where that may well be the page's own: it is on the same site, and
    /// it is not a part of the site that the page stands in, nor the page without the parameter that says which
    /// article it is. Whether other pages name the same is not seen here.
    ///
    /// @param url where it was read
    /// @param claimed null if the page names none
    /// @return without tracking; null if it is not to be believed
    public static @Nullable URI credible(URI url, @Nullable URI claimed) {
        if (claimed == null || claimed.getHost() == null || !Site.same(url, claimed)) {
            return null;
        }
        URI own = withoutTracking(url);
        URI other = withoutTracking(claimed);
        return isSection(own, other) || dropsIdentity(own, other) ? null : other;
    }

    private static boolean isSection(URI own, URI claimed) {
        List<String> ownPath = segments(own);
        List<String> path = segments(claimed);
        if (ownPath.equals(path)) {
            return false;
        }
        boolean above =
                path.size() < ownPath.size() && ownPath.subList(0, path.size()).equals(path);
        boolean vague = path.isEmpty()
                || !isTelling(path.getLast()) && (above || !ownPath.isEmpty() && isTelling(ownPath.getLast()));
        return vague && parameters(claimed).isEmpty();
    }

    /// Whether a part of a path tells an article from others: it has figures that are no part of a date, or several
    /// words.
    private static boolean isTelling(String segment) {
        return segment.chars().anyMatch(Character::isDigit)
                        && !DATE_PART.matcher(segment).matches()
                || segment.chars().filter(c -> c == '-' || c == '_').count() >= 2
                || segment.length() > 30;
    }

    private static List<String> segments(URI url) {
        return Arrays.stream(path(url).toLowerCase(Locale.ROOT).split("/"))
                .filter(segment -> !segment.isEmpty() && !OTHER_FORMS.contains(segment))
                .map(segment -> segment.replace(".amp", ""))
                .toList();
    }

    private static boolean dropsIdentity(URI own, URI claimed) {
        String address = claimed.toString();
        return parameters(own).stream().filter(ArticleUrl::identifies).anyMatch(parameter -> {
            String value = parameter.substring(parameter.indexOf('=') + 1);
            return !address.contains(value);
        });
    }

    private static boolean identifies(String parameter) {
        String name = name(parameter);
        String value = parameter.substring(parameter.indexOf('=') + 1);
        boolean isNamed = IDENTIFYING.contains(name) || name.endsWith("id");
        return !value.isEmpty()
                && (isNamed
                        || !DOUBTFUL.contains(name) && FIGURES.matcher(value).find());
    }

    private static boolean isTracking(String parameter) {
        String name = name(parameter);
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /// In lower case. Feeds that escape twice write `&amp;utm_source=`.
    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("amp;") ? name.substring(4) : name;
    }
}
