package io.dateline.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.analysis.pipeline.Outcome.Reason;
import io.dateline.analysis.pipeline.Outcome.Rejected;
import io.dateline.contract.finding.Language;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.fixture.Growth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageStageTest {

    private static final LanguageStage STAGE = new LanguageStage(LanguageIdentifier.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The company said on Tuesday that it would close two of its factories by the end of the year.",
                "de | Das Unternehmen teilte am Dienstag mit, dass es bis Jahresende zwei Werke schließen wird.",
                "fr | L'entreprise a annoncé mardi qu'elle fermerait deux de ses usines d'ici la fin de l'année.",
                "es | La empresa anunció el martes que cerrará dos de sus fábricas antes de que termine el año.",
                "it | L'azienda ha annunciato martedì che chiuderà due delle sue fabbriche entro la fine dell'anno.",
                "pt | A empresa anunciou na terça-feira que não vai fechar as suas duas fábricas até ao fim do ano.",
                "nl | Het bedrijf maakte dinsdag bekend dat het voor het einde van het jaar twee fabrieken sluit.",
                "sv | Företaget meddelade på tisdagen att det kommer att stänga två av sina fabriker före årets slut.",
                "pl | Firma ogłosiła we wtorek, że do końca roku zamknie dwie ze swoich fabryk w tym kraju.",
                "ru | Компания сообщила во вторник, что до конца года закроет два своих завода.",
                "uk | Компанія повідомила у вівторок, що до кінця року закриє два свої заводи.",
                "ar | أعلنت الشركة يوم الثلاثاء أنها ستغلق اثنين من مصانعها قبل نهاية العام.",
                "zh | 该公司周二表示，将在年底前关闭两家工厂。",
                "ja | 同社は火曜日、年末までに二つの工場を閉鎖すると発表した。",
                "ko | 회사는 화요일 올해 말까지 공장 두 곳을 폐쇄하겠다고 밝혔다.",
                "hi | कंपनी ने मंगलवार को कहा कि वह साल के अंत तक अपने दो कारखाने बंद कर देगी।",
                "el | Η εταιρεία ανακοίνωσε την Τρίτη ότι θα κλείσει δύο εργοστάσια έως το τέλος του έτους.",
                "da | Virksomheden meddelte tirsdag, at den vil lukke to af sine fabrikker inden årets udgang.",
                "nb | Selskapet opplyste tirsdag at det vil legge ned to av fabrikkene sine før årsskiftet.",
                "nn | Selskapet melde tysdag at dei ikkje lenger kjem til å drive dei to fabrikkane sine frå nyttår.",
                "fi | Yhtiö ilmoitti tiistaina sulkevansa kaksi tehdastaan vuoden loppuun mennessä.",
                "is | Fyrirtækið tilkynnti á þriðjudag að það myndi loka tveimur verksmiðjum sínum fyrir árslok.",
                "et | Ettevõte teatas teisipäeval, et sulgeb aasta lõpuks kaks oma tehast.",
                "lv | Uzņēmums otrdien paziņoja, ka līdz gada beigām slēgs divas savas rūpnīcas.",
                "lt | Bendrovė antradienį pranešė, kad iki metų pabaigos uždarys dvi savo gamyklas.",
                "cs | Společnost v úterý oznámila, že do konce roku uzavře dvě ze svých továren.",
                "sk | Spoločnosť v utorok oznámila, že do konca roka zatvorí dve zo svojich tovární.",
                "sl | Podjetje je v torek sporočilo, da bo do konca leta zaprlo dve svoji tovarni.",
                "hr | Tvrtka je u utorak priopćila da će do kraja godine zatvoriti dvije svoje tvornice.",
                "sr | Компанија је у уторак саопштила да ће до краја године затворити две своје фабрике.",
                "mk | Компанијата во вторникот соопшти дека до крајот на годината ќе затвори две свои фабрики.",
                "bg | Компанията съобщи във вторник, че до края на годината ще затвори два от заводите си.",
                "be | Кампанія паведаміла ў аўторак, што да канца года закрые два свае заводы.",
                "hu | A vállalat kedden közölte, hogy az év végéig bezárja két gyárát.",
                "ro | Compania a anunțat marți că va închide două dintre fabricile sale până la sfârșitul anului.",
                "sq | Kompania njoftoi të martën se do të mbyllë dy nga fabrikat e saj deri në fund të vitit.",
                "tr | Şirket salı günü yaptığı açıklamada yıl sonuna kadar iki fabrikasını kapatacağını söyledi.",
                "az | Şirkət çərşənbə axşamı ilin sonuna qədər iki zavodunu bağlayacağını bildirdi.",
                "kk | Компания сейсенбі күні жыл соңына дейін екі зауытын жабатынын мәлімдеді.",
                "ky | Компания шейшемби күнү жыл аягына чейин эки заводун жабаарын билдирди.",
                "tt | Компания сишәмбе көнне ел ахырына кадәр ике заводын ябачагын белдерде.",
                "uz | Kompaniya seshanba kuni yil oxirigacha ikkita zavodini yopishini ma’lum qildi.",
                "mn | Компани жилийн эцэс гэхэд хоёр үйлдвэрээ хаана гэж мягмар гарагт мэдэгдэв.",
                "he | החברה הודיעה ביום שלישי כי תסגור שניים ממפעליה עד סוף השנה.",
                "fa | این شرکت روز سه‌شنبه اعلام کرد که تا پایان سال دو کارخانه خود را تعطیل خواهد کرد.",
                "ur | کمپنی نے منگل کو کہا کہ وہ سال کے آخر تک اپنی دو فیکٹریاں بند کر دے گی۔",
                "bn | কোম্পানিটি মঙ্গলবার জানিয়েছে যে তারা বছরের শেষ নাগাদ তাদের দুটি কারখানা বন্ধ করবে।",
                "mr | कंपनीने मंगळवारी सांगितले की ती वर्षाच्या अखेरीस आपले दोन कारखाने बंद करणार आहे.",
                "ne | कम्पनीले मंगलबार आफ्ना दुई कारखाना वर्षको अन्त्यसम्ममा बन्द गर्ने बताएको छ।",
                "ta | இந்த ஆண்டின் இறுதிக்குள் இரண்டு தொழிற்சாலைகளை மூடுவதாக நிறுவனம் செவ்வாய்க்கிழமை தெரிவித்தது.",
                "te | ఈ ఏడాది చివరి నాటికి రెండు కర్మాగారాలను మూసివేస్తామని సంస్థ మంగళవారం తెలిపింది.",
                "kn | ವರ್ಷದ ಅಂತ್ಯದ ವೇಳೆಗೆ ತನ್ನ ಎರಡು ಕಾರ್ಖಾನೆಗಳನ್ನು ಮುಚ್ಚುವುದಾಗಿ ಕಂಪನಿ ಮಂಗಳವಾರ ತಿಳಿಸಿದೆ.",
                "ml | വർഷാവസാനത്തോടെ രണ്ട് ഫാക്ടറികൾ അടച്ചുപൂട്ടുമെന്ന് കമ്പനി ചൊവ്വാഴ്ച അറിയിച്ചു.",
                "gu | કંપનીએ મંગળવારે જણાવ્યું કે તે વર્ષના અંત સુધીમાં તેની બે ફેક્ટરીઓ બંધ કરશે.",
                "pa | ਕੰਪਨੀ ਨੇ ਮੰਗਲਵਾਰ ਨੂੰ ਕਿਹਾ ਕਿ ਉਹ ਸਾਲ ਦੇ ਅੰਤ ਤੱਕ ਆਪਣੀਆਂ ਦੋ ਫੈਕਟਰੀਆਂ ਬੰਦ ਕਰ ਦੇਵੇਗੀ।",
                "si | වසර අවසානය වන විට සිය කර්මාන්තශාලා දෙකක් වසා දමන බව සමාගම අඟහරුවාදා පැවසීය.",
                "th | บริษัทกล่าวเมื่อวันอังคารว่าจะปิดโรงงานสองแห่งภายในสิ้นปีนี้",
                "lo | ບໍລິສັດກ່າວໃນວັນອັງຄານວ່າຈະປິດໂຮງງານສອງແຫ່ງພາຍໃນທ້າຍປີນີ້.",
                "km | ក្រុមហ៊ុនបាននិយាយកាលពីថ្ងៃអង្គារថា ខ្លួននឹងបិទរោងចក្រពីរនៅចុងឆ្នាំនេះ។",
                "my | ကုမ္ပဏီသည် ယခုနှစ်ကုန်တွင် စက်ရုံနှစ်ရုံကို ပိတ်မည်ဟု အင်္ဂါနေ့တွင် ပြောကြားခဲ့သည်။",
                "vi | Hôm thứ Ba, công ty cho biết sẽ đóng cửa hai nhà máy của mình trước cuối năm nay.",
                "id | Perusahaan itu mengatakan pada hari Selasa bahwa mereka akan menutup dua pabriknya pada akhir tahun.",
                "ms | Syarikat itu berkata pada hari Selasa bahawa ia akan menutup dua kilangnya menjelang akhir tahun ini.",
                "tl | Sinabi ng kompanya noong Martes na isasara nito ang dalawa sa mga pabrika nito bago matapos ang taon.",
                "sw | Kampuni hiyo ilisema siku ya Jumanne kwamba itafunga viwanda vyake viwili kabla ya mwisho wa mwaka.",
                "af | Die maatskappy het Dinsdag gesê dat hy teen die einde van die jaar twee van sy fabrieke gaan sluit.",
                "am | ኩባንያው እስከ ዓመቱ መጨረሻ ድረስ ሁለት ፋብሪካዎቹን እንደሚዘጋ ማክሰኞ ዕለት አስታወቀ።",
                "ka | კომპანიამ სამშაბათს განაცხადა, რომ წლის ბოლომდე ორ ქარხანას დახურავს.",
                "hy | Ընկերությունը երեքշաբթի օրը հայտնել է, որ մինչև տարեվերջ կփակի իր երկու գործարանները։",
                "ca | L'empresa va anunciar dimarts que tancarà dues de les seves fàbriques abans que acabi l'any.",
                "gl | A empresa anunciou o martes que pechará dúas das súas fábricas antes de que remate o ano.",
                "eu | Konpainiak asteartean jakinarazi zuen urtea amaitu baino lehen bi lantegi itxiko dituela.",
                "cy | Dywedodd y cwmni ddydd Mawrth y bydd yn cau dwy o'i ffatrïoedd cyn diwedd y flwyddyn.",
                "ga | Dúirt an chuideachta Dé Máirt go ndúnfaidh sí dhá cheann dá monarchana roimh dheireadh na bliana.",
                "mt | Il-kumpanija qalet nhar it-Tlieta li se tagħlaq tnejn mill-fabbriki tagħha sa tmiem is-sena.",
                "lb | D'Entreprise huet en Dënschdeg matgedeelt, datt si bis Enn vum Joer zwee vun hire Wierker zoumécht.",
                "eo | La kompanio anoncis marde, ke ĝi fermos du el siaj fabrikoj antaŭ la fino de la jaro.",
                "id | Perusahaan itu mengumumkan pada hari Selasa bahwa dua pabrik di utara akan ditutup karena rugi.",
                "ms | Syarikat itu mengumumkan pada hari Selasa bahawa dua kilang di utara akan ditutup kerana rugi.",
                "hr | Tvrtka je u utorak priopćila da će prije kraja godine zatvoriti dvije tvornice, javlja tjednik.",
                "sr | Kompanija je u utorak saopštila da će pre kraja godine zatvoriti dve fabrike, rekao je ministar.",
                "bs | Kompanija je u utorak saopćila da će prije kraja godine zatvoriti dvije fabrike i hiljadu mjesta.",
                "vi | Công ty cho biết sẽ đóng cửa hai nhà máy cũ ở miền Bắc.",
                "en | We are pleased to open our new office."
            })
    void languageOfOneSentence(String code, String text) {
        assertThat(languageOf("", text, null).code()).isEqualTo(code);
    }

    @Test
    void declaredLanguageDecidesWhereTheTextLeavesItOpen() {
        String text = "Sony Pictures Amazon Studios Netflix";

        assertThat(languageOf("Sony", text, "pt-BR").code()).isEqualTo("pt");
    }

    @Test
    void wrongDeclarationDoesNotOverruleAPlainText() {
        String text = "Das Unternehmen teilte am Dienstag mit, dass es bis Jahresende zwei Werke schließen wird.";

        assertThat(languageOf("Werke schließen", text, "en-US").code()).isEqualTo("de");
    }

    @Test
    void textWithoutLettersIsRejected() {
        assertThat(apply("1234", "5678 – 90 !!!", null)).isEqualTo(new Rejected(Reason.NO_LETTERS));
    }

    @Test
    void textWithoutASentenceIsRejected() {
        assertThat(apply("42", "Photo", null)).isEqualTo(new Rejected(Reason.TEXT_TOO_SHORT));
    }

    @Test
    void endlessWordIsRejectedAtOnce() {
        Growth.assertWithin("endless word", 2_000, () -> {
            assertThat(apply("x", "a".repeat(5_000_000), null)).isEqualTo(new Rejected(Reason.TEXT_TOO_LONG));
            assertThat(apply("x", "a".repeat(1_900_000), null)).isEqualTo(new Rejected(Reason.TEXT_TOO_SHORT));
        });
    }

    private static Language languageOf(String title, String text, @Nullable String declared) {
        return ((Analysed) apply(title, text, declared)).document().language();
    }

    private static Outcome apply(String title, String text, @Nullable String declared) {
        return STAGE.apply(Document.of(new ArticleBuilder(title.isBlank() ? "-" : title, text)
                .declaredLanguage(declared)
                .build()));
    }
}
