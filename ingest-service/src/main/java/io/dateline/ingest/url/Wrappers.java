package io.dateline.ingest.url;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that only wrap another one: search engines, social networks, mail filters and counters of clicks put the
/// target into a parameter or the path of an address of their own. Pure: what can be told by asking alone, as of
/// shorteners, is a redirect like any other.
public final class Wrappers {

    /// A wrapper inside a wrapper, and one inside that.
    private static final int DEEPEST = 4;

    /// Hosts and paths that are known to wrap, and the parameter that holds the target.
    private static final List<Known> KNOWN = List.of(
            new Known("(www\\.)?google\\.[a-z.]{2,6}", "/url", "url", "q"),
            new Known("(www\\.)?google\\.[a-z.]{2,6}", "/imgres", "imgrefurl"),
            new Known("news\\.google\\.com", "/news/url", "url"),
            new Known("(www\\.)?bing\\.com", "/(news/apiclick\\.aspx|ck/a)", "url", "u"),
            new Known("[a-z]*\\.?(facebook|instagram|messenger)\\.com", "/(l\\.php|flx/warn)?/?", "u"),
            new Known("(www\\.|m\\.)?youtube\\.com", "/redirect", "q"),
            new Known("out\\.reddit\\.com", "/.*", "url"),
            new Known("[a-z0-9]+\\.safelinks\\.protection\\.outlook\\.com", "/.*", "url"),
            new Known("statics\\.teams\\.cdn\\.office\\.net", "/.*", "url"),
            new Known("urldefense\\.proofpoint\\.com", "/v[12]/url", "u"),
            new Known("protect-[a-z]+\\.mimecast\\.com", "/.*", "url"),
            new Known("(www\\.)?vk\\.com", "/away(\\.php)?", "to"),
            new Known("t\\.umblr\\.com", "/redirect", "z"),
            new Known("(www\\.|html\\.|lite\\.)?duckduckgo\\.com", "/l/?", "uddg"),
            new Known("(www\\.)?linkedin\\.com", "/(redir/redirect|safety/go|slink)/?", "url"),
            new Known("slack-redir\\.net", "/link", "url"),
            new Known("(www\\.)?steamcommunity\\.com", "/linkfilter/?", "url", "u"),
            new Known("l\\.wl\\.co", "/l", "u"),
            new Known("disq\\.us", "/url", "url"),
            new Known("go\\.redirectingat\\.com", "/.*", "url"),
            new Known("(www\\.)?baidu\\.com", "/link", "url"),
            new Known("(www\\.)?yandex\\.[a-z.]{2,6}", "/(clck/.*|redir/?)", "url"));

    /// Names of parameters that hold the target in other wrappers.
    private static final Set<String> TARGETS = Set.of(
            "url",
            "u",
            "q",
            "to",
            "target",
            "dest",
            "destination",
            "redirect",
            "redirect_url",
            "redirecturl",
            "redir",
            "goto",
            "go",
            "link",
            "href",
            "out",
            "r",
            "ru",
            "murl",
            "ued",
            "adurl",
            "l",
            "k",
            "uri",
            "location",
            "page");

    /// Last parts of a path by which it wraps.
    private static final Pattern WRAPPING_PATH = Pattern.compile(
            "(?:url|redirect(?:or|ion)?|redir|rd|r|out|go|goto|away|click|clk|ck|track|exit|exiturl|leave|leaving|external"
                    + "|ext|jump|link|links|l|forward|apiclick|linkout|outbound|outgoing|deeplink|deref|bounce)"
                    + "(?:\\.(?:php|aspx?|jsp|html?|cgi))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WRAPPING_HOST = Pattern.compile(
            "(?:click|clicks|clk|track|tracking|go|out|redirect|redir|links?|lnk|l|r|away|trk)[0-9]*+\\.[^.]++\\..++");

    private static final Pattern AMP_CACHE = Pattern.compile(
            "https?://(?:[a-z0-9-]+\\.)?(?:cdn\\.ampproject\\.org/(?:[a-z]+/)?(?:[civ]/)?|google\\.[a-z.]{2,6}/amp/)(s/)?([^/?#]+\\.[^/?#]+(?:[/?].*)?)");

    private static final Pattern YAHOO = Pattern.compile("/RU=([^/]+)/RK=");

    /// What stands around the target in addresses of Proofpoint, version 3.
    private static final String PROOFPOINT_BEGIN = "/v3/__";

    private static final String PROOFPOINT_END = "__;";
    private static final Pattern IN_BYTES = Pattern.compile("https?://[\\x21-\\x7e]{4,2000}");

    private Wrappers() {}

    private record Known(Pattern host, Pattern path, List<String> parameters) {

        Known(String host, String path, String... parameters) {
            this(whole(host), whole(path), List.of(parameters));
        }

        private static Pattern whole(String expression) {
            return Pattern.compile("^(?:" + expression + ")$");
        }

        boolean wraps(String ofHost, String ofPath) {
            return host.matcher(ofHost).matches() && path.matcher(ofPath).matches();
        }
    }

    /// The target of an address that wraps one, else the address itself.
    public static URI unwrapped(URI url) {
        URI at = url;
        for (int depth = 0; depth < DEEPEST; depth++) {
            URI target = target(at);
            if (target == null || target.equals(at)) {
                return at;
            }
            at = target;
        }
        return at;
    }

    private static @Nullable URI target(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        URI inPath = inPath(url, host, path);
        if (inPath != null || url.getRawQuery() == null) {
            return inPath;
        }
        for (Known known : KNOWN) {
            if (known.wraps(host, path)) {
                return first(url, known.parameters());
            }
        }
        String last = path.replaceAll("(?<!/)/++$", "");
        last = last.substring(last.lastIndexOf('/') + 1);
        boolean wraps = WRAPPING_PATH.matcher(last).matches()
                || WRAPPING_HOST.matcher(host).matches();
        return wraps ? first(url, List.copyOf(TARGETS)) : null;
    }

    private static @Nullable URI inPath(URI url, String host, String path) {
        Matcher amp = AMP_CACHE.matcher(url.toString());
        if (amp.matches()) {
            return address((amp.group(1) == null ? "http://" : "https://") + amp.group(2));
        }
        if (host.equals("r.search.yahoo.com")) {
            Matcher yahoo = YAHOO.matcher(path);
            return yahoo.find() ? address(decoded(yahoo.group(1))) : null;
        }
        if (host.equals("urldefense.com")) {
            return ofProofpoint(url.toString());
        }
        if (host.equals("href.li") || host.equals("anonym.to") || host.equals("nullrefer.com")) {
            return url.getRawQuery() == null ? null : address(url.getRawQuery());
        }
        return host.equals("news.google.com") ? ofGoogleNews(path) : null;
    }

    private static @Nullable URI ofProofpoint(String url) {
        int begin = url.indexOf(PROOFPOINT_BEGIN);
        int end = begin < 0 ? -1 : url.indexOf(PROOFPOINT_END, begin);
        if (end < 0) {
            return null;
        }
        String target = url.substring(begin + PROOFPOINT_BEGIN.length(), end);
        return target.startsWith("http") ? address(target.replaceFirst(":/(?!/)", "://")) : null;
    }

    /// Older addresses hold the target in their bytes; newer ones hold a number that only their owner can resolve.
    private static @Nullable URI ofGoogleNews(String path) {
        int articles = path.indexOf("/articles/");
        String held = articles < 0 ? null : bytes(path.substring(articles + 10));
        Matcher target = held == null ? null : IN_BYTES.matcher(held);
        return target != null && target.find() ? address(target.group()) : null;
    }

    private static @Nullable String bytes(String base64) {
        try {
            String plain = base64.replace('+', '-').replace('/', '_').replaceAll("(?<!=)=++$", "");
            return new String(Base64.getUrlDecoder().decode(plain), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable URI first(URI url, List<String> names) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        Arrays.stream(url.getRawQuery().split("&")).forEach(parameter -> {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                String name = parameter.substring(0, equals).toLowerCase(Locale.ROOT);
                values.putIfAbsent(name.startsWith("amp;") ? name.substring(4) : name, parameter.substring(equals + 1));
            }
        });
        // In the order of the address where several are possible: the target comes before what is told of it.
        boolean proof = "urldefense.proofpoint.com".equalsIgnoreCase(url.getHost());
        for (Map.Entry<String, String> value : values.entrySet()) {
            URI target = names.contains(value.getKey()) ? inValue(value.getValue(), proof) : null;
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private static @Nullable URI inValue(String raw, boolean proofpoint) {
        String value = proofpoint ? raw.replace('-', '%').replace('_', '/') : raw;
        for (int i = 0; i < 3; i++) {
            if (isAddress(value)) {
                return address(value);
            }
            String decoded = decoded(value);
            if (decoded.equals(value)) {
                break;
            }
            value = decoded;
        }
        // `a1` is Bing's sign for an address in base 64.
        String held = bytes(value.startsWith("a1aHR0") ? value.substring(2) : value);
        return held != null && isAddress(held) ? address(held) : null;
    }

    private static boolean isAddress(String value) {
        return value.regionMatches(true, 0, "http://", 0, 7) || value.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static @Nullable URI address(String text) {
        try {
            return isAddress(text) ? WebUrl.parse(text) : null;
        } catch (InvalidUrlException e) {
            return null;
        }
    }
}
