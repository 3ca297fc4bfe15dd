package io.dateline.ingest.extract;

import io.dateline.ingest.blocks.Cards;
import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extraction.Reason;
import io.dateline.ingest.text.StubPhrases;
import io.dateline.ingest.text.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells pages that stand where an article should: questions about cookies, invitations to subscribe or to log in, "not
/// found" with an answer of 200, refusals, apologies, checks for robots. A page that holds more text than these ever do
/// is none of them.
final class Stubs {

    /// Weight of main text from which a page is an article, whatever it says.
    private static final int ENOUGH = 400;

    /// A question about cookies may go on for longer than any other of these pages.
    private static final int MAX_QUESTION_LENGTH = 2_000;

    /// Of a text that asks for consent, every so many characters hold one of its words.
    private static final int DENSE = 90;

    /// Main text of less weight says nothing of its own, so that all the page's words count.
    private static final int NOTHING = 40;

    /// Characters of a title behind such a phrase that may name the site; more of them tell of something else.
    private static final int MAX_SITE_LENGTH = 30;

    /// Weight of all words of a page beyond which they are not looked through.
    private static final int MAX_PAGE_LENGTH = 20_000;

    private final MainText.Found main;
    private final Document page;
    private final PageTree tree;

    /// What titles and text say, plain.
    private final String title;
    private final String text;

    private Stubs(MainText.Found main, String headline, Document page, PageTree tree) {
        this.main = main;
        this.page = page;
        this.tree = tree;
        this.title = StubPhrases.plain(headline);
        boolean silent = main.weight() < NOTHING;
        String told = silent ? page.body().text() : String.join("\n", main.paragraphs());
        this.text = StubPhrases.plain(headline + '\n' + page.title() + '\n' + h1(tree) + '\n' + told);
    }

    static @Nullable NotAnArticle judge(MainText.Found main, String headline, Document page, PageTree tree) {
        if (main.weight() >= MAX_QUESTION_LENGTH || tree.weight[0] > MAX_PAGE_LENGTH) {
            return null;
        }
        Stubs stubs = new Stubs(main, headline, page, tree);
        Reason reason = stubs.reason();
        return reason == null ? null : new NotAnArticle(reason, sentence(reason));
    }

    private static String h1(PageTree tree) {
        return tree.firstHeadline < 0
                ? ""
                : tree.elements.get(tree.firstHeadline).text();
    }

    private @Nullable Reason reason() {
        int weight = main.weight();
        if (asksForConsent()) {
            return Reason.COOKIE_WALL;
        }
        if (weight >= ENOUGH || tellsNews()) {
            return null;
        }
        Reason status = byStatus();
        if (status != null) {
            return status;
        }
        if (StubPhrases.MISSING.opens(title, MAX_SITE_LENGTH) || says(StubPhrases.MISSING)) {
            return Reason.SOFT_404;
        }
        if (says(StubPhrases.REFUSED)) {
            return Reason.REFUSED;
        }
        if (says(StubPhrases.OUT_OF_SERVICE)) {
            return Reason.OUT_OF_SERVICE;
        }
        boolean little = weight < ENOUGH / 2;
        if (little && says(StubPhrases.CHECK)) {
            return Reason.INTERSTITIAL;
        }
        if (asksForPassword()) {
            return Reason.LOG_IN;
        }
        String words = weight < NOTHING
                ? text
                : text + ' ' + StubPhrases.plain(page.body().text());
        return little && StubPhrases.INVITATION.surelyIn(words) ? Reason.PAYWALL_STUB : null;
    }

    /// Whether the text says this: in one sure phrase that a telling one supports or that is the whole matter, or in
    /// several telling ones.
    private boolean says(StubPhrases phrases) {
        int told = phrases.toldIn(text);
        boolean sure = phrases.surelyIn(text);
        boolean little = main.weight() < ENOUGH / 2;
        return sure && (told > 0 || little || phrases.surelyIn(title))
                || little && (told >= 3 || told >= 2 && phrases.fill(title));
    }

    /// Whether a headline that says more than such a page's does stands above sentences that say other things than such
    /// a page does.
    private boolean tellsNews() {
        if (Words.weight(title, 0) < TELLING_TITLE || byStatus() != null) {
            return false;
        }
        for (StubPhrases phrases : StubPhrases.ALL) {
            if (phrases.fill(title)) {
                return false;
            }
        }
        int news = 0;
        for (String paragraph : main.paragraphs()) {
            for (String sentence : SENTENCES.split(StubPhrases.plain(paragraph))) {
                news += news(sentence);
            }
        }
        return news >= (isTakenUp() ? 3 : 4);
    }

    /// Two for a sentence that says nothing of what such pages say, one for a long one that has a single word of it.
    private static int news(String sentence) {
        int weight = Words.weight(sentence, 0);
        int told = 0;
        for (StubPhrases phrases : StubPhrases.ALL) {
            told += phrases.surelyIn(sentence) ? 2 : phrases.toldIn(sentence);
        }
        return told == 0 && weight >= TELLING_SENTENCE ? 2 : told == 1 && weight >= 2 * TELLING_SENTENCE ? 1 : 0;
    }

    /// Whether the text takes up a longer word of the headline.
    private boolean isTakenUp() {
        String told = StubPhrases.plain(String.join("\n", main.paragraphs()));
        for (String word : title.split("[^\\p{L}\\p{N}]")) {
            if (word.length() >= LONGER_WORD && told.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static final int LONGER_WORD = 5;

    private static final Pattern SENTENCES = Pattern.compile("[.!?…。！？।۔؟]");
    private static final int TELLING_TITLE = 25;
    private static final int TELLING_SENTENCE = 24;

    /// A title that opens or ends with the number of an HTTP status: `404 | Site`, `Error 503`, `451: …`.
    private @Nullable Reason byStatus() {
        for (String said : new String[] {title, StubPhrases.plain(page.title()), StubPhrases.plain(h1(tree))}) {
            Reason reason = ofStatus(number(said));
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static int number(String title) {
        String bare = title;
        for (String lead : new String[] {
            "http error ",
            "http ",
            "error ",
            "fehler ",
            "erreur ",
            "errore ",
            "erro ",
            "fout ",
            "błąd ",
            "ошибка ",
            "помилка ",
            "chyba ",
            "fel ",
            "feil ",
            "fejl ",
            "virhe ",
            "hata ",
            "hiba ",
            "eroare ",
            "σφάλμα ",
            "greška ",
            "خطأ ",
            "שגיאה ",
            "エラー",
            "错误",
            "錯誤",
            "오류 ",
            "lỗi "
        }) {
            bare = bare.startsWith(lead) ? bare.substring(lead.length()) : bare;
        }
        if (bare.length() < 3 || !bare.substring(0, 3).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        String rest = bare.substring(3).strip();
        boolean lone = rest.isEmpty() || "|-–—:·•,.!".indexOf(rest.charAt(0)) >= 0 || rest.startsWith("error");
        boolean led = bare.length() < title.length() || STATUSES.stream().anyMatch(rest::startsWith);
        return lone || led && rest.length() <= MAX_SITE_LENGTH ? Integer.parseInt(bare.substring(0, 3)) : 0;
    }

    /// What HTTP calls these statuses.
    private static final List<String> STATUSES = List.of(
            "not found",
            "gone",
            "forbidden",
            "unauthorized",
            "unavailable for",
            "too many requests",
            "internal server",
            "bad gateway",
            "service unavailable",
            "service temporarily",
            "gateway time");

    private static @Nullable Reason ofStatus(int status) {
        return switch (status) {
            case 404, 410 -> Reason.SOFT_404;
            case 401, 403, 451 -> Reason.REFUSED;
            case 429, 500, 502, 503, 504 -> Reason.OUT_OF_SERVICE;
            default -> null;
        };
    }

    /// Whether the text is about cookies and consent and hardly anything else.
    private boolean asksForConsent() {
        int weight = Words.weight(text, 0);
        int told = StubPhrases.COOKIES.toldIn(text);
        boolean cookies = StubPhrases.COOKIES.surelyIn(text);
        boolean dense = (told + 1) * DENSE >= main.weight();
        if (main.weight() < NOTHING) {
            // Nothing but banners and menus: the whole page is the question, or it holds no text at all.
            return cookies && told >= 2 && weight < 3 * ENOUGH;
        }
        return cookies && dense && told >= (main.weight() < ENOUGH / 2 ? 2 : 3)
                || told >= 5 && main.weight() < ENOUGH && dense && !cookies;
    }

    /// Whether a field for a password stands in the page's own part, and the page says little besides.
    private boolean asksForPassword() {
        boolean named = StubPhrases.LOG_IN.surelyIn(text) || StubPhrases.LOG_IN.toldIn(title) > 0;
        int told = StubPhrases.LOG_IN.toldIn(text);
        boolean field = false;
        Cards cards = null;
        for (int i = 0; i < tree.size() && !field; i++) {
            Element element = tree.elements.get(i);
            if (element.normalName().equals("input") && element.attr("type").equalsIgnoreCase("password")) {
                cards = cards == null ? Cards.of(tree) : cards;
                field = !cards.isAround(i) || named;
            }
        }
        boolean asked = StubPhrases.LOG_IN.fill(title) && (named || told >= 2) && main.weight() < ENOUGH / 2;
        return field && (named || told >= 2 || main.weight() < NOTHING) || named && told >= 3 || asked;
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case SOFT_404 -> "The server answered 200, but the page says that it was not found.";
            case REFUSED -> "The page says that it may not be read from here.";
            case OUT_OF_SERVICE -> "The page says that the site is out of service for now.";
            case INTERSTITIAL -> "The page asks for a proof that no robot reads it.";
            case LOG_IN -> "The page asks for a password.";
            case COOKIE_WALL -> "The page shows only its question about cookies.";
            default -> "The page shows only the invitation to subscribe.";
        };
    }
}
