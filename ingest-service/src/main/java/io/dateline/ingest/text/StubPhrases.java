package io.dateline.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What pages say that stand where an article should, in the languages of the world's news. A phrase is looked for at
/// the beginning of a word, so that a stem finds what is built of it.
///
/// @param sure phrases that no article opens with
/// @param telling words that only several together make sure
public record StubPhrases(List<String> sure, List<String> telling) {

    public static final StubPhrases MISSING = of("""
            can't find the page | cannot find the page | couldn't find the page | can't find that page
            couldn't find that page | can't find this page | could not find the page | could not find that page
            article is no longer available | story is no longer available | article no longer exists
            article has been removed | story has been removed | page has been permanently removed
            page has been removed | page has moved or | artikel ist nicht mehr verfügbar
            artikel ist leider nicht mehr verfügbar | artikel nicht mehr verfügbar | beitrag ist nicht mehr verfügbar
            beitrag nicht gefunden | artikel existiert nicht | cet article n'est plus disponible | article n'existe plus
            artículo ya no está disponible | artículo no existe | noticia no encontrada | artigo não encontrado
            notícia não encontrada | articolo non è più disponibile | artikel is niet meer beschikbaar
            artykuł nie istnieje | artykuł nie został znaleziony | статья не найдена | материал не найден
            новость не найдена | статтю не знайдено | článek nebyl nalezen | artikeln finns inte | artikkelia ei löyd
            haber bulunamadı | το άρθρο δεν βρέθηκε | الخبر غير موجود | المقال غير موجود | הכתבה לא נמצאה
            記事が見つかりません | 記事は見つかりません | 記事は削除 | 文章不存在 | 文章已被删除 | 기사를 찾을 수 없습니다
            can't find what you're looking for | cannot find what you're looking for | couldn't find what you | page has been removed
            page doesn't exist | page may have moved | story has been removed | article has been removed | content has been removed
            seite gibt es nicht | seite gibt es leider nicht | beitrag nicht finden | artikel nicht finden | seite nicht finden
            inhalt nicht gefunden | gelöscht oder verschoben | verschoben oder gelöscht | page a été supprimée | page a été déplacée
            contenu introuvable | article demandé | contenu demandé | article n'est plus | noticia que busca | artículo que busca
            contenido no disponible | contenido no encontrado | contenido que busca | contenido al que intenta
            conteúdo não encontrado | conteúdo foi removido | página foi removida | contenuto non trovato | inhoud niet gevonden
            innhold ikke funnet | innehållet hittades inte | treści nie znaleziono | контент не найден | запись не найдена
            삭제된 기사 | 삭제된 페이지 | 삭제된 게시물 | 記事は公開を終了 | 記事の公開期間 | 内容不存在 | 内容已删除
            page not found | page isn't available | page is not available | page doesn't exist | page does not exist
            page no longer exists | page you requested | page you are looking for | page you were looking for
            article not found | story not found | content not found | that page can't be found | error 404 | 404 error
            seite nicht gefunden | seite wurde nicht gefunden | seite existiert nicht | seite ist nicht mehr verfügbar
            artikel nicht gefunden | gesuchte seite | page introuvable | page non trouvée | page n'existe pas
            page n'existe plus | page que vous recherchez | page demandée | article introuvable | página no encontrada
            página que busca | página no existe | página que estás buscando | artículo no encontrado
            página não encontrada | página que você procura | página não existe | página que procura
            pagina non trovata | pagina che stai cercando | pagina che cerchi | pagina non esiste | articolo non trovato
            pagina niet gevonden | pagina bestaat niet | pagina die je zoekt | pagina die u zoekt | artikel niet gevonden
            nie znaleziono strony | strona nie istnieje | strona nie została znaleziona | strony nie znaleziono
            страница не найдена | страница не существует | страницы не существует | запрашиваемая страница
            сторінку не знайдено | сторінка не знайдена | сторінки не існує | страницата не е намерена
            страницата не съществува | страница није пронађена | stranica nije pronađena | stranica ne postoji
            tražena stranica | strani ni mogoče najti | stran ne obstaja | stránka nenalezena | stránka nebyla nalezena
            stránka neexistuje | stránka sa nenašla | stránka nebola nájdená | az oldal nem található | a keresett oldal
            oldal nem létezik | pagina nu a fost găsită | pagina nu există | pagina căutată | sidan hittades inte
            sidan kunde inte hittas | sidan finns inte | sidan du söker | siden ble ikke funnet | siden finnes ikke
            fant ikke siden | siden blev ikke fundet | siden findes ikke | siden kunne ikke findes | sivua ei löydy
            sivua ei löytynyt | sayfa bulunamadı | aradığınız sayfa | η σελίδα δεν βρέθηκε | η σελίδα που ζητήσατε
            σελίδα δεν υπάρχει | puslapis nerastas | lapa nav atrasta | lehte ei leitud | pàgina no trobada
            الصفحة غير موجودة | الصفحة التي تبحث عنها | الصفحة المطلوبة غير | הדף לא נמצא | העמוד לא נמצא | הדף המבוקש
            صفحه پیدا نشد | صفحه یافت نشد | صفحه مورد نظر | पृष्ठ नहीं मिला | पेज नहीं मिला | পৃষ্ঠাটি পাওয়া যায়নি
            ページが見つかりません | ページは見つかりません | お探しのページ | ページは存在しません | 页面不存在 | 找不到页面
            页面未找到 | 找不到該頁面 | 頁面不存在 | 找不到頁面 | 您访问的页面 | 您訪問的頁面 | 페이지를 찾을 수 없습니다
            존재하지 않는 페이지 | 요청하신 페이지 | không tìm thấy trang | trang không tồn tại | halaman tidak ditemukan
            halaman tidak dijumpai | halaman yang anda cari | ไม่พบหน้า | ukurasa haukupatikana
            """, """
            not found | no longer available | does not exist | doesn't exist | can't be found | cannot be found
            couldn't find | could not be found | nothing found | no longer exists | has been removed | may have been moved
            perhaps searching | may have moved | mistyped | no longer online | searching can help | gibt es nicht mehr | gibt es leider
            supprimée | déplacée | plus en ligne | eliminad | removid | rimoss | verwijderd | fjernet | borttagen | usunięt
            удален | видален | 삭제 | oops | sorry | has moved | gone | removed | check the address | check the url | use the search | try searching | broken link | nicht gefunden
            existiert nicht | existiert leider nicht | nicht mehr verfügbar | nicht mehr vorhanden | prüfen sie die adresse
            prüfen sie die url | unsere suche | nutzen sie die suche | introuvable | n'existe pas | n'existe plus
            n'est plus disponible | n'a pas été trouvée | vérifiez l'adresse | no existe | no se encuentra | no encontrada
            no se ha encontrado | ya no está disponible | compruebe la dirección | não existe | não foi encontrada
            não encontrada | não está mais disponível | verifique o endereço | non trovata | non esiste
            non è stata trovata | non è più disponibile | controlla l'indirizzo | niet gevonden | bestaat niet
            niet meer beschikbaar | controleer het adres | nie istnieje | nie znaleziono | sprawdź adres | не найдена
            не найдено | не существует | проверьте адрес | не знайдено | не існує | перевірте адресу | не е намерена
            nije pronađena | ne postoji | ni mogoče najti | nenalezena | nenašla | neexistuje | zkontrolujte adresu
            nem található | nem létezik | nu a fost găsit | nu există | hittades inte | finns inte | kontrollera adressen
            ble ikke funnet | finnes ikke | sjekk adressen | blev ikke fundet | findes ikke | ei löydy | ei löytynyt
            ei ole olemassa | tarkista osoite | bulunamadı | mevcut değil | δεν βρέθηκε | δεν υπάρχει | nerastas
            nav atrasta | ei leitud | no s'ha trobat | غير موجودة | لم يتم العثور | לא נמצא | לא קיים | یافت نشد | پیدا نشد
            नहीं मिला | 見つかりません | 見つかりませんでした | 存在しません | 削除された | 不存在 | 未找到 | 找不到
            無法找到 | 已被删除 | 찾을 수 없습니다 | 존재하지 않 | 삭제되었 | không tìm thấy | không tồn tại | tidak ditemukan
            tidak dijumpai | ไม่พบ
            """);

    public static final StubPhrases REFUSED = of("""
            access denied | access to this page has been denied | access to this site has been denied | access is denied
            not available in your country | not available in your region | not available in your location
            unavailable in your country | unavailable in your region | unavailable in your location
            not available in the country | unavailable due to legal reasons | unavailable for legal reasons
            belonging to the european economic area | you don't have permission to access
            you do not have permission to access | you have been blocked | your ip address has been blocked
            zugriff verweigert | zugang verweigert | in ihrem land nicht verfügbar | in deinem land nicht verfügbar
            in ihrer region nicht verfügbar | nicht in ihrem land verfügbar | zugriff auf diese seite wurde verweigert
            accès refusé | accès interdit | pas disponible dans votre pays | pas accessible dans votre pays
            pas disponible dans votre région | pas accessible depuis votre pays | indisponible dans votre pays
            acceso denegado | acceso prohibido | no está disponible en su país | no está disponible en tu país
            no disponible en su región | no disponible en tu región | no está disponible en su región
            no está disponible en tu región | acesso negado | acesso proibido | não está disponível no seu país
            não está disponível na sua região | indisponível no seu país | accesso negato | accesso vietato
            non è disponibile nel tuo paese | non disponibile nel tuo paese | non è disponibile nella tua
            toegang geweigerd | niet beschikbaar in uw land | niet beschikbaar in jouw land | niet beschikbaar in je land
            niet beschikbaar in uw regio | odmowa dostępu | dostęp zabroniony | niedostępna w twoim kraju
            niedostępny w twoim kraju | niedostępne w twoim kraju | nie jest dostępna w twoim kraju
            nie jest dostępny w twoim kraju | доступ запрещ | доступ закрыт | доступ ограничен
            недоступна в вашей стране | недоступен в вашей стране | недоступно в вашей стране
            недоступен в вашем регионе | недоступна в вашем регионе | доступ заборонено | недоступна у вашій країні
            недоступний у вашій країні | достъпът е отказан | достъпът е забранен | не е достъпн | přístup odepřen
            přístup zamítnut | není ve vaší zemi | není dostupný ve vaší zemi | není dostupná ve vaší zemi
            prístup odmietnutý | prístup zamietnutý | nie je dostupný vo vašej krajine | hozzáférés megtagadva
            nem érhető el az ön országában | nem elérhető az ön országában | acces interzis | acces refuzat
            nu este disponibil în țara | nu este disponibilă în țara | åtkomst nekad | inte tillgänglig i ditt land
            inte tillgängligt i ditt land | ingen tilgang | tilgang nektet | ikke tilgjengelig i ditt land
            adgang nægtet | ikke tilgængelig i dit land | pääsy estetty | pääsy kielletty | pääsy evätty
            ei ole saatavilla maassasi | erişim engellendi | erişim reddedildi | ülkenizde kullanılamıyor
            ülkenizde mevcut değil | απαγορεύεται η πρόσβαση | η πρόσβαση απαγορεύεται | δεν είναι διαθέσιμο στη χώρα
            δεν είναι διαθέσιμη στη χώρα | pristup odbijen | pristup zabranjen | nije dostupan u vašoj zemlji
            nije dostupna u vašoj zemlji | nije dostupno u vašoj zemlji | приступ одбијен | dostop zavrnjen
            prieiga uždrausta | piekļuve liegta | juurdepääs keelatud | accés denegat | no està disponible al vostre país
            تم رفض الوصول | الوصول مرفوض | غير متاح في بلدك | غير متاحة في بلدك | غير متوفر في بلدك | غير متوفر في منطقتك
            הגישה נדחתה | הגישה נחסמה | הגישה חסומה | אינו זמין במדינה | אינו זמין במדינתך | אינו זמין באזור
            دسترسی ممنوع | دسترسی غیرمجاز | در کشور شما در دسترس نیست | पहुंच अस्वीकृत | आपके देश में उपलब्ध नहीं
            アクセスが拒否され | アクセスは拒否され | お住まいの国では | お住まいの地域では | お客様の国では | アクセス権限がありません
            访问被拒绝 | 拒绝访问 | 禁止访问 | 您所在的国家 | 您所在的地区 | 在您所在 | 存取遭拒 | 拒絕存取 | 您所在的國家
            您所在的地區 | 접근이 거부 | 액세스가 거부 | 접속이 차단 | 귀하의 국가에서 | 해당 국가에서는 | 접근 권한이 없습니다
            truy cập bị từ chối | từ chối truy cập | không khả dụng ở quốc gia | không có sẵn ở quốc gia | akses ditolak
            tidak tersedia di negara anda | การเข้าถึงถูกปฏิเสธ | ไม่พร้อมใช้งานในประเทศ
            """, """
            forbidden | blocked | not authorized | permission | general data protection regulation | gdpr
            european economic area | legal reasons | geo-block | your region | your country | reference number
            keine berechtigung | ihrem land | votre pays | su país | tu país | seu país | tuo paese | uw land
            twoim kraju | вашей стране | вашій країні | ülkeniz | ditt land | dit land | χώρα σας
            """);

    public static final StubPhrases OUT_OF_SERVICE = of("""
            too many requests | unexpected error occurred | something broke | fuera de servicio | bakımdadır | sitemiz bakımda
            service unavailable | service is unavailable | service temporarily unavailable | temporarily unavailable
            maintenance downtime | maintenance mode | down for maintenance | undergoing maintenance
            undergoing scheduled maintenance | currently under maintenance | internal server error | bad gateway
            gateway time-out | gateway timeout | error establishing a database connection | this site is experiencing
            web server is down | dienst nicht verfügbar | vorübergehend nicht erreichbar | vorübergehend nicht verfügbar
            wegen wartungsarbeiten | zurzeit gewartet | im wartungsmodus | interner serverfehler
            momentanément indisponible | temporairement indisponible | site en maintenance | maintenance en cours
            service indisponible | erreur interne du serveur | temporalmente no disponible | no disponible temporalmente
            temporalmente fuera de servicio | sitio en mantenimiento | web en mantenimiento | estamos en mantenimiento
            servicio no disponible | error interno del servidor | temporariamente indisponível
            site em manutenção | estamos em manutenção | serviço indisponível | erro interno do servidor
            temporaneamente non disponibile | sito in manutenzione | servizio non disponibile | errore interno del server
            tijdelijk niet beschikbaar | tijdelijk niet bereikbaar | tijdelijk onbereikbaar | wegens onderhoud
            in onderhoud | tymczasowo niedostępn | chwilowo niedostępn | przerwa techniczna | trwają prace serwisowe
            trwają prace techniczne | временно недоступ | ведутся технические работы | проводятся технические работы
            сервис недоступ | внутренняя ошибка сервера | тимчасово недоступ | ведуться технічні роботи
            проводяться технічні роботи | временно недостъп | в процес на поддръжка | dočasně nedostupn
            probíhá údržba | stránka je v údržbě | dočasne nedostupn | prebieha údržba | átmenetileg nem
            karbantartás alatt | karbantartás miatt | temporar indisponibil | în mentenanță | tillfälligt otillgänglig
            tillfälligt stängd för underhåll | pågår underhåll | midlertidig utilgjengelig | midlertidig nede
            midlertidigt utilgængelig | vedlikehold pågår | tilapäisesti poissa käytöstä | huoltokatko | huoltotauko
            geçici olarak kullanılamıyor | geçici olarak hizmet | bakım çalışması | bakımdayız | προσωρινά μη διαθέσιμ
            σε συντήρηση | υπό συντήρηση | εργασίες συντήρησης | privremeno nedostup | u tijeku je održavanje
            привремено недоступ | začasno ni na voljo | laikinai nepasiekiam | īslaicīgi nav pieejam | ajutiselt pole
            temporalment no disponible | غير متاح مؤقت | غير متاحة مؤقت | الخدمة غير متوفرة | الموقع تحت الصيانة | قيد الصيانة
            האתר בתחזוקה | בעבודות תחזוקה | אינו זמין כעת | אינו זמין זמנית | موقتاً در دسترس نیست | موقتا در دسترس نیست
            در دست تعمیر | रखरखाव के लिए | अस्थायी रूप से अनुपलब्ध | メンテナンス中 | 一時的に利用できません
            一時的にご利用いただけません | サービスを停止して | 系统维护 | 维护中 | 暂时无法访问 | 服务不可用 | 服务暂时不可用
            系統維護 | 維護中 | 暫時無法 | 服務暫時 | 점검 중 | 서비스 점검 | 일시적으로 이용할 수 없 | 일시적으로 사용할 수 없
            tạm thời không khả dụng | đang bảo trì | sedang dalam pemeliharaan | sementara tidak tersedia
            tidak tersedia untuk sementara | อยู่ระหว่างปรับปรุง | ปิดปรับปรุง
            """, """
            vuelva más tarde | vuelve más tarde | volte mais tarde | torna più tardi | torna a trovarci
            on our side | on our end | working on it | working to fix | amount of time | mejorando nuestra
            try again later | try again in a few minutes | be right back | we'll be back | back soon | come back later
            maintenance | unavailable | technical difficulties | something went wrong | server error | capacity problems
            under maintenance | down for | thank you for your patience | wartung | später erneut | später noch einmal | später wieder | technische störung | gleich wieder da
            technischen problemen | réessayer plus tard | réessayez plus tard | réessayez ultérieurement | revenez plus tard
            problème technique | de retour bientôt | inténtelo | inténtalo | vuelva a intentarlo | más tarde
            mantenimiento | problemas técnicos | tente novamente | mais tarde | manutenção | riprova più tardi
            riprovare più tardi | più tardi | manutenzione | probeer het later | later opnieuw | onderhoud
            spróbuj ponownie później | spróbuj później | konserwac | попробуйте позже | попробуйте позднее
            повторите попытку позже | зайдите позже | технические работы | техническ | спробуйте пізніше | технічні роботи
            опитайте по-късно | zkuste to později | zkuste to znovu později | údržb | skúste to neskôr | próbálja később
            próbálja meg később | karbantartás | încercați mai târziu | reveniți mai târziu | mentenanță
            försök igen senare | underhåll | prøv igjen senere | prøv igen senere | vedlikehold | vedligeholdelse
            yritä myöhemmin uudelleen | yritä uudelleen myöhemmin | huolto | daha sonra tekrar | bakım | δοκιμάστε ξανά
            αργότερα | συντήρηση | pokušajte kasnije | pokušajte ponov | održavanj | صيانة | حاول مرة أخرى | لاحق | תחזוקה
            נסו שוב | נסה שוב | بعداً دوباره | بعدا دوباره | तकनीकी | बाद में पुनः | メンテナンス | しばらくしてから | 稍后再试
            请稍后 | 稍後再試 | 請稍後 | 维护 | 나중에 다시 | 잠시 후 다시 | bảo trì | thử lại sau | coba lagi nanti | pemeliharaan
            """);

    public static final StubPhrases CHECK = of("""
            you are a human and not | you are human and not | you're human and not | prove that you are human | prove you are human | prove you're human | prove that you're human
            confirm you are human | confirm that you are human | complete the captcha | solve the captcha
            that you are a human | not a robot | kein roboter sind | kein roboter bist | dass sie ein mensch sind
            lösen sie das captcha | que vous êtes humain | êtes un humain | pas un robot | que eres humano
            que es humano | complete el captcha | completa el captcha | resuelva el captcha | que você é humano
            complete o captcha | di essere umano | completa il captcha | dat u een mens bent | dat je een mens bent
            że jesteś człowiekiem | что вы человек | введите капчу | що ви людина | insan olduğunuzu
            att du är människa | at du er et menneske | että olet ihminen | že jste člověk | ότι είστε άνθρωπος
            人間であること | 您是人类 | 你是人类 | 您是真人 | 您是人類 | 사람인지 확인 | bạn là con người
            just a moment | checking your browser | checking if the site connection | verify you are human
            verifying you are human | verify that you are human | are you a robot | you are not a robot | you're not a robot
            please enable javascript | please enable js | please turn on javascript | unusual traffic
            ddos protection by | complete the security check | human verification | pardon our interruption
            bitte aktivieren sie javascript | sind sie ein mensch | sind sie ein roboter | ungewöhnlicher datenverkehr
            veuillez activer javascript | êtes-vous un robot | vous n'êtes pas un robot | trafic inhabituel
            no eres un robot | no es un robot | comprobando su navegador | tráfico inusual | habilite javascript
            não é um robô | verificando seu navegador | non sei un robot | non sono un robot | sei un robot | abilita javascript
            geen robot bent | nie jesteś robotem | czy jesteś robotem | вы не робот | проверка браузера | ви не робот
            robot olmadığınızı | nejste robot | nie ste robot | nem robot | nu sunteți robot | nu ești robot
            inte är en robot | ikke er en robot | et ole robotti | δεν είστε ρομπότ | niste robot | لست روبوت | أنك إنسان
            שאינך רובוט | ربات نیستید | ロボットではない | ロボットでない | 不是机器人 | 人机验证 | 不是機器人 | 로봇이 아닙니다
            로봇이 아님 | không phải là robot | bukan robot | ไม่ใช่โรบอท
            """, """
            prüfung | vérification | verificación | verificação | verifica | weryfikacj | проверк | перевірк | ověřen
            doğrulama | επαλήθευση | التحقق | אימות | 確認 | 认证 | 验证 | 驗證 | 확인 | xác minh | verifikasi
            javascript | cookies | captcha | cloudflare | ray id | robot | browser | security check | attention required
            sicherheitsüberprüfung | vérification de sécurité | verificación de seguridad | verificação de segurança
            verifica di sicurezza | press and hold | press & hold | unblock | 安全验证 | 请完成验证 | 浏览器
            """);

    public static final StubPhrases LOG_IN = of("""
            log in to your account | sign in to your account | please log in | please sign in | you must be logged in
            you must log in | bitte melden sie sich an | bitte einloggen | bitte loggen sie sich ein | veuillez vous connecter
            connectez-vous à votre compte | identifiez-vous | inicie sesión para | inicia sesión para | accedi al tuo account
            effettua il login | faça login | faça o seu login | log in op je account | zaloguj się do | zaloguj się, aby
            войдите в свой аккаунт | войдите, чтобы | увійдіть до | logga in på ditt konto | logg inn for å
            log ind for at | kirjaudu sisään | přihlaste se | prihláste sa | jelentkezzen be | autentificați-vă
            hesabınıza giriş | συνδεθείτε στον | prijavite se | تسجيل الدخول إلى | يرجى تسجيل الدخول | יש להתחבר
            وارد حساب | ログインしてください | 请登录 | 請登入 | 로그인이 필요 | 로그인해 주세요 | vui lòng đăng nhập | silakan masuk
            """, """
            logged in | signed in | forgot your password | forgot password | anmeldung
            angemeldet | inicie sesión | inicia sesión | correo electrónico | adresse e-mail | fortzufahren
            log in | login | sign in | password | e-mail address | email address | create an account | register
            forgot your password | anmelden | einloggen | passwort | kennwort | registrieren | e-mail-adresse
            se connecter | connexion | mot de passe | créer un compte | iniciar sesión | contraseña | registrarse
            entrar | senha | palavra-passe | criar conta | accedi | password dimenticata | registrati | inloggen
            wachtwoord | registreren | zaloguj | hasł | zarejestruj | войти | вход | пароль | зарегистр | увійти
            logga in | lösenord | logg inn | log ind | passord | adgangskode | kirjaudu | salasana | přihlá | heslo
            bejelentkez | jelszó | parol | conectare | giriş yap | şifre | parola | σύνδεση | κωδικ | prijav | lozink
            تسجيل الدخول | كلمة المرور | כניסה | סיסמה | סיסמא | ورود | رمز عبور | लॉग इन | पासवर्ड | ログイン | パスワード | 会員登録
            登录 | 密码 | 登入 | 密碼 | 注册 | 로그인 | 비밀번호 | 회원가입 | đăng nhập | mật khẩu | kata sandi | เข้าสู่ระบบ | รหัสผ่าน
            """);

    public static final StubPhrases INVITATION = of("""
            subscribe to continue | subscribe to read | subscribe to keep reading | subscribe to unlock | subscribe now to
            already a subscriber | already have an account | log in to continue | sign in to continue | log in to read
            sign in to read | this article is for subscribers | this content is for subscribers | subscribers only
            only for subscribers | jetzt weiterlesen | mit dem abo weiterlesen | mit abo weiterlesen | im abo weiterlesen
            weiterlesen mit | bereits abonnent | bereits registriert | nur für abonnenten | réservé aux abonnés
            déjà abonné | abonnez-vous pour | contenido exclusivo para suscriptores | solo para suscriptores
            ya eres suscriptor | ya soy suscriptor | suscríbete para | exclusivo para assinantes | já é assinante
            assine para continuar | contenuto riservato agli abbonati | riservato agli abbonati | sei già abbonato
            abbonati per | alleen voor abonnees | exclusief voor abonnees | al abonnee | tylko dla prenumeratorów
            tylko dla subskrybentów | только для подписчиков | лише для передплатників | pouze pro předplatitele
            len pre predplatiteľov | csak előfizetőknek | doar pentru abonați | endast för prenumeranter | för prenumeranter
            kun for abonnenter | allerede abonnent | vain tilaajille | abonelere özel | μόνο για συνδρομητές
            samo za pretplatnike | للمشتركين فقط | למנויים בלבד | ویژه مشترکان | この記事は会員限定 | この記事は有料会員限定
            有料会員限定 | 会員限定記事 | 订阅后阅读 | 仅限订阅 | 訂閱後閱讀 | 구독자 전용 | dành cho người đăng ký | khusus pelanggan
            """, "");

    public static final StubPhrases COOKIES = of("""
            cookie | eväste | evästeitä | kolačić | slapuk | sīkdat | küpsis | informasjonskapsl | kakor | vafrak | бисквитк | sütik | piškot | куки | クッキー | 쿠키 | кук | çerez | ملفات تعريف الارتباط | עוגיות | คุกกี้ | κούκι
            """, """
            evästei | kohdentam | agree | uses cookies | use cookies | your choices | your settings | to show ads | targeted ads
            consent | accept | reject | partner | personalised | personalized | advertising | privacy | vendors
            access information | legitimate interest | gdpr | tracking | device | einwillig | zustimm | akzeptier | ablehn
            personalisiert | werbung | datenschutz | privatsphäre | consentement | refuser | partenaire | personnalis
            publicit | vie privée | données personnelles | informations personnelles | accord | consentimiento | aceptar
            rechazar | socios | personalizad | publicidad | privacidad | datos personales | consentimento | aceitar
            rejeitar | parceiros | publicidade | privacidade | dados pessoais | consenso | accett | rifiut | pubblicità
            personalizzat | dati personali | toestemming | accepteren | weigeren | advertentie | gepersonaliseerde
            zgod | akceptuj | odrzu | reklam | prywatno | danych osobowych | dane osobowe | соглас | приня | партнер | партнёр
            реклам | конфиденциальн | персональн | згод | партнер | конфіденційн | souhlas | přijmout | odmítnout | soukromí
            osobní údaje | súhlas | súkromi | samtycke | godkänn | annons | integritet | samtykke | godta | annonce
            privatliv | personvern | suostumu | hyväksy | mainon | yksityisyy | kumppan | hozzájárul | elfogad | hirdetés
            adatvédel | consimțământ | publicitate | confidențialitate | onay | kabul | gizlilik | συγκατάθεσ | αποδοχή
            απόρρητο | διαφημ | συνεργάτ | pristanak | privola | prihva | privatnost | oglas | съгласие | приемам
            поверителност | موافق | قبول | الخصوصية | الإعلانات | شركاء | הסכמה | פרטיות | פרסום | رضایت | حریم خصوصی | تبلیغ
            同意 | プライバシー | 広告 | パートナー | 接受 | 隐私 | 隱私 | 广告 | 廣告 | 合作伙伴 | 동의 | 개인정보 | 광고 | 파트너
            đồng ý | quyền riêng tư | quảng cáo | persetujuan | setuju | privasi | iklan | mitra | ความยินยอม | ความเป็นส่วนตัว
            """);

    public static final List<StubPhrases> ALL =
            List.of(MISSING, REFUSED, OUT_OF_SERVICE, CHECK, LOG_IN, INVITATION, COOKIES);

    private static StubPhrases of(String sure, String telling) {
        return new StubPhrases(phrases(sure), phrases(telling));
    }

    private static List<String> phrases(String lines) {
        List<String> phrases = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            for (String phrase : line.split("\\|")) {
                if (!phrase.isBlank()) {
                    phrases.add(phrase.strip());
                }
            }
        }
        return List.copyOf(phrases);
    }

    /// Text as the phrases are written.
    public static String plain(String text) {
        return Words.tidy(text).toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    }

    /// @param plain text ([#plain])
    public boolean surelyIn(String plain) {
        return sure.stream().anyMatch(phrase -> begins(phrase, plain) >= 0);
    }

    /// Whether a title says this and next to nothing besides.
    ///
    /// @param rest most letters that it may say besides
    public boolean opens(String plain, int rest) {
        for (String phrase : sure) {
            if (plain.startsWith(phrase) && plain.length() - phrase.length() <= rest) {
                return true;
            }
        }
        return false;
    }

    /// Whether the better half of a title is a phrase, with the ending of its last word.
    public boolean fill(String title) {
        return isFilled(title, sure) || isFilled(title, telling);
    }

    private static boolean isFilled(String title, List<String> phrases) {
        for (String phrase : phrases) {
            int at = begins(phrase, title);
            int end = at + phrase.length();
            while (at >= 0
                    && end < title.length()
                    && Character.isLetter(title.charAt(end))
                    && !Words.isDense(title.charAt(end))) {
                end++;
            }
            if (at >= 0 && (end - at) * 2 >= title.length()) {
                return true;
            }
        }
        return false;
    }

    /// How many different telling phrases a text holds.
    public int toldIn(String plain) {
        int told = 0;
        for (String phrase : telling) {
            told += begins(phrase, plain) >= 0 ? 1 : 0;
        }
        return told;
    }

    /// Where a phrase begins at the beginning of a word; -1 if it does nowhere.
    private static int begins(String phrase, String plain) {
        for (int at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
            boolean inWord = at > 0
                    && Character.isLetterOrDigit(plain.charAt(at - 1))
                    && !Words.isDense(phrase.charAt(0))
                    && phrase.charAt(0) < '\u0590';
            if (!inWord) {
                return at;
            }
        }
        return -1;
    }
}
