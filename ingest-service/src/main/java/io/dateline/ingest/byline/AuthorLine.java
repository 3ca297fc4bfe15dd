package io.dateline.ingest.byline;

import io.dateline.ingest.blocks.Lines;
import io.dateline.ingest.dates.MonthNames;
import io.dateline.ingest.document.Titles;
import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the names out of a line of authors as people and systems write it: without what leads to them, and without
/// outlets, roles, degrees, places, dates and addresses.
final class AuthorLine {

    private static final int MAX_LINE_LENGTH = 2_000;
    private static final int MAX_NAME_LENGTH = 70;
    private static final int MAX_NAMES = 40;

    /// Signs that part two names wherever they stand.
    private static final String PARTING = ",;|،؛、・\n\t；，";

    /// Signs that part two names if a blank stands beside them.
    private static final String LOOSELY_PARTING = "/·•&+–—-";

    private static final Set<String> AND = Set.of(
            "and", "und", "et", "och", "og", "ve", "és", "ja", "și", "şi", "και", "та", "dan", "và", "और", "和", "with",
            "mit", "avec", "con", "y", "e", "en", "i", "a", "и", "і", "و", "u", "ir", "un");

    /// Of these, a letter or two, both sides have to be whole names: `Ortega y Gasset` is one.
    private static final int SHORT_AND = 2;

    private static final List<String> LEADS = List.of("""
            posted by | written by | published by | reported by | story by | article by | words by | text by | created by
            submitted by | reporting by | by | geschrieben von | veröffentlicht von | erstellt von | ein artikel von
            ein beitrag von | von | text | écrit par | rédigé par | publié par | par | escrito por | publicado por
            redactado por | por | scritto da | pubblicato da | a cura di | di | da | geschreven door | gepubliceerd door
            door | skrevet av | skriven av | publicerad av | skrevet af | av | af | autorzy | autorka | autor | autores
            autora | autorin | autoren | auteurs | auteur | authors | author | autore | autori | texte | texto | tekst
            opublikował | napisał | автор | авторы | автори | текст | опубликовал | yazan | yazar | szerző | írta
            kirjoittanut | teksti | συντάκτης | του | της | بقلم | كتب | كتبت | מאת | نویسنده | लेखक | 文 | 作者 | 記者 | 记者
            撰文 | 글 | napsala | napsal | připravila | připravil | opracowała | opracował | penulis | oleh | tác giả | bởi | opmaak
            """.strip().split(" \\| |\n"));

    /// Words behind which a line names an outlet or a place.
    private static final Set<String> BEHIND = Set.of(
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
            "z");

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

    private static final Set<String> DEGREES = words("""
            phd dphil md do dds dvm jd llm llb esq mba msc bsc ma ba mfa mph rn np pa cpa cfa obe mbe cbe kbe om frs kc qc
            edd psyd pharmd rd rdn lcsw mp msp mep ret hon usn usaf usmc faia faap facs mrcp frcp
            """);

    private static final Set<String> ROLES = words("""
            editor editors reporter reporters correspondent correspondents writer writers columnist producer journalist
            journalists contributor contributors staff bureau desk newsroom intern analyst author photographer
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
    private static final Set<String> BEATS = words("""
            political politics business science health sport sports chief senior deputy associate special foreign defence
            defense world national education technology tech economics economy city environment culture arts media legal
            crime royal travel news features investigations managing executive contributing assistant freelance data
            diplomatic security home affairs social night day weekend digital web video local regional international
            european europe asia africa energy climate consumer personal finance financial markets property transport
            religious religion lifestyle fashion food music film general assignment lead head guest our the and of in
            leitende leitender politische politischer stellvertretende stellvertretender
            """);

    private static final Set<String> NOBODY = words("""
            admin administrator author editor none null unknown user webmaster undefined guest anonymous n/a by nan object
            [object true false default root test superuser staff team redaktion rédaction redacción redazione redactie
            """);

    /// Agencies sign with their names or their letters; they count only where no person is named.
    private static final Set<String> AGENCIES = words("""
            reuters afp dpa ap apa ansa efe sda keystone-sda tass itar-tass pap čtk ctk tasr belga anp tt ntb ritzau stt kyodo
            jiji xinhua yonhap pti ani ians aap upi lusa epa sid epd kna afx interfax unian ukrinform mti agerpres mediafax
            hina tanjug beta wam irna anadolu antara bernama cna adnkronos agi lapresse europapress télam telam belta bta
            lrt bns leta rtr apn тасс рбк укрінформ интерфакс унн 共同 時事 新華社 新华社
            中央社 中新社 연합뉴스 뉴시스 뉴스1
            """);

    /// What the names of papers and stations end with. People are called so too: it counts only behind a person.
    private static final Set<String> OUTLETS = words("""
            post times news herald tribune zeitung bote boten kurier anzeiger journal gazette chronicle observer guardian
            telegraph mail express press magazine weekly daily today online tv radio media agency agentur blatt tageblatt
            nachrichten presse rundschau allgemeine courier dispatch examiner inquirer independent mirror monitor network
            record register reporter review sentinel service standard star sun wire world broadcasting images
            """);

    /// Who made the pictures did not write.
    private static final Set<String> PICTURES = words("""
            photo photos photograph photographs photography picture pictures image images video videos illustration
            illustrations graphic graphics foto fotos fotografie bild bilder grafik grafiken photographie photographies
            illustrazioni imagen imágenes imagem imagens fotografia fotografías zdjęcia zdjęcie kuva kuvat valokuvat фото
            иллюстрации 写真 撮影 摄影 攝影 图 사진 צילום تصوير fotoğraf snímky
            """);

    /// Words that name no one, whichever of them stand together.
    private static final Set<String> GENERAL = words("""
            la le les el il die der das the our editorial team group web online print digital agencies agency desk press
            release share content sponsored advertorial partner posted published updated story article min minute minutes
            read agenturen agences agencias agenzie pressemitteilung communiqué comunicado comunicato new articles more
            """);

    private static final Set<String> ALL_OF_US =
            Set.of("編集部", "编辑部", "編輯部", "本报讯", "本報訊", "综合报道", "綜合報導", "편집부", "온라인뉴스팀", "공동취재단");

    private AuthorLine() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    /// @return names in the order of the line; a desk's (`Skerrin Post newsroom`) only if it names no person; empty if
    ///     it holds none
    static List<String> names(String raw) {
        String line = Titles.clean(raw.length() > MAX_LINE_LENGTH ? raw.substring(0, MAX_LINE_LENGTH) : raw);
        List<String> names = new ArrayList<>();
        List<String> desks = new ArrayList<>();
        if (isOfAProgram(line)) {
            return names;
        }
        List<String> parts = parts(line);
        boolean led = !withoutLead(line).equals(line);
        for (String part : parts) {
            String said = behindLabel(part.strip());
            boolean placed = led && names.stream().anyMatch(AuthorLine::isLong)
                    || names.isEmpty() && !desks.isEmpty() && isAgency(desks.getLast());
            boolean place = placed && isPlace(said) && part == parts.getLast();
            if (place || isAside(said)) {
                continue;
            }
            for (String one : people(said)) {
                if (names.size() < MAX_NAMES) {
                    add(names, desks, one);
                }
            }
        }
        return names.isEmpty() ? desks : names;
    }

    /// What a template or a script leaves where a name should be.
    private static boolean isOfAProgram(String line) {
        return line.contains("[object")
                || line.contains("()")
                || line.contains("=>")
                || line.contains("{{")
                || line.contains("${")
                || line.contains("<%");
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            if (end || parts(line, i)) {
                parts.add(line.substring(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean parts(String line, int at) {
        char sign = line.charAt(at);
        if (PARTING.indexOf(sign) >= 0) {
            return true;
        }
        boolean spaced = at + 1 < line.length()
                && Words.isBlank(line.charAt(at + 1))
                && (sign == '/' || at > 0 && Words.isBlank(line.charAt(at - 1)));
        if (!spaced || LOOSELY_PARTING.indexOf(sign) < 0) {
            return false;
        }
        // A name of one word beside a dash is an outlet's, with what it says of itself.
        boolean dash = sign == '-' || sign == '–' || sign == '—';
        return !dash
                || line.substring(0, at).strip().indexOf(' ') > 0
                        && line.substring(at + 1).strip().indexOf(' ') > 0;
    }

    private static boolean isLong(String name) {
        return name.indexOf(' ') > 0;
    }

    /// Whether a last part, behind whole names that `by` leads, is a single word: people say there where they are.
    private static boolean isPlace(String part) {
        return !part.isEmpty()
                && Character.isUpperCase(part.charAt(0))
                && part.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')
                && !GENERATIONS.contains(Words.key(part))
                && !DEGREES.contains(Words.key(part))
                && !isRole(part);
    }

    /// Whether a part tells of pictures, or for whom the text was written.
    private static boolean isAside(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
            end++;
        }
        boolean more = end < lower.length();
        return more && PICTURES.contains(lower.substring(0, end))
                || lower.startsWith("special to ")
                || lower.startsWith("exclusive to ")
                || lower.startsWith("special for ");
    }

    private static final int MAX_LABEL_LENGTH = 30;

    /// What stands behind a label of a word or two (`Interview: Ada Low`), or behind words that say who did what
    /// (`Ein Gastbeitrag von Ada Low`, `Propos recueillis par Ada Low`, `Posted on March 12 by Ada Low`).
    private static String behindLabel(String part) {
        String plain = withoutReporters(part);
        int colon = Math.max(plain.indexOf(':'), plain.indexOf('：'));
        if (colon > 0
                && colon <= MAX_LABEL_LENGTH
                && plain.indexOf("//") != colon + 1
                && colon + 1 < plain.length()
                && !isAside(plain)) {
            String label = plain.substring(0, colon).strip();
            boolean few = label.indexOf(' ') == label.lastIndexOf(' ');
            boolean letters = label.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.');
            if (few && letters) {
                return plain.substring(colon + 1).strip();
            }
        }
        String[] words = plain.split(" ");
        boolean phrase = ARTICLES.contains(words[0].toLowerCase(Locale.ROOT));
        for (int i = 1; i + 1 < words.length && i <= MAX_LEADING; i++) {
            boolean sure = SURE_LEADS.contains(words[i]);
            if ((sure || phrase && FROM.contains(words[i]))
                    && !Character.isLowerCase(words[i + 1].charAt(0))
                    && !isAside(plain)) {
                return join(words, i + 1, words.length);
            }
        }
        return plain;
    }

    private static final int MAX_LEADING = 6;
    private static final Set<String> ARTICLES =
            Set.of("ein", "eine", "un", "una", "une", "um", "uma", "an", "a", "en", "et");
    private static final Set<String> SURE_LEADS = Set.of("by", "par", "door", "przez");
    private static final Set<String> FROM = Set.of("von", "de", "di", "por", "av", "af");

    /// Without the reporters' title that Chinese, Japanese and Korean lines open with: `本报记者 王小明`.
    private static String withoutReporters(String part) {
        int blank = part.indexOf(' ');
        String first = blank < 0 ? "" : part.substring(0, blank);
        boolean titled = first.length() <= 8 && first.length() >= 3 && (first.endsWith("记者") || first.endsWith("記者"));
        return titled ? part.substring(blank + 1).strip() : part;
    }

    /// Parts a line at its `and`s.
    private static List<String> people(String part) {
        List<String> people = new ArrayList<>();
        String[] words = withoutLead(part.strip()).split(" ");
        int from = 0;
        for (int i = 1; i + 1 < words.length; i++) {
            String word = words[i];
            boolean whole = word.length() > SHORT_AND || i - from >= 2 && words.length - i - 1 >= 2;
            boolean joins = AND.contains(word.length() > SHORT_AND ? word.toLowerCase(Locale.ROOT) : word);
            if (joins && whole && !Character.isLowerCase(words[i + 1].charAt(0))) {
                people.add(join(words, from, i));
                from = i + 1;
            }
        }
        if (words.length > 1 && AND.contains(words[0])) {
            from = Math.max(from, 1);
        }
        people.add(join(words, from, words.length));
        return people;
    }

    private static String join(String[] words, int from, int to) {
        return from >= to ? "" : String.join(" ", List.of(words).subList(from, to));
    }

    private static String withoutLead(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        for (String lead : LEADS) {
            int end = lead.length();
            if (!lower.startsWith(lead) || lower.length() != part.length() || part.length() <= end) {
                continue;
            }
            char next = part.charAt(end);
            boolean labelled = next == ':' || next == '：' || next == '/';
            if (labelled || next == ' ') {
                String rest = part.substring(end + 1).strip();
                return rest.startsWith(":") ? rest.substring(1).strip() : rest;
            }
        }
        return part;
    }

    private static void add(List<String> names, List<String> desks, String part) {
        String said = withoutLead(part.strip());
        List<String> words = words(said.split(" "), said);
        String name = name(words);
        String key = Words.key(name);
        if (!names.isEmpty() && GENERATIONS.contains(key)) {
            names.set(names.size() - 1, names.getLast() + ' ' + name);
            return;
        }
        boolean person = isName(name, key);
        int left = name.isEmpty() ? 0 : name.split(" ").length;
        boolean outlet =
                !names.isEmpty() && left >= 2 && OUTLETS.contains(Words.key(name.substring(name.lastIndexOf(' ') + 1)));
        if (isAgency(name) || outlet) {
            desks.add(name);
            return;
        }
        boolean brief = left < 2 && !(left == 1 && name.length() >= 2 && Words.isDense(name.charAt(0)));
        if (left < words.size() && brief && words.stream().anyMatch(AuthorLine::isRole)) {
            String desk = String.join(" ", words);
            boolean named = words.stream().anyMatch(word -> !isRole(word) && !BEATS.contains(Words.key(word)));
            if (named && isName(desk, Words.key(desk))) {
                desks.add(desk);
            }
        } else if (person) {
            names.add(name);
        }
    }

    /// The words of a part up to where a bracket, a date, an outlet or a place begins; addresses and handles left out.
    private static List<String> words(String[] all, String part) {
        List<String> kept = new ArrayList<>();
        boolean address = false;
        for (int i = 0; i < all.length; i++) {
            String word = all[i];
            if (word.indexOf('@') >= 0 || word.startsWith("http") || word.startsWith("www.")) {
                address = true;
                continue;
            }
            boolean bracket = word.startsWith("(") || word.startsWith("[");
            if (bracket && !(address && kept.isEmpty())) {
                return kept;
            }
            if (isDate(all, i)) {
                if (kept.isEmpty() && Character.isDigit(bare(word).charAt(0))) {
                    return List.of();
                }
                return withoutDate(kept);
            }
            if (kept.size() >= 2 && BEHIND.contains(word.toLowerCase(Locale.ROOT))) {
                return kept;
            }
            String bare = bare(word);
            if (!bare.isEmpty()) {
                kept.add(bracket || word.endsWith(")") ? bare : word);
            }
        }
        return part.endsWith(":") ? List.of() : kept;
    }

    /// Whether a number that is a part of a date or of a clock stands there.
    private static boolean isDate(String[] words, int at) {
        String word = bare(words[at]);
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return false;
        }
        if (longestNumber(word) >= 3) {
            return true;
        }
        boolean clock = word.length() > 3 && word.chars().noneMatch(Character::isLetter);
        boolean before = at > 0 && isOfDates(words[at - 1]);
        boolean behind = at + 1 < words.length && MonthNames.of(words[at + 1]) > 0;
        return clock || before || behind;
    }

    private static boolean isOfDates(String word) {
        return MonthNames.of(word) > 0 || BEHIND.contains(word.toLowerCase(Locale.ROOT)) || Lines.isDay(word);
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "([<{\"“„«".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")]>}\"”“»:".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /// What led to a number was a date: `Jane Doe on November` 20.
    private static List<String> withoutDate(List<String> words) {
        int to = words.size();
        while (to > 0 && isOfDates(words.get(to - 1))) {
            to--;
        }
        return words.subList(0, to);
    }

    /// Without degrees and roles behind it.
    private static String name(List<String> words) {
        int to = words.size();
        while (to > 1 && (isDegree(words.get(to - 1)) || isSign(words.get(to - 1)))) {
            to--;
        }
        int role = 0;
        while (role < to && !isRole(words.get(role))) {
            role++;
        }
        if (role < to) {
            to = role;
            while (to > 0 && BEATS.contains(Words.key(words.get(to - 1)))) {
                to--;
            }
        }
        return String.join(" ", words.subList(0, to)).strip();
    }

    /// Whether a word is no word, or one that announces the next thing.
    private static boolean isSign(String word) {
        return word.endsWith(":") || word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isRole(String word) {
        return ROLES.contains(word.toLowerCase(Locale.ROOT)) || ROLES.contains(Words.key(word));
    }

    private static boolean isDegree(String word) {
        String key = Words.key(word);
        boolean capitals = key.length() > 2 || word.equals(word.toUpperCase(Locale.ROOT));
        return DEGREES.contains(key) && capitals && Character.isUpperCase(word.charAt(0));
    }

    /// Whether a name is an agency's; letters that could be a word's count only as agencies write them.
    static boolean isAgency(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean letters = lower.length() <= 3 && !name.equals(lower) && !name.equals(name.toUpperCase(Locale.ROOT));
        return !letters && AGENCIES.contains(lower)
                || lower.equals("associated press")
                || lower.equals("the associated press")
                || lower.equals("press association")
                || lower.equals("agence france-presse")
                || lower.equals("agence france presse");
    }

    /// Whether no word of a name says who: `Editorial Team`, `Online-Redaktion`, `5 min read`.
    private static boolean isGeneral(String name) {
        if (ALL_OF_US.contains(name)) {
            return true;
        }
        for (String word : name.toLowerCase(Locale.ROOT).split("[ -]")) {
            boolean says = !GENERAL.contains(word)
                    && !NOBODY.contains(word)
                    && !ROLES.contains(word)
                    && !BEATS.contains(word)
                    && !LEADS.contains(word)
                    && word.codePoints().anyMatch(Character::isLetter);
            if (says) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String name, String key) {
        return key.length() > 1
                && name.length() <= MAX_NAME_LENGTH
                && !isGeneral(name)
                && !DEGREES.contains(key)
                && !GENERATIONS.contains(key)
                && !BEATS.contains(key)
                && !Lines.isDay(name)
                && name.indexOf('<') < 0
                && name.indexOf('{') < 0
                && longestNumber(name) < 3
                && name.codePoints().anyMatch(Character::isLetter);
    }

    private static int longestNumber(String name) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < name.length(); i++) {
            run = Character.isDigit(name.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
