package io.dateline.ingest.fetch;

import io.dateline.ingest.url.Site;
import io.dateline.ingest.url.WebUrl;
import io.dateline.ingest.url.Wrappers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Pages that only lead to another one: by a refresh, by a script, or by the one link under "You are leaving our site".
/// Pure.
final class Forwarding {

    /// Bytes from which a page is more than that; scripts and styles are counted.
    private static final int MAX_BYTES = 100_000;

    /// Characters that a reader sees, from which a page says something itself.
    private static final int MAX_WORDS = 600;

    /// A page whose script leads on shows at most so many.
    private static final int NOTHING_TO_SEE = 250;

    /// Seconds after which a refresh is for readers who have read the page.
    private static final int LATE = 10;

    private static final Pattern REFRESH = Pattern.compile(
            "^(?:\\s*(\\d{1,6})(?:\\.\\d{0,6})?\\s*[;,\\s]\\s*(?:url\\s*=)?|\\s*url\\s*=)\\s*[\"']?([^\"']+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCRIPT =
            Pattern.compile("(?<![\\w\\p{Mn}])location(?:\\.href)?\\s{0,9}(?:=(?!=)|\\.(?:replace|assign)\\s{0,9}\\()"
                    + "\\s{0,9}[\"']((?:https?:|\\\\?/)[^\"'\\s]{1,2000})[\"']");

    /// As pages say it that lead on, in the languages of most of them.
    private static final Pattern LEADING = Pattern.compile(
            "redirect(?:ing|ed| notice)?(?![\\w\\p{Mn}])|you (?:are|will) (?:now )?(?:be )?(?:leav|redirect|forward|tak)"
                    + "|leaving (?:our|this|the) (?:web ?site|site|page)|if you are not (?:automatically )?redirected"
                    + "|moved (?:permanently|temporarily)|document has moved|please wait while"
                    + "|weiterleitung|weitergeleitet|sie verlassen|redirection|vous (?:allez )?(?:quitte|être redirig)"
                    + "|redirig|redireccion|redirecciona|está (?:saliendo|abandonando)|abandona|redirecionan|redirecionad"
                    + "|está saindo|reindirizza|stai lasciando|doorgestuurd|doorverwezen|u verlaat|omdirigera|du lämnar"
                    + "|omdirigeres|viderestill|du forlader|uudelleenohjau|przekierow|opuszczasz|přesměrov|opouštíte"
                    + "|átirányít|yönlendir|ayrılıyorsunuz|перенаправ|переадрес|покидаете|перенаправля|залишаєте"
                    + "|ανακατεύθυνση|إعادة توجيه|سيتم تحويلك|מועבר|הפניה|跳转|重定向|即将离开|リダイレクト|転送|이동합니다|リンク先"
                    + "|chuyển hướng|เปลี่ยนเส้นทาง|पुनर्निर्देशित",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Forwarding() {}

    /// @param leadsOn whether the page only leads to another one
    /// @param target null if it cannot be told to which
    record Found(boolean leadsOn, @Nullable URI target) {

        static final Found NOTHING = new Found(false, null);

        static Found at(URI target) {
            return new Found(true, Wrappers.unwrapped(target));
        }
    }

    static Found of(byte[] body, @Nullable String contentType, URI url) {
        boolean html =
                contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html");
        if (!html || body.length > MAX_BYTES) {
            return Found.NOTHING;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String lower = text.toLowerCase(Locale.ROOT);
        boolean refresh = lower.contains("http-equiv") && lower.contains("refresh");
        if (!refresh && !SCRIPT.matcher(text).find() && !LEADING.matcher(text).find()) {
            return Found.NOTHING;
        }
        Document page = Jsoup.parse(text, url.toString());
        int seen = page.body().text().length();
        if (seen > MAX_WORDS) {
            return Found.NOTHING;
        }
        URI target = refresh ? refresh(page, url) : null;
        if (target == null && seen <= NOTHING_TO_SEE) {
            target = script(page, url);
        }
        return target == null ? byWords(page, url) : Found.at(target);
    }

    private static @Nullable URI refresh(Document page, URI url) {
        for (Element meta : page.select("meta[http-equiv=refresh]")) {
            Matcher refresh = REFRESH.matcher(meta.attr("content"));
            if (refresh.find()) {
                String delay = refresh.group(1);
                URI target = WebUrl.resolve(base(page, url), refresh.group(2).strip());
                if (target != null && !target.equals(url) && (delay == null || Integer.parseInt(delay) <= LATE)) {
                    return target;
                }
            }
        }
        return null;
    }

    private static @Nullable URI script(Document page, URI url) {
        for (Element script : page.select("script")) {
            Matcher location = SCRIPT.matcher(script.data());
            if (location.find()) {
                URI target = WebUrl.resolve(
                        base(page, url), location.group(1).replace("\\/", "/").replace("\\u0026", "&"));
                if (target != null && !target.equals(url)) {
                    return target;
                }
            }
        }
        return null;
    }

    /// A page that says so leads to its one link, of several to the one that leaves the site.
    private static Found byWords(Document page, URI url) {
        String title = page.title();
        String told = page.body().text();
        // Under another title such words may be news of a detour.
        boolean says = LEADING.matcher(title).find()
                || told.length() <= MAX_WORDS / 2 && LEADING.matcher(told).find();
        if (!says) {
            return Found.NOTHING;
        }
        Set<URI> all = new LinkedHashSet<>();
        Set<URI> away = new LinkedHashSet<>();
        for (Element link : page.select("a[href]")) {
            URI target = WebUrl.resolve(base(page, url), link.attr("href"));
            target = target == null ? null : Wrappers.unwrapped(target);
            if (target != null && !target.equals(url)) {
                all.add(target);
                if (!Site.same(target, url)) {
                    away.add(target);
                }
            }
        }
        if (away.size() == 1) {
            return Found.at(away.iterator().next());
        }
        return all.size() == 1 ? Found.at(all.iterator().next()) : new Found(true, null);
    }

    private static URI base(Document page, URI url) {
        Element base = page.selectFirst("base[href]");
        URI declared = base == null ? null : WebUrl.resolve(url, base.attr("href"));
        return declared == null ? url : declared;
    }
}
