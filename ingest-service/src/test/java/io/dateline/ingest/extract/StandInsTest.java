package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What stands in place of articles, and articles that look like it, each in the mark-up of several kinds of systems.
class StandInsTest {

    /// Reason, title and paragraphs (behind `/`), one a line.
    private static final String STAND_INS = """
            cookie-wall | We value your privacy | We and our 812 partners store and/or access information on a device, such as cookies, and process personal data for personalised advertising and content. / You can change your choices at any time. / Accept all / Reject all / Manage preferences
            cookie-wall | Before you continue | Skerrin Post uses cookies to measure audience and to show ads. By choosing Accept you agree to this. / I agree / More options
            cookie-wall | Votre vie privée | Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et consulter des données personnelles. / Tout accepter / Continuer sans accepter
            cookie-wall | Su privacidad nos importa | Nosotros y nuestros socios usamos cookies para mostrar publicidad personalizada. Puede aceptar o rechazar su uso. / Aceptar todo
            cookie-wall | La tua privacy | Noi e i nostri partner utilizziamo i cookie per annunci personalizzati. Puoi accettare o rifiutare il consenso. / Accetta / Rifiuta
            cookie-wall | Zgoda na pliki cookie | My i nasi partnerzy używamy plików cookie, aby wyświetlać spersonalizowane reklamy. Możesz wyrazić zgodę lub odmówić. / Akceptuję
            cookie-wall | Din integritet | Vi och våra partner använder cookies för att visa anpassade annonser. Du kan godkänna eller neka. / Godkänn alla
            cookie-wall | Gizliliğiniz | Biz ve iş ortaklarımız kişiselleştirilmiş reklamlar için çerez kullanıyoruz. Kabul edebilir veya reddedebilirsiniz. / Kabul et
            cookie-wall | Ваша конфиденциальность | Мы и наши партнёры используем файлы cookie для персонализированной рекламы. Вы можете принять или отклонить. / Принять все
            cookie-wall | Mit Werbung weiterlesen | Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Zustimmung jederzeit widerrufbar. Wir nutzen Cookies und ähnliche Techniken. / Akzeptieren und weiter / Pur-Abo abschließen
            log-in | Sign in to continue | Please sign in to your account to read this page. / Forgot your password? / Create an account
            log-in | Anmelden | Bitte melden Sie sich an, um weiterzulesen. / Passwort vergessen? / Noch kein Konto? Jetzt registrieren
            log-in | Connexion | Veuillez vous connecter à votre compte pour continuer. / Mot de passe oublié ? / Créer un compte
            log-in | Iniciar sesión | Inicie sesión para seguir leyendo. / ¿Olvidó su contraseña? / Crear una cuenta
            log-in | Accedi | Accedi al tuo account per continuare. / Password dimenticata? / Registrati
            log-in | Вход | Войдите в свой аккаунт, чтобы продолжить. / Забыли пароль? / Регистрация
            log-in | Zaloguj się | Zaloguj się, aby czytać dalej. / Nie pamiętasz hasła? / Załóż konto
            refused | Unavailable due to legal reasons | We recognise you are attempting to access this website from a country belonging to the European Economic Area and therefore cannot grant you access at this time.
            refused | 451: Unavailable For Legal Reasons | Our European visitors are important to us. This site is currently unavailable to visitors from the European Economic Area.
            refused | Not available in your region | Sorry, this content is not available in your region.
            refused | Nicht verfügbar | Dieses Angebot ist aus rechtlichen Gründen in Ihrer Region nicht verfügbar.
            refused | Indisponible | Ce site n'est pas accessible depuis votre pays pour des raisons juridiques.
            refused | No disponible | Este contenido no está disponible en su país.
            refused | Non disponibile | Questo contenuto non è disponibile nel tuo paese.
            refused | Niedostępne | Ta treść nie jest dostępna w Twoim kraju.
            refused | 403 Forbidden | You don't have permission to access this resource.
            refused | Access to this page has been denied | Your IP address has been blocked. Reference number 8f3a.
            refused | Indisponível | Este conteúdo não está disponível no seu país.
            interstitial | Just a moment... | Checking your browser before accessing skerrin.example. This process is automatic. Your browser will redirect to your requested content shortly.
            interstitial | Are you a robot? | To continue, please click the box below to let us know you're not a robot. / Please make sure your browser supports JavaScript and cookies and that you are not blocking them from loading.
            interstitial | Security check | Complete the captcha to prove that you are human.
            interstitial | Verify you are human | skerrin.example needs to review the security of your connection before proceeding. / Ray ID: 8d11ab
            interstitial | Sicherheitsüberprüfung | Bitte bestätigen Sie, dass Sie kein Roboter sind.
            interstitial | Vérification | Merci de confirmer que vous n'êtes pas un robot.
            interstitial | Un momento | Completa el captcha para demostrar que eres humano.
            interstitial | Please wait | Please enable JavaScript and cookies to continue.
            interstitial | Pardon Our Interruption | As you were browsing something about your browser made us think you were a bot.
            soft-404 | Page not found | The page you requested could not be found. It may have been moved or deleted. / Go to the front page
            soft-404 | Oops! | We can't find the page you're looking for. / Back to home
            soft-404 | Sorry | This article is no longer available. / Read our latest stories
            soft-404 | Seite nicht gefunden | Die von Ihnen gesuchte Seite existiert nicht oder wurde verschoben. / Zur Startseite
            soft-404 | Artikel nicht mehr verfügbar | Der gewünschte Artikel ist leider nicht mehr verfügbar.
            soft-404 | Erreur 404 | La page que vous recherchez n'existe pas ou plus. / Retour à l'accueil
            soft-404 | Página no encontrada | La página que buscas no existe. / Volver al inicio
            soft-404 | Pagina non trovata | La pagina che stai cercando non esiste o è stata spostata.
            soft-404 | Página não encontrada | A página que você procura não existe ou foi removida.
            soft-404 | Pagina niet gevonden | De pagina die u zoekt bestaat niet meer.
            soft-404 | Siden findes ikke | Den side, du leder efter, findes ikke længere.
            soft-404 | Sivua ei löytynyt | Etsimääsi sivua ei löydy.
            soft-404 | Stránka nenalezena | Požadovaná stránka neexistuje.
            soft-404 | Az oldal nem található | A keresett oldal nem létezik.
            soft-404 | Sayfa bulunamadı | Aradığınız sayfa bulunamadı.
            soft-404 | Η σελίδα δεν βρέθηκε | Η σελίδα που ζητήσατε δεν υπάρχει.
            soft-404 | 페이지를 찾을 수 없습니다 | 요청하신 페이지를 찾을 수 없습니다.
            soft-404 | 页面不存在 | 您访问的页面不存在或已被删除。
            soft-404 | הדף לא נמצא | הדף שחיפשת לא נמצא.
            soft-404 | 410 Gone | This page has been permanently removed.
            out-of-service | We'll be back soon | Skerrin Post is down for scheduled maintenance. Thank you for your patience.
            out-of-service | 502 Bad Gateway | nginx
            out-of-service | 500 Internal Server Error | Something went wrong on our side. Please try again later.
            out-of-service | Error establishing a database connection | Please try again in a few minutes.
            out-of-service | Wartungsarbeiten | Unsere Seite wird gerade gewartet. Bitte versuchen Sie es später erneut.
            out-of-service | Maintenance en cours | Le site est momentanément indisponible. Merci de revenir plus tard.
            out-of-service | En mantenimiento | Estamos realizando tareas de mantenimiento. Vuelva más tarde.
            out-of-service | Przerwa techniczna | Trwają prace konserwacyjne. Zapraszamy później.
            out-of-service | Em manutenção | O site está em manutenção. Volte mais tarde.
            out-of-service | Technische Störung | Aufgrund einer technischen Störung ist unsere Website vorübergehend nicht erreichbar.
            cookie-wall | Before you continue | Eastmoor Star and its 142 partners store and access information on your device. / You can agree, or read why we need your consent to show ads.
            cookie-wall | Vi bruger cookies | Vi og vores partnere gemmer oplysninger på din enhed for at vise annoncer. / Accepter alle eller afvis.
            cookie-wall | Tietosuoja | Käytämme evästeitä mainonnan kohdentamiseen. / Hyväksy kaikki tai hallitse asetuksia.
            cookie-wall | Ihre Privatsphäre | Mit Werbung weiterlesen oder mit dem Pur-Abo ohne Tracking. / Zustimmung jederzeit widerrufbar. Wir und unsere 212 Partner verarbeiten Daten.
            cookie-wall | Nous respectons votre vie privée | Avec votre accord, nos partenaires et nous utilisons des cookies pour la publicité personnalisée. / Accepter et fermer
            cookie-wall | 개인정보 설정 | 당사와 파트너는 쿠키를 사용하여 맞춤 광고를 제공합니다. / 모두 동의
            cookie-wall | Ochrona danych | Klikając „Akceptuję”, zgadzasz się na pliki cookie naszych partnerów i spersonalizowane reklamy.
            refused | Sorry | We recognise you are attempting to access this website from a country belonging to the European Economic Area and therefore cannot grant you access.
            refused | Unavailable | Our European visitors are important to us, but this site is unavailable in your region.
            refused | Attention Required! | Sorry, you have been blocked. You are unable to access eastmoor.example.
            refused | Zugriff nicht möglich | Dieser Inhalt ist aus rechtlichen Gründen in Ihrem Land nicht verfügbar.
            refused | Error 1020 | Access denied. This website is using a security service to protect itself from online attacks.
            refused | 451 Unavailable For Legal Reasons | We cannot show this page to readers in the EU.
            refused | Контент недоступен | Этот материал недоступен в вашей стране.
            refused | このページは表示できません | お住まいの地域ではご利用いただけません。
            refused | Dostęp ograniczony | Materiał nie jest dostępny w Twoim kraju.
            refused | Geen toegang | Deze inhoud is niet beschikbaar in uw regio.
            interstitial | One more step | Please complete the security check to access eastmoor.example. / Why do I have to complete a CAPTCHA?
            interstitial | Human Verification | Let's confirm you are human. Complete the security check before continuing.
            interstitial | Bot check | Press and hold the button to confirm you are a human and not a bot.
            interstitial | Vänta ett ögonblick | Vi kontrollerar att du är människa. Aktivera JavaScript och cookies för att fortsätta.
            interstitial | Ellenőrzés | Kérjük, igazolja, hogy nem robot.
            interstitial | Проверка | Подтвердите, что вы не робот.
            interstitial | 안전 확인 | 로봇이 아님을 확인해 주세요.
            interstitial | Un instant | Vérification que vous êtes humain. Cela peut prendre quelques secondes.
            interstitial | JavaScript is disabled | In order to continue, we need to verify that you're not a robot. This requires JavaScript. Enable JavaScript and then reload the page.
            soft-404 | Nothing here | It seems we can't find what you're looking for. Perhaps searching can help.
            soft-404 | Whoops! | That page doesn't exist any more. It may have moved, or the link was mistyped.
            soft-404 | Content not found | The content you are looking for has been removed or is no longer available.
            soft-404 | Story removed | This story has been removed by its publisher.
            soft-404 | Hoppla! | Diese Seite gibt es leider nicht mehr. / Vielleicht hilft die Suche weiter.
            soft-404 | Nicht gefunden | Leider konnten wir den Beitrag nicht finden. Er wurde gelöscht oder verschoben.
            soft-404 | Oups ! | Cette page a été supprimée ou déplacée. / Retour à la page d'accueil
            soft-404 | Contenu introuvable | L'article demandé n'est plus en ligne.
            soft-404 | Ups | La noticia que busca ya no está disponible. / Ir a la portada
            soft-404 | Contenido no disponible | El contenido al que intenta acceder ha sido eliminado.
            soft-404 | Ops! | Questo articolo non è più disponibile. / Torna alla home
            soft-404 | Conteúdo não encontrado | O conteúdo foi removido ou o endereço está errado.
            soft-404 | Helaas | Dit artikel is niet meer beschikbaar.
            soft-404 | Sidan kunde inte hittas | Sidan du söker har tagits bort eller flyttats.
            soft-404 | Vi fant ikke siden | Siden du leter etter finnes ikke.
            soft-404 | Strona nie istnieje | Strony, której szukasz, nie znaleziono.
            soft-404 | Страница не найдена | Возможно, она была удалена или перемещена.
            soft-404 | Сторінку не знайдено | Можливо, її видалили.
            soft-404 | الصفحة غير موجودة | عذرا، الصفحة التي تبحث عنها غير موجودة أو تم حذفها.
            soft-404 | صفحه یافت نشد | صفحه مورد نظر شما یافت نشد.
            soft-404 | पृष्ठ नहीं मिला | आप जिस पृष्ठ को खोज रहे हैं वह नहीं मिला।
            soft-404 | ページが見つかりません | お探しの記事は削除されたか、公開期間が終了しました。
            soft-404 | 404 错误 | 抱歉，您访问的文章已被删除。
            soft-404 | 삭제된 기사입니다 | 요청하신 기사는 삭제되었거나 존재하지 않습니다.
            soft-404 | Không tìm thấy trang | Bài viết bạn tìm không tồn tại hoặc đã bị xóa.
            soft-404 | Halaman tidak ditemukan | Berita yang Anda cari tidak ditemukan.
            soft-404 | ไม่พบหน้าที่คุณต้องการ | ขออภัย ไม่พบหน้าที่คุณค้นหา
            soft-404 | Stranica nije pronađena | Stranica koju tražite ne postoji.
            soft-404 | Страницата не е намерена | Търсената от вас страница не съществува.
            log-in | Log in | E-mail / Password / Forgot your password? / Create an account
            log-in | Members only | You must be logged in to view this page. / Email address / Password
            log-in | Anmeldung | Bitte melden Sie sich an, um fortzufahren. / E-Mail-Adresse / Passwort / Passwort vergessen?
            log-in | Identifiez-vous | Veuillez vous connecter pour accéder à cette page. / Adresse e-mail / Mot de passe
            log-in | Acceso | Inicie sesión para continuar. / Correo electrónico / Contraseña
            log-in | Вход | Войдите, чтобы продолжить. / Электронная почта / Пароль
            log-in | ログイン | 続行するにはログインしてください。 / メールアドレス / パスワード
            log-in | Zaloguj się | Zaloguj się, aby kontynuować. / E-mail / Hasło
            out-of-service | Scheduled maintenance | We are upgrading our systems. The site will be back at 6 am. Thank you for your patience.
            out-of-service | Oops, something broke | An unexpected error occurred on our side. We are working on it. Please try again later.
            out-of-service | 504 Gateway Time-out | nginx/1.24
            out-of-service | Error 521 | Web server is down. Cloudflare Ray ID: 8d
            out-of-service | Too many requests | You have sent too many requests in a given amount of time. Please try again later.
            out-of-service | Gleich wieder da | Wir arbeiten an unserer Website. Bitte schauen Sie später wieder vorbei.
            out-of-service | Service temporairement indisponible | Nos équipes travaillent à rétablir le service. Réessayez ultérieurement.
            out-of-service | Vi er snart tilbake | Nettstedet er midlertidig utilgjengelig på grunn av vedlikehold.
            out-of-service | Технические работы | Сайт временно недоступен. Попробуйте зайти позже.
            out-of-service | メンテナンス中 | ただいまシステムメンテナンス中です。しばらくしてから再度アクセスしてください。
            out-of-service | 系统维护 | 网站正在升级维护，请稍后再试。
            out-of-service | サービス停止のお知らせ | 一時的にご利用いただけません。
            out-of-service | Kakavuz! | Sitemiz bakımdadır, daha sonra tekrar deneyiniz.
            out-of-service | Sitio fuera de servicio | Estamos mejorando nuestra web. Vuelva más tarde.
            paywall-stub | Harbour cranes to be replaced | This article is for subscribers only. / Already a subscriber? Log in
            paywall-stub | Neue Kräne im Hafen | Jetzt weiterlesen mit dem Digital-Abo. / Bereits Abonnent? Hier anmelden
            """;

    private static final String ARTICLES = """
            Regulator fines shop over cookie banner | The data protection authority has fined a chain of bookshops 40,000 crowns because its cookie banner had no button to reject all, it said on Tuesday. / Visitors could accept all cookies or manage preferences, but not refuse in one step, the decision says. / The chain, which has eleven shops, said it would appeal.
            The page that nobody found: how an island's 404 became a cult | "Page not found" is what most visitors of the Skerrin tourist board saw for three years, and they loved it. / The error page showed a puffin that looked under a stone. / When the board replaced it in March, four thousand people signed a petition, and the puffin came back on Friday.
            Bank's website down for a second day | Customers of Moorland Bank could not reach its website on Tuesday for the second day in a row, after maintenance on Sunday went wrong. / The service is temporarily unavailable to about 80,000 people, the bank said, and nobody knows when it will be back. / The regulator has asked for a report.
            Fähre fällt aus | Die Fähre nach Skerrin fällt am Dienstag aus. / Grund ist ein Schaden am Ruder, teilte die Reederei mit. / Ersatz fährt ab zehn Uhr von der alten Mole.
            Two injured in fire | Two people were injured in a fire at a bakery in Low Harbour on Monday. / Firefighters put it out within an hour. / The cause is not known.
            Country blocks foreign news sites | The government has ordered providers to block eleven foreign news sites, so that readers see only a line that says "this content is not available in your country". / The order took effect on Monday, lawyers said. / Editors called it an attack on the right to know.
            Captcha klagt aus: Gericht hilft blindem Leser | Ein blinder Leser hat vor Gericht erreicht, dass ein Amt auf sein Bilderrätsel verzichtet. / Wer kein Roboter ist, muss das nicht beweisen, wenn er es nicht kann, sagte die Richterin am Montag. / Das Amt will bis März ein Captcha anbieten, das auch vorgelesen wird.
            Passwort vergessen? Das Amt auch | Das Amt für Fischerei hat sein eigenes Passwort vergessen. / Drei Wochen lang konnte sich niemand anmelden, wie aus einem Bericht hervorgeht, der am Montag bekannt wurde. / Ein Lehrling fand es auf einem Zettel hinter dem Ofen.
            Le site des impôts en panne | Le site des impôts est resté indisponible pendant six heures mardi, en pleine période de déclaration. / Une opération de maintenance avait été lancée dans la nuit, a expliqué le ministère. / La date limite est repoussée de deux jours.
            Сайт порта не работает третий день | Сайт порта Скеррин временно недоступен уже третий день, сообщила администрация. / Причиной стала ошибка при обслуживании серверов в воскресенье вечером. / Билеты на паром продают в кассе.
            灯台の航路標識、来春に廃止 | 港湾局は月曜日、島の北にある灯台を来年の春に廃止すると発表した。 / 灯台は一八七一年に建てられ、五十年前から無人で動いている。 / 地元の漁業者は反対している。
            Cinque fari da vedere in inverno | Il faro di Skerrin è il più antico, costruito nel 1871 da un ingegnere che non aveva mai visto il mare. / Il faro del Molo Vecchio si visita solo con la bassa marea, accompagnati dal custode. / Gli altri tre sono chiusi fino a primavera.
            "We found nothing": an interview with Ada Low | Question: You searched the sound for two years. What did you find? / Nothing. We found nothing at all, and that was the finding. / Question: Will you go on? / Yes, in spring, when the ship is back from the yard and the money has come.
            Kolumne: Bitte akzeptieren Sie alle Cookies | Neulich wollte ich wissen, wann die Fähre fährt. Ich las stattdessen, dass die Fähre und ihre 812 Partner meine Privatsphäre schätzen. / Ich habe zugestimmt, dann gewartet, dann wieder zugestimmt. / Die Fähre war inzwischen weg. / Am Anleger stand der alte Kassierer, der früher die Karten aus einem Kasten verkauft hat, und rauchte. / Er fragte nicht, ob er mich zählen dürfe, er sagte nur, dass um vier die nächste fährt, wenn der Nebel es erlaubt, und dass der Kaffee im Schuppen noch warm sei.
            Access denied: how one town closed its beach | The beach of Low Harbour has been closed to visitors since Monday, and the signs are plain: access denied. / The council says that the cliffs are not safe after the storm. / Shopkeepers want it open again by Easter.
            Prace konserwacyjne na moście potrwają do maja | Prace konserwacyjne na starym moście w Skerrin rozpoczną się w poniedziałek i potrwają do maja, poinformował zarząd dróg. / Kierowcy muszą liczyć się z objazdem przez port. / Piesi mogą korzystać z kładki.
            Cookie maker to close its last bakery | Eastmoor Biscuits will close its last bakery in June, the company said on Tuesday, and 140 people will lose their jobs. / The cookie maker was founded in 1902. / Its brands have been sold to a rival in the south.
            Zugriff verweigert: Hacker legen Rathaus lahm | Unbekannte haben am Montag die Rechner des Rathauses von Skerrin gesperrt und Lösegeld verlangt. / Die Polizei ermittelt. / Ausweise gibt es bis auf Weiteres nur in Holm.
            Password leak hits library users | The passwords of 4,000 library users were stolen in March, the council said. / Users should log in and choose a new password, it added. / An account that has not been used for a year will be deleted.
            Not available in your country: streaming firms lose their last appeal | A court in Holm ruled on Monday that streaming firms may not tell subscribers that films are "not available in your country" while they travel. / The firms said they would appeal. / Consumers' groups welcomed the ruling.
            Les pages oubliées d'un imprimeur | On croyait ces pages introuvables : un libraire de Skerrin les a retrouvées mardi dans une cave. / Elles datent de 1871. / La bibliothèque les montrera au printemps.
            Maintenance workers walk out at ferry port | Maintenance workers at the ferry port walked out on Monday in a row over pay, and two crossings were cancelled. / The union said that talks would go on. / The operator asked passengers to try again later in the week.
            Страница истории: маяку 150 лет | Маяку Скеррин исполнилось 150 лет, и в воскресенье его впервые откроют для посетителей. / Смотритель покажет старую лампу. / Вход бесплатный.
            港湾局、システム障害で窓口を停止 | 港湾局は月曜日、システム障害のため窓口業務を停止したと発表した。 / 復旧は火曜日の見込みで、利用者には電話での連絡を求めている。 / 原因は調査中という。
            """;

    private static Map<String, String> shells(String title, String[] paragraphs) {
        String body = "<p>" + String.join("</p><p>", paragraphs) + "</p>";
        Map<String, String> shells = new TreeMap<>();
        shells.put(
                "bare",
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>" + body
                        + "</body></html>");
        shells.put(
                "blog",
                "<!doctype html><html><head><title>" + title
                        + " - Skerrin Post</title></head><body class='single post'>"
                        + "<div id='page'><header id='masthead'><p class='site-title'><a href='/'>Skerrin Post</a></p><nav><ul>"
                        + "<li><a href='/politics'>Politics</a></li><li><a href='/sport'>Sport</a></li></ul></nav></header>"
                        + "<div id='content'><article class='post hentry'><h1 class='entry-title'>" + title
                        + "</h1><div class='entry-content'>" + body + "</div></article></div>"
                        + "<footer id='colophon'><p>© 2026 Skerrin Post. All rights reserved.</p></footer></div></body></html>");
        shells.put(
                "graph",
                "<!doctype html><html><head><title>" + title
                        + " | Skerrin Post</title><meta property='og:title' content='"
                        + title.replace("'", "&#39;")
                        + "'><meta property='og:site_name' content='Skerrin Post'><meta property='og:type' content='website'>"
                        + "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"WebSite\",\"name\":\"Skerrin Post\"}</script></head>"
                        + "<body><div class='layout'><div class='topbar'><a href='/'>Skerrin Post</a></div><main><section class='wrapper'><h1>"
                        + title + "</h1><div class='text'>" + body + "</div></section></main>"
                        + "<div class='bottom'><a href='/imprint'>Imprint</a> <a href='/privacy'>Privacy</a></div></div></body></html>");
        shells.put(
                "divs",
                "<html><head><title>" + title + "</title></head><body><div class='a1'><div class='b7'><h2>" + title
                        + "</h2><div>" + String.join("</div><div>", paragraphs) + "</div></div></div></body></html>");
        return shells;
    }

    @TestFactory
    Stream<DynamicTest> whatStandsInPlaceOfAnArticleHasItsReason() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : STAND_INS.strip().split("\n")) {
            String[] parts = line.split(" \\| ");
            shells(parts[1], parts[2].split(" / "))
                    .forEach((shell, page) -> tests.add(DynamicTest.dynamicTest(
                            shell + ": " + parts[1],
                            () -> assertThat(outcome(page, "https://skerrin.example/news/2026/11/ferry-late"))
                                    .isEqualTo(parts[0]))));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> articleThatLooksLikeAStandInIsAnArticle() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : ARTICLES.strip().split("\n")) {
            String[] parts = line.split(" \\| ");
            String[] paragraphs = parts[1].split(" / ");
            shells(parts[0], paragraphs)
                    .forEach((shell, page) -> tests.add(DynamicTest.dynamicTest(shell + ": " + parts[0], () -> {
                        assertThat(outcome(page, "https://skerrin.example/news/2026/11/one-of-ours"))
                                .isEqualTo("article");
                        assertThat(((Extracted) Pages.extract(page, null)).text())
                                .isEqualTo(String.join("\n", paragraphs));
                    })));
        }
        return tests.stream();
    }

    private static String repeat(int times, java.util.function.IntFunction<String> of) {
        return String.join("\n", IntStream.range(0, times).mapToObj(of).toList());
    }

    private static final List<String> NAMES = List.of(
            "Ferry stays in port",
            "Bakery burns down",
            "Council votes on bridge",
            "Herring price falls again",
            "School gets new roof",
            "Storm closes the pass",
            "Choir wins a prize abroad",
            "Lighthouse for sale",
            "Mayor will not run again",
            "Road to the mine reopens",
            "Wolves seen near the dam",
            "Library stays open late");

    private static String name(int i) {
        return NAMES.get(i % NAMES.size());
    }

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry(
                    "https://skerrin.example/politics section of headlines only",
                    "<h1>Politics</h1><ul>"
                            + repeat(
                                    20,
                                    i -> "<li><a href='/2026/11/n" + i + ".html'>" + name(i) + " " + i + "</a></li>")
                            + "</ul>"),
            Map.entry(
                    "https://skerrin.example/author/ada-low author",
                    "<h1>Ada Low</h1><p>Ada Low writes about the sea and those who live from it.</p>"
                            + repeat(
                                    8,
                                    i -> "<article class='post'><h2><a href='/2026/11/n" + i + "'>" + name(i)
                                            + "</a></h2><span class='date'>" + (i + 1)
                                            + " November 2026</span><p>What happened in the harbour on Monday, and what the council says about it.</p></article>")),
            Map.entry(
                    "https://skerrin.example/tag/ferry tag",
                    "<h1>Ferry</h1>"
                            + repeat(
                                    10,
                                    i -> "<div class='row'><a href='/a/" + i + "'><img src='" + i
                                            + ".jpg' alt=''></a><div><a href='/a/" + i + "'>" + name(i)
                                            + "</a><p>The ferry left two hours late on Monday morning.</p></div></div>")),
            Map.entry(
                    "https://skerrin.example/search?q=ferry search",
                    "<h1>Search results for “ferry”</h1><p>Showing 1-10 of 214 results</p>"
                            + repeat(
                                    10,
                                    i -> "<div class='result'><h3><a href='/a/" + i + "'>" + name(i)
                                            + "</a></h3><p>… the ferry left late on Monday … said the line …</p><span>"
                                            + (i + 1) + " Nov 2026</span></div>")
                            + "<a href='?page=2'>Next</a>"),
            Map.entry(
                    "https://skerrin.example/2026/11/ archive",
                    "<h1>November 2026</h1>"
                            + repeat(
                                    15,
                                    i -> "<p><a href='/2026/11/" + i + "/story'>" + name(i) + "</a> – " + (i + 1)
                                            + ". 11. 2026</p>")),
            Map.entry(
                    "https://skerrin.example/ressort/wirtschaft section",
                    "<h1>Wirtschaft</h1>"
                            + repeat(
                                    9,
                                    i -> "<article><a href='/artikel/" + i + "'><h2>Reederei meldet Verlust Nummer " + i
                                            + "</h2><p>Die Reederei teilte am Montag mit, dass sie im Winter weniger fahren will.</p></a><time datetime='2026-11-0"
                                            + (i + 1) + "'>vor "
                                            + i + " Stunden</time></article>")),
            Map.entry(
                    "https://skerrin.example/archives/category/mer category",
                    "<h1>Catégorie : Mer</h1>"
                            + repeat(
                                    6,
                                    i -> "<article class='hentry'><h2 class='entry-title'><a href='/2026/n" + i
                                            + "'>Le ferry numéro " + i
                                            + " reste à quai</a></h2><div class='entry-summary'><p>La compagnie a annoncé lundi que le navire resterait à quai jusqu'au printemps.</p>"
                                            + "<a class='more-link' href='/2026/n" + i
                                            + "'>Lire la suite</a></div></article>")),
            Map.entry(
                    "https://skerrin.example/ front",
                    "<h2>Top stories</h2>"
                            + repeat(
                                    5,
                                    i -> "<h3><a href='/t/" + i + "'>" + name(i)
                                            + "</a></h3><p>It happened on Monday at the harbour.</p>")
                            + "<h2>Sport</h2>"
                            + repeat(
                                    5,
                                    i -> "<h3><a href='/s/" + i + "'>" + name(i + 5)
                                            + "</a></h3><p>The match ended in a draw.</p>")),
            Map.entry(
                    "https://skerrin.example/novosti/ section",
                    "<h1>Новости</h1>"
                            + repeat(
                                    12,
                                    i -> "<div class='item'><span>" + (10 + i) + ":15</span> <a href='/n/" + i
                                            + "'>Паром номер " + i + " остался в порту из-за тумана</a></div>")));

    @TestFactory
    Stream<DynamicTest> listOfArticlesIsAList() {
        return LISTS.entrySet().stream().flatMap(list -> {
            String url = list.getKey().split(" ")[0];
            return Stream.of(
                    DynamicTest.dynamicTest(
                            list.getKey() + " bare",
                            () -> assertThat(outcome(
                                            "<html><head><title>" + title(list.getValue()) + "</title></head><body>"
                                                    + list.getValue() + "</body></html>",
                                            url))
                                    .isEqualTo("listing")),
                    DynamicTest.dynamicTest(
                            list.getKey() + " site",
                            () -> assertThat(outcome(
                                            "<html><head><title>" + title(list.getValue())
                                                    + " | Skerrin Post</title><meta property='og:type' content='website'></head><body class='archive'>"
                                                    + "<header><a href='/'>Skerrin Post</a><nav><a href='/politics'>Politics</a> <a href='/sport'>Sport</a></nav></header><main class='main'><div class='content'>"
                                                    + list.getValue()
                                                    + "</div></main><aside><h4>Most read</h4><a href='/x'>The last keeper</a></aside><footer>© 2026 Skerrin Post</footer></body></html>",
                                            url))
                                    .isEqualTo("listing")));
        });
    }

    private static String title(String body) {
        return body.substring(body.indexOf('>') + 1, body.indexOf("</h"));
    }

    private static final String LONG =
            "<p>The council approved the new bridge on Monday after two years of argument, and said that work would begin before the end of the summer, if the weather allows it.</p>"
                    + "<p>Opponents, who had collected nine hundred signatures, said that the old bridge could have been repaired for a third of the money.</p>"
                    + "<p>“We will not chain ourselves to anything,” said their speaker, “but we will come and look every day.”</p>";

    private static final Map<String, String> LIKE_LISTS = Map.ofEntries(
            Map.entry(
                    "ten things",
                    "<h1>10 things to know about the new bridge</h1><p>It opens on Monday. Here is what you should know before you cross it.</p>"
                            + repeat(
                                    10,
                                    i -> "<h2>" + (i + 1) + ". " + name(i)
                                            + "</h2><p>The builders say that this was the hardest part, and the council agrees with them for once.</p>")),
            Map.entry(
                    "live blog",
                    "<h1>Storm on the coast: live updates</h1>"
                            + repeat(
                                    8,
                                    i -> "<div class='post'><time datetime='2026-11-20T1" + i + ":05:00Z'>1" + i
                                            + ":05</time><h3>" + name(i)
                                            + "</h3><p>The coast guard says that the wind has reached force " + (i + 4)
                                            + " and that no ship may leave the harbour before the evening.</p></div>")),
            Map.entry(
                    "round-up with links",
                    "<h1>Morning briefing: bridge, herring, choir</h1><p>Good morning. This is what Skerrin talks about today.</p><ul>"
                            + repeat(
                                    6,
                                    i -> "<li><strong>" + name(i)
                                            + ".</strong> The council met until midnight and could not agree, <a href='/n/"
                                            + i
                                            + "'>our reporter writes</a>, so that it will meet again on Thursday with a new chair.</li>")
                            + "</ul>"),
            Map.entry(
                    "many related",
                    "<h1>Bridge approved</h1>" + LONG + "<div class='related'><h3>Read also</h3><ul>"
                            + repeat(25, i -> "<li><a href='/n/" + i + "'>" + name(i) + " and what it means</a></li>")
                            + "</ul></div>"),
            Map.entry(
                    "short with many cards",
                    "<h1>Bridge closed</h1><time datetime='2026-11-20T08:00:00Z'>20 November 2026</time><p>The old bridge is closed until Thursday. A lorry hit the railing on Monday morning, police said. Nobody was hurt.</p><section class='more'>"
                            + repeat(
                                    12,
                                    i -> "<article class='card'><h3><a href='/n/" + i + "'>" + name(i)
                                            + "</a></h3><p>What happened in the harbour on Monday.</p></article>")
                            + "</section>"),
            Map.entry(
                    "log-in beside",
                    "<form class='login'><label>E-mail</label><input type='email'><label>Password</label><input type='password'><button>Sign in</button></form><h1>Bridge approved</h1>"
                            + LONG),
            Map.entry(
                    "banner beside",
                    "<h1>Bridge approved</h1>" + LONG
                            + "<div id='cmp'><h2>We value your privacy</h2><p>We and our partners use cookies. You may accept or reject.</p><button>Accept all</button></div>"),
            Map.entry(
                    "banner first",
                    "<div class='cc-window'><p>We and our 300 partners use cookies to personalise ads. Accept all or manage your preferences.</p><a>Accept</a></div><h1>Bridge approved</h1>"
                            + LONG),
            Map.entry(
                    "teaser before paywall",
                    "<h1>Bridge approved</h1><p>The council approved the new bridge on Monday after two years of argument, and said that work would begin before the end of the summer.</p>"
                            + "<p>Opponents, who had collected nine hundred signatures, said that the old bridge could have been repaired for a third of the money.</p><div class='paywall'><p>Subscribe to read the rest of this article.</p><a href='/abo'>Subscribe now</a></div>"),
            Map.entry(
                    "results table",
                    "<h1>Results of the regatta</h1><p>Moorland won the regatta on Sunday before a crowd of two thousand, ahead of Skerrin and Low Harbour.</p><table>"
                            + repeat(
                                    12,
                                    i -> "<tr><td>" + (i + 1) + "</td><td>Crew of " + name(i) + "</td><td>" + (50 - i)
                                            + "</td></tr>")
                            + "</table>"),
            Map.entry(
                    "obituaries of a family",
                    "<h1>Who is who in the herring war</h1>"
                            + repeat(
                                    7,
                                    i -> "<h3>Captain " + i
                                            + "</h3><p>He has fished the sound since 1986 and owns two boats, of which the elder one sank in the spring. He says that he will buy no other.</p>")),
            Map.entry(
                    "questions",
                    "<h1>Bridge: your questions answered</h1>"
                            + repeat(
                                    6,
                                    i -> "<p><b>Will it be closed in week " + i
                                            + "?</b></p><p>Yes. The council says that it will be closed at night, and that a ferry will run in its place.</p>")),
            Map.entry(
                    "comments below",
                    "<h1>Bridge approved</h1>" + LONG + "<ol class='comments'>"
                            + repeat(
                                    15,
                                    i -> "<li class='comment'><a href='/u/" + i + "'>reader" + i
                                            + "</a><p>About time, I have waited for this bridge for " + i
                                            + " years.</p></li>")
                            + "</ol>"));

    @TestFactory
    Stream<DynamicTest> articleThatLooksLikeAListIsAnArticle() {
        return LIKE_LISTS.entrySet().stream()
                .flatMap(list -> Stream.of(
                        DynamicTest.dynamicTest(
                                list.getKey() + " bare",
                                () -> assertThat(outcome(
                                                "<html><head><title>"
                                                        + list.getValue().replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1")
                                                        + "</title></head><body>" + list.getValue() + "</body></html>",
                                                "https://skerrin.example/news/2026/11/one-of-ours-today"))
                                        .isEqualTo("article")),
                        DynamicTest.dynamicTest(
                                list.getKey() + " no address",
                                () -> assertThat(outcome(
                                                "<html><head><title>"
                                                        + list.getValue().replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1")
                                                        + "</title></head><body><div class='wrap'><div class='inner'>"
                                                        + list.getValue() + "</div></div></body></html>",
                                                null))
                                        .isEqualTo("article")),
                        DynamicTest.dynamicTest(
                                list.getKey() + " site",
                                () -> assertThat(outcome(
                                                "<html><head><title>"
                                                        + list.getValue().replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1")
                                                        + " | Skerrin Post</title><meta property='og:type' content='article'></head><body class='single'>"
                                                        + "<header><a href='/'>Skerrin Post</a><nav><a href='/politics'>Politics</a> <a href='/sport'>Sport</a></nav></header><main class='main'><div class='content'>"
                                                        + list.getValue()
                                                        + "</div></main><aside><h4>Most read</h4><a href='/x'>The last keeper</a></aside><footer>© 2026 Skerrin Post</footer></body></html>",
                                                "https://skerrin.example/news/2026/11/one-of-ours-today"))
                                        .isEqualTo("article"))));
    }

    private static String outcome(String page, @org.jspecify.annotations.Nullable String url) {
        return Pages.extract(page, url) instanceof NotAnArticle refusal
                ? refusal.reason().label()
                : "article";
    }
}
