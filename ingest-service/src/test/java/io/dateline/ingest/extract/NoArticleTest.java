package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extraction.Reason;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Pages that stand where an article should, each with the reason that fits, in many languages; and articles that look
/// like them.
class NoArticleTest {

    private record Stub(Reason reason, String title, String text) {}

    @TestFactory
    Stream<DynamicTest> pageInPlaceOfAnArticleHasItsReason() {
        return Stream.of(
                        new Stub(Reason.SOFT_404, "404", "Try the menu or our archive of old stories instead."),
                        new Stub(Reason.SOFT_404, "Fehler 404 – Moorland Bote", "Hier ist leider nichts mehr."),
                        new Stub(Reason.SOFT_404, "Page introuvable", "Cette page a peut-être changé d'adresse."),
                        new Stub(Reason.SOFT_404, "Sidan hittades inte", "Kontrollera adressen eller sök på sajten."),
                        new Stub(
                                Reason.SOFT_404,
                                "Moorland",
                                "Strona nie istnieje. Sprawdź adres albo wróć na początek."),
                        new Stub(Reason.SOFT_404, "Страница не найдена", "Возможно, она была удалена."),
                        new Stub(Reason.SOFT_404, "الصفحة غير موجودة", "ربما تم نقل هذه الصفحة إلى عنوان آخر."),
                        new Stub(Reason.SOFT_404, "ページが見つかりません", "お探しのページは移動したか削除されました。"),
                        new Stub(Reason.REFUSED, "Access denied", "You don't have permission to access this page."),
                        new Stub(Reason.REFUSED, "Moorland Bote", "Dieser Inhalt ist in Ihrem Land nicht verfügbar."),
                        new Stub(Reason.REFUSED, "Accès refusé", "Ce contenu n'est pas disponible dans votre pays."),
                        new Stub(Reason.REFUSED, "Kirjaudu", "Tämä sisältö ei ole saatavilla maassasi."),
                        new Stub(Reason.REFUSED, "403", "This content stays with readers of the island."),
                        new Stub(Reason.REFUSED, "Доступ запрещён", "Материал недоступен в вашей стране."),
                        new Stub(Reason.REFUSED, "访问被拒绝", "您所在的地区无法查看此内容。"),
                        new Stub(Reason.OUT_OF_SERVICE, "503 Service Unavailable", "Please come back in an hour."),
                        new Stub(Reason.OUT_OF_SERVICE, "Wartung", "Wegen Wartungsarbeiten sind wir später wieder da."),
                        new Stub(Reason.OUT_OF_SERVICE, "Moorland", "Il sito è temporaneamente non disponibile."),
                        new Stub(Reason.OUT_OF_SERVICE, "Moorland", "Сайт временно недоступен, попробуйте позже."),
                        new Stub(Reason.OUT_OF_SERVICE, "メンテナンス中", "しばらくしてからもう一度お越しください。"),
                        new Stub(
                                Reason.COOKIE_WALL,
                                "Deine Privatsphäre",
                                "Wir und unsere Partner speichern Cookies auf deinem Gerät, um personalisierte Werbung zu"
                                        + " zeigen. Du kannst deine Einwilligung jederzeit ablehnen."),
                        new Stub(
                                Reason.COOKIE_WALL,
                                "Uw privacy",
                                "Met uw toestemming plaatsen wij cookies voor gepersonaliseerde advertenties. U kunt ze"
                                        + " weigeren of accepteren."),
                        new Stub(Reason.COOKIE_WALL, "プライバシー", "当サイトと広告パートナーはクッキーを使用します。同意しますか。"),
                        new Stub(Reason.INTERSTITIAL, "Un moment", "Veuillez activer JavaScript pour continuer."),
                        new Stub(Reason.INTERSTITIAL, "Проверка", "Подтвердите, что вы не робот."))
                .map(stub -> DynamicTest.dynamicTest(
                        stub.title() + ": " + stub.text(),
                        () -> assertThat(reason(Pages.extract(
                                        stub("<h1>" + stub.title() + "</h1><p>" + stub.text() + "</p>", stub.title()),
                                        "https://moorland.example/n/1")))
                                .isEqualTo(stub.reason())));
    }

    @Test
    void fieldForAPasswordTellsALogInInAnyLanguage() {
        String form = "<h1>%s</h1><p>%s</p><form><input type='text'><input type='password'></form>";

        assertThat(reason(Pages.extract(
                        stub(form.formatted("Sign in", "Enter your e-mail address and password."), "Sign in"), null)))
                .isEqualTo(Reason.LOG_IN);
        assertThat(reason(Pages.extract(
                        stub(form.formatted("Přihlášení", "Zadejte své heslo a přihlaste se."), "Přihlášení"), null)))
                .isEqualTo(Reason.LOG_IN);
        assertThat(reason(Pages.extract(stub(form.formatted("ログイン", "パスワードを入力してください。"), "ログイン"), null)))
                .isEqualTo(Reason.LOG_IN);
    }

    @Test
    void onlyWhatIsOutOfServiceIsWorthAskingAgain() {
        assertThat(Stream.of(Reason.values()).filter(Reason::isTransient)).containsExactly(Reason.OUT_OF_SERVICE);
    }

    @Test
    void sectionFrontIsAList() {
        String cards = "";
        for (int i = 0; i < 7; i++) {
            cards += "<div class='teaser-box'><h3><a href='/n/" + i + "'>Kapitän " + i
                    + " verlässt den Hafen im Nebel</a></h3>"
                    + "<p>Die Fähre legte am Morgen mit zwei Stunden Verspätung ab, wie die Reederei sagte.</p>"
                    + "<time>" + (i + 1) + ". November 2026</time></div>";
        }

        assertThat(reason(Pages.extract(
                        stub("<h1>Wirtschaft</h1>" + cards, "Wirtschaft"), "https://moorland.example/wirtschaft")))
                .isEqualTo(Reason.LISTING);
    }

    @Test
    void pageOfATagWithoutAnyClassIsAList() {
        String entries = "";
        for (int i = 0; i < 9; i++) {
            entries += "<article><h2><a href='/2026/" + i + "'>潮汐发电站第" + i + "号机组今天开始运行</a></h2><p>电站公司表示，这是第" + i
                    + "台机组。</p></article>";
        }

        assertThat(reason(Pages.extract(
                        "<html><head><title>能源</title></head><body><h1>能源</h1>" + entries + "</body></html>",
                        "https://moorland.example/tag/energy")))
                .isEqualTo(Reason.LISTING);
    }

    @Test
    void articleAboveAListOfOthersIsAnArticle() {
        String others = "";
        for (int i = 0; i < 12; i++) {
            others += "<div class='card'><h3><a href='/n/" + i + "'>Another story of the harbour, number " + i
                    + "</a></h3></div>";
        }
        String page = stub(
                "<h1>Lighthouse keeper retires</h1>" + PROSE.repeat(4) + "<section>" + others + "</section>",
                "Lighthouse keeper retires");

        assertThat(Pages.extract(page, "https://moorland.example/news/lighthouse-keeper-retires-after-forty-years"))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void roundUpWithLinkedHeadingsIsAnArticle() {
        String page = "<h1>Five harbours worth a visit this winter</h1>";
        for (int i = 0; i < 5; i++) {
            page += "<h2><a href='https://harbour" + i + ".example/'>Harbour " + i + " of the north</a></h2>" + PROSE
                    + PROSE;
        }

        assertThat(Pages.extract(
                        stub(page, "Five harbours worth a visit this winter"),
                        "https://moorland.example/travel/five-harbours-worth-a-visit"))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void shortNewsAboutWhatWasNotFoundIsNews() {
        String page = stub(
                "<h1>Missing boat not found after storm</h1><p>The search for the missing boat ended on Sunday"
                        + " without a trace, the coast guard said. It will look again on Monday if the wind allows it.</p>",
                "Missing boat not found after storm");

        assertThat(Pages.extract(page, "https://moorland.example/news/missing-boat-not-found"))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void articleAboutCookiesKeepsItsParagraphs() {
        String page = stub(
                "<h1>Court limits cookies</h1><p>Websites need consent before they store cookies for advertising,"
                        + " the court said, and partners have to be named, which privacy groups had asked for since spring.</p>"
                        + PROSE.repeat(3) + "<p>The company said that it would change its cookies by March.</p>",
                "Court limits cookies");

        assertThat(((Extracted) Pages.extract(page, "https://moorland.example/news/court-limits-cookies")).text())
                .contains("Websites need consent", "by March");
    }

    @Test
    void bannerAboutCookiesIsNoPartOfTheArticle() {
        String page = stub(
                "<h1>Lighthouse keeper retires</h1><div><p>We and our partners use cookies for personalised"
                        + " advertising. You may accept or reject them.</p></div>" + PROSE.repeat(4),
                "Lighthouse keeper retires");

        assertThat(((Extracted) Pages.extract(page, "https://moorland.example/news/lighthouse-keeper-retires")).text())
                .doesNotContain("cookies")
                .contains("The council approved");
    }

    private static final String PROSE =
            "<p>The council approved the new bridge on Monday after two years of argument, and said that work would"
                    + " begin before the end of the summer, if the weather allows it.</p>";

    private static String stub(String body, String title) {
        return "<html><head><title>" + title + " | Moorland Bote</title></head><body class='site'><header class='top'>"
                + "<a class='logo' href='/'>Moorland Bote</a><nav class='main'><a href='/a'>News</a> <a href='/b'>Sport</a></nav>"
                + "</header><main class='page' id='m'><div class='content'>" + body + "</div></main>"
                + "<footer class='foot'><p class='small'>Moorland Bote 2026</p></footer></body></html>";
    }

    private static @Nullable Reason reason(Extraction extraction) {
        return extraction instanceof NotAnArticle refusal ? refusal.reason() : null;
    }
}
