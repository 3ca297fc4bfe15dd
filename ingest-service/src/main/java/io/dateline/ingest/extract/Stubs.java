package io.dateline.ingest.extract;

import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extraction.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Tells pages that stand where an article should: questions about cookies, invitations to subscribe, "not found" with
/// an answer of 200, checks for robots. A page that holds more text than these ever do is none of them.
final class Stubs {

    /// Weight of main text from which a page is an article, whatever it says.
    private static final int ENOUGH = 350;

    /// Main text of less weight says nothing of its own, so that all the page's words count.
    private static final int NOTHING = 40;

    /// Characters of a title behind "not found" that may name the site; more of them tell of something that was not
    /// found.
    private static final int LONGEST_SITE = 30;

    /// Weight of all words of a page beyond which they are not looked through.
    private static final int LONGEST_PAGE = 20_000;

    private static final Pattern MISSING =
            words("404( error)?\\b.{0,30}|(error )?404|(page|article|story) (was |is )?not found"
                    + "|not found|page (doesn.t|does not) exist|seite (wurde )?nicht gefunden|page (introuvable|non trouvée)"
                    + "|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden"
                    + "|nie znaleziono strony|страница не найдена|ページが見つかりません|页面不存在|페이지를 찾을 수 없습니다");

    private static final Pattern CHECK = words(
            "just a moment.{0,5}|checking (if|your browser)|verify(ing)? (that )?you are (a )?human"
                    + "|are you a robot|please (enable|turn on) (javascript|js)\\b|(enable|activate) javascript and cookies"
                    + "|unusual traffic|ddos protection by|bitte aktivieren sie javascript|veuillez activer javascript");

    private static final Pattern COOKIES = words("(we|our partners|we and our partners).{0,80}\\bcookies\\b"
            + "|accept (all )?cookies|we value your privacy|before you continue"
            + "|wir (und unsere partner )?(verwenden|nutzen).{0,60}cookies|mit werbung (und tracking )?weiterlesen"
            + "|nous (et nos partenaires )?utilis.{0,40}cookies|utilizamos cookies|usiamo i cookie");

    private static final Pattern INVITATION = words("subscribe (now )?to (continue|read|keep reading|unlock)"
            + "|already (a subscriber|have an account)|(log|sign) in to (continue|read)|this (article|content) is for subscribers"
            + "|subscribers only|(jetzt|mit (dem )?abo|im abo) weiterlesen|weiterlesen mit|bereits (abonnent|registriert)"
            + "|(réservé aux|déjà) abonnés?|abonnez-vous pour|contenido exclusivo para suscriptores|ya (eres|soy) suscriptor"
            + "|contenuto riservato agli abbonati|この記事は(有料)?会員限定");

    private Stubs() {}

    static @Nullable NotAnArticle judge(MainText.Found main, String title, Document page, PageTree tree) {
        if (main.weight() >= ENOUGH || tree.weight[0] > LONGEST_PAGE) {
            return null;
        }
        String words = title + '\n' + page.body().text();
        String told = main.weight() < NOTHING ? words : title + '\n' + String.join("\n", main.paragraphs());
        boolean little = main.weight() < ENOUGH / 2;
        Matcher missing = MISSING.matcher(title);
        if (missing.lookingAt() && title.length() - missing.end() <= LONGEST_SITE) {
            return new NotAnArticle(
                    Reason.SOFT_404, "The server answered 200, but the page says that it was not found.");
        }
        if (little && CHECK.matcher(told).find()) {
            return new NotAnArticle(Reason.INTERSTITIAL, "The page asks for a proof that no robot reads it.");
        }
        if (little && INVITATION.matcher(words).find()) {
            return new NotAnArticle(Reason.PAYWALL_STUB, "The page shows only the invitation to subscribe.");
        }
        if (little && COOKIES.matcher(told).find() && tree.weight[0] < 3 * ENOUGH) {
            return new NotAnArticle(Reason.COOKIE_WALL, "The page shows only its question about cookies.");
        }
        return null;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
