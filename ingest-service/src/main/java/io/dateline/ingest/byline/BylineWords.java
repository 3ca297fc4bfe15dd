package io.dateline.ingest.byline;

import java.util.List;
import java.util.Set;

/// Words of lines of authors that are no part of a name, in the languages that newspapers write them in. All are in
/// lower case.
final class BylineWords {

    /// What stands between two names.
    static final Set<String> AND = Set.of(
            "and", "und", "et", "och", "og", "ve", "és", "ja", "și", "şi", "και", "та", "dan", "và", "और", "和", "with",
            "mit", "avec", "con", "y", "e", "en", "i", "a", "и", "і", "و", "u", "ir", "un");

    static final List<String> LEADS = List.of("""
            posted by | written by | published by | reported by | story by | article by | words by | text by | created by
            submitted by | reporting by | by | geschrieben von | veröffentlicht von | erstellt von | ein artikel von
            ein beitrag von | von | text | écrit par | rédigé par | publié par | par | escrito por | publicado por
            redactado por | por | scritto da | pubblicato da | a cura di | di | da | geschreven door | gepubliceerd door
            door | skrevet av | skriven av | publicerad av | skrevet af | av | af | autorzy | autorka | autor | autores
            autora | autorin | autoren | auteurs | auteur | authors | author | autore | autori | texte | texto | tekst
            opublikował | napisał | автор | авторы | автори | текст | опубликовал | yazan | yazar | szerző | írta
            kirjoittanut | teksti | συντάκτης | του | της | بقلم | كتب | كتبت | מאת | نویسنده | लेखक | 文 | 作者 | 記者 | 记者
            撰文 | 글 | napsala | napsal | připravila | připravil | opracowała | opracował | penulis | oleh | tác giả | γράφει ο | γράφει η | γράφουν οι | γράφει | โดย | ผู้เขียน | เรื่อง
            scris de | publicat de | द्वारा | oprac. | opr. | opracowanie | беседовал | беседовала | подготовил | подготовила
            записал | записала | as told to | with files from | with reporting from | with reporting by | bởi | opmaak
            """.strip().split(" \\| |\n"));

    /// Words behind which a line names an outlet or a place.
    static final Set<String> BEHIND = Set.of(
            "for",
            "für",
            "pour",
            "para",
            "voor",
            "för",
            "dla",
            "для",
            "in",
            "at",
            "from",
            "of",
            "aus",
            "à",
            "en",
            "chez",
            "bei",
            "on",
            "via",
            "updated",
            "published",
            "am",
            "le",
            "el",
            "um",
            "vom",
            "desde",
            "depuis",
            "dnia",
            "в",
            "på",
            "fra",
            "från",
            "w",
            "z",
            "publicerad",
            "publié",
            "publicado",
            "veröffentlicht",
            "aktualisiert",
            "uppdaterad",
            "pubblicato",
            "gepubliceerd",
            "opublikowano",
            "publisert",
            "oppdatert",
            "erstellt",
            "posted",
            "reviewed",
            "edited",
            "modified",
            "द्वारा");

    static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

    static final Set<String> DEGREES = words("""
            bsn msn dnp aprn fnp cpt ld ldn cdn lmft lpc meng beng msph macp mdb mdl mba bba jp dipling
            phd dphil md do dds dvm jd llm llb esq mba msc bsc ma ba mfa mph rn np pa cpa cfa obe mbe cbe kbe om frs kc qc
            edd psyd pharmd rd rdn lcsw mp msp mep ret hon usn usaf usmc faia faap facs mrcp frcp
            """);

    static final Set<String> ROLES = words("""
            editor editors reporter reporters correspondent correspondents writer writers columnist producer journalist
            journalists contributor contributors staff bureau desk newsroom intern analyst author photographer mitarbeiter mitarbeiterin colaborador colaboradora collaboratore collaboratrice medewerker
            redaktion redakteur redakteurin redaktionsleiter redaktionsleiterin korrespondent korrespondentin
            chefredakteur chefredakteurin reporterin journalistin volontär volontärin fotograf fotografin
            rédaction rédacteur rédactrice correspondant correspondante envoyé envoyée journaliste journalistes
            redacción redactor redactora corresponsal periodista reportero reportera redação repórter jornalista
            correspondente redazione giornalista inviato inviata corrispondente redactie verslaggever redacteur
            redakcja dziennikarz dziennikarka korespondent korespondentka redaktor redaktorka редакция редактор
            корреспондент журналист обозреватель редакція журналіст кореспондент toimitus toimittaja redaktionen
            redaksjonen redaktör journalisten muhabir muhabiri editör editörü redakce redakcia szerkesztő újságíró
            tudósító redacția redactie urednik novinar novinarka redakcija συντάκτης συντακτική ρεπόρτερ
            محرر مراسل تحرير כתב כתבת עורך מערכת خبرنگار संवाददाता ब्यूरो 記者 编辑 編輯 编辑部 記者團 기자 특파원
            """);

    /// Words before a role that say of what or of which rank.
    static final Set<String> BEATS = words("""
            political politics business science health sport sports chief senior deputy associate special foreign defence
            defense world national education technology tech economics economy city environment culture arts media legal
            crime royal travel news features investigations managing executive contributing assistant freelance data
            diplomatic security home affairs social night day weekend digital web video local regional international
            european europe asia africa energy climate consumer personal finance financial markets property transport
            religious religion lifestyle fashion food music film general assignment lead head guest our the and of in
            leitende leitender politische politischer stellvertretende stellvertretender
            """);

    static final Set<String> NOBODY = words("""
            admin administrator author editor none null unknown user webmaster undefined guest anonymous n/a by nan object
            array wpadmin wordpress moderator nobody someone system %author% noauthor
            [object true false default root test superuser staff team redaktion rédaction redacción redazione redactie
            """);

    /// Agencies sign with their names or their letters; they count only where no person is named.
    static final Set<String> AGENCIES = words("""
            reuters afp dpa ap apa ansa efe sda keystone-sda tass itar-tass pap čtk ctk tasr belga anp tt ntb ritzau stt kyodo
            jiji xinhua yonhap pti ani ians aap upi lusa epa sid epd kna afx interfax رويترز وكالات וסוכנויות unian ukrinform mti agerpres mediafax
            hina tanjug beta wam irna anadolu antara bernama cna adnkronos agi lapresse europapress télam telam belta bta
            lrt bns leta rtr apn тасс рбк укрінформ интерфакс унн 共同 時事 新華社 新华社
            中央社 中新社 연합뉴스 뉴시스 뉴스1
            """);

    /// What the names of papers and stations end with. People are called so too: it counts only behind a person.
    static final Set<String> OUTLETS = words("""
            post times news herald tribune zeitung bote boten kurier anzeiger journal gazette chronicle observer guardian
            telegraph mail express press magazine weekly daily today online tv radio media agency agentur blatt tageblatt
            nachrichten presse rundschau allgemeine courier dispatch examiner inquirer independent mirror monitor network
            record register reporter review sentinel service standard star sun wire world broadcasting images
            """);

    /// Who made the pictures did not write.
    static final Set<String> PICTURES = words("""
            photo photos photographer photographe fotograf fotografin fotógrafo fotógrafa fotografo fotograaf фотограф photograph photographs photography picture pictures image images video videos illustration
            illustrations graphic graphics foto fotos fotografie bild bilder grafik grafiken photographie photographies
            illustrazioni imagen imágenes imagem imagens fotografia fotografías zdjęcia zdjęcie kuva kuvat valokuvat фото
            иллюстрации 写真 撮影 摄影 攝影 图 圖 사진 צילום تصوير fotoğraf snímky
            """);

    /// Words that name no one, whichever of them stand together.
    static final Set<String> GENERAL = words("""
            la le les el il die der das the our editorial team group web online print digital agencies agency desk press
            release share wire wires reports reporting services service post posts publisher brand submitted studio content no sponsored advertorial partner posted published updated story article min minute minutes
            read agenturen agences agencias agenzie pressemitteilung communiqué comunicado comunicato new articles more
            """);

    static final Set<String> ALL_OF_US =
            Set.of("編集部", "编辑部", "編輯部", "本报讯", "本報訊", "综合报道", "綜合報導", "편집부", "온라인뉴스팀", "공동취재단");

    /// Leads that names begin with too.
    static final List<String> NAME_LEADS = List.of("de", "from", "van");

    /// What leads to a place behind a name: `da Roma`.
    static final Set<String> PLACING = Set.of(
            "da", "do", "dal", "dalla", "de", "du", "desde", "from", "in", "at", "aus", "à", "en", "из", "w", "z",
            "fra", "från");

    static final Set<String> AGENCY =
            Set.of("agencia", "agence", "agentur", "agenzia", "agência", "agencja", "агентство");

    static final Set<String> OURS = Set.of(
            "our", "onze", "ons", "unser", "unsere", "unserem", "unserer", "notre", "nos", "nuestro", "nuestra",
            "nostro", "nostra", "nosso", "nossa", "vår", "vores", "nasz", "nasza", "náš", "naše", "наш", "наша");

    /// Small words inside of names.
    static final Set<String> PARTICLES = words("""
            von van vom zu zum zur am der den dem des de del della dello degli dei di da das do dos du la le les lo el al
            as bin bint ibn ben abu y e i af av ter ten te 't in op aan und et d' l' ap mac mc san st thi văn
            """);

    /// Kinds of texts, and what is done with them, before a word that says by whom.
    static final Set<String> GENRES = words("""
            analyse analyses kommentar kommentare commentaire chronique tribune billet enquête reportage reportagen récit
            entretien interview crónica columna opinión análisis reportaje entrevista artículo texto crônica coluna
            opinião artigo análise intervista commento analisi editoriale articolo kolumne essay gastbeitrag bericht
            porträt rezension kritik leitartikel glosse opinie verslag column publisert publiseret skrevet oppdatert
            publicerad skriven udgivet scris publicat postat opublikowany wpis tekst artykuł kåseri krönika kronikk
            """);

    /// What stands before a number that says how long ago something was.
    static final Set<String> AGO = Set.of("vor", "hace", "há", "il", "y", "a", "etwa", "für", "för", "updated");

    /// Words with which names of institutions and companies begin or end.
    static final Set<String> HOUSES = words("""
            university universität université universidad universidade università universiteit universitet uniwersytet
            universiteti yliopisto egyetem institute institut instituto istituto instituut college hochschule school faculty
            foundation stiftung fondation fundación association council ministry department centre center centro corp
            corporation company inc ltd llc plc gmbh ag group holding bank university's partners consulting associates
            academy akademie académie hospital klinik laboratory lab museum theatre chamber federation union party news
            bbc cnn npr nbc cbs zdf ard orf srf rtve nos
            """);

    /// Offices outside of newspapers, where they stand behind a name.
    static final Set<String> OFFICES = words("""
            professor professeur professeure profesor profesora professora professore professoressa president präsident
            président presidente director direktor directeur directrice direttore ceo cfo cto founder cofounder chair
            chairman chairwoman chairperson minister senator fellow lecturer researcher economist economista ökonom lawyer
            attorney physician doctor coach consultant partner historian scientist strategist manager owner member secretary
            adviser advisor spokesman spokeswoman spokesperson blogger novelist poet teacher student engineer psychologist
            """);

    /// Roles of a whole desk, which a name of the paper follows.
    static final Set<String> DESKS = words("""
            staff bureau desk newsroom redaktion rédaction redacción redação redazione redactie redakcja редакция редакція
            toimitus redaktionen redaksjonen redakce redakcia redacția redactie redakcija editors reporters writers
            """);

    /// What others do with a text.
    static final Set<String> EDITING = words("""
            editing edited edit reviewed medically clinically technically fact fact-checked checked translated translation
            translator übersetzung übersetzt übersetzer lektorat traduction traduit traducción traducido traduzione
            traduzido tradução vertaling vertaald översättning oversettelse tłumaczenie překlad перевод перевёл перевел
            переклад penyunting redaktur 編輯 编辑 责任编辑 責任編輯 责编 責編 校对 校對 翻訳 訳 翻译 翻譯 编译 編譯 번역 편집
            """);

    private BylineWords() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }
}
