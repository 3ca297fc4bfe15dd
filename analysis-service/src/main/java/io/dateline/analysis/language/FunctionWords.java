package io.dateline.analysis.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The little words that give a language away even in one sentence.
final class FunctionWords {

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry(
                    "en",
                    "the of and to in that is was for on with as by at from his her it be are were has have had not"
                            + " this which but they their its after who will would said says over about than more what"),
            Map.entry(
                    "de",
                    "der die das und ist nicht von zu den mit ein eine für auf dem des sich im auch als es an werden"
                            + " aus er hat dass sie nach bei wird einer um am sind noch wie einem über so zum war haben nur"),
            Map.entry(
                    "fr",
                    "le la les de des du et un une est que qui dans pour en sur pas au aux par avec plus ne se ce il"
                            + " elle sont son sa ses cette ont été leur mais ou nous vous après deux"),
            Map.entry(
                    "es",
                    "el la los las de del y un una es que en para por con no se su al lo más como pero sus le ya o"
                            + " fue ha este sí porque esta entre cuando muy sin sobre también hasta son"),
            Map.entry(
                    "it",
                    "il lo la i gli le di del della dei e un una è che in per con non si da al alla sono ha anche più"
                            + " come ma nel nella dal dalla ai questo questa suo sua dopo"),
            Map.entry(
                    "pt",
                    "o a os as de do da dos das e um uma é que em para por com não se no na ao mais como mas foi ele"
                            + " ela seu sua ou também quando muito já são está pelo pela entre depois"),
            Map.entry(
                    "nl",
                    "de het een van en is niet in op te dat die voor met zijn er aan om ook als dan maar bij naar uit"
                            + " nog wordt door heeft hij ze was werd deze worden over"),
            Map.entry(
                    "sv",
                    "och att det som en på är av för med den till inte har de ett om var jag men sig så från vi kan"
                            + " när nu också efter eller över under"),
            Map.entry(
                    "da",
                    "og i at det er en til på som med af for ikke der den har de et om var men sig så fra vi kan også"
                            + " efter eller ved blev hun han mere nogle meget"),
            Map.entry(
                    "nb",
                    "og i å det er en til på som med av for ikke den har de et om var men seg så fra vi kan også etter"
                            + " eller ved ble hun han mer noen mye være vil sine før"),
            Map.entry(
                    "fi",
                    "ja on ei että oli se hän ovat mutta myös kun ole joka sen mukaan olla niin kuin sekä jos mitä nyt"
                            + " ovat vain tai jo"),
            Map.entry(
                    "pl",
                    "i w na z do że się nie to jest o jak po za od przez dla ale są tym był była jego ze już tylko czy"
                            + " oraz może które który"),
            Map.entry(
                    "ru",
                    "и в не на что с по это как из к у за от он она они до для о но же был была были его при так все"
                            + " также который которые свои своих"),
            Map.entry(
                    "uk",
                    "і в не на що з та до за у це як про від він вона вони для але його при також був була були їх які"
                            + " який свої своїх"),
            Map.entry(
                    "bg",
                    "и в на да се от за с че не по са е ще това като до към при но след как той тя те има беше които"
                            + " който"),
            Map.entry(
                    "cs",
                    "a v na se je že s o z do i to ve pro za by ale jako po od byl podle také jsou jeho kteří který"
                            + " která jen už při"),
            Map.entry(
                    "ro",
                    "și în de la a cu pe nu o care din că un este mai pentru au fost sunt sau prin ca după dar lui"
                            + " această acest"),
            Map.entry(
                    "tr",
                    "ve bir bu için de da ile çok olarak daha olan gibi ne en kadar sonra ama oldu var değil ise göre"
                            + " dedi her"),
            Map.entry(
                    "nn",
                    "og i å det er ein ei til på som med av for ikkje den har dei eit om var men seg så frå vi kan"
                            + " også etter eller ved vart ho han meir noko mykje vere kjem sine"),
            Map.entry(
                    "af",
                    "die van en het is nie in te dat wat vir met sy haar hulle aan om ook as maar by uit na nog word"
                            + " deur was hierdie oor sal gesê dit een ons kan hy"),
            Map.entry(
                    "is",
                    "og að í á er sem til við um en það ekki af með var hann hún þeir fyrir frá eru hefur verið því"
                            + " þetta eftir eða"),
            Map.entry(
                    "et",
                    "ja on ei et see oma ta kui aga ka mis oli kes nii selle või veel juba ning pärast teatas aasta"),
            Map.entry("lv", "un ir ka no uz par ar tas kas pēc gada bet lai kā vai arī viņš tika līdz šo savas savu"),
            Map.entry(
                    "lt",
                    "ir kad yra iš į su apie bet tai kaip po jis jos buvo metų dėl taip pat nuo prie iki savo ar jau"
                            + " bus"),
            Map.entry(
                    "sk",
                    "a v na sa je že s o z do i to vo pre za by ale ako po od bol podľa tiež sú jeho ktorí ktorý"
                            + " ktorá už pri zo svojich oznámila"),
            Map.entry(
                    "sl",
                    "in je v na se da so za z po ki bo pa tudi kot od do ali še bi iz pri bil svoje sporočil torek"
                            + " konca"),
            Map.entry(
                    "hr",
                    "i je u na se da su za s od će do kao koji koja koje što bi iz po nije te ili također tijekom"
                            + " priopćio utorak sve"),
            Map.entry(
                    "sr", "и је у на се да су за с од ће до као који која које што би из по није или такође током све"),
            Map.entry(
                    "mk",
                    "и на во се да за од со ќе до што не го ја ги е кој која кои но по дека има беше сите соопшти"),
            Map.entry(
                    "be",
                    "і ў на не што з да за у гэта як пра ад ён яна яны для але яго пры таксама быў была былі якія які"
                            + " свае сваіх"),
            Map.entry(
                    "hu",
                    "a az és hogy nem is egy van volt meg el de csak azt ez már még mint vagy aki ki be két azonban"
                            + " szerint után lesz végéig"),
            Map.entry(
                    "sq",
                    "të e në dhe që një për me nga i se u ka është do deri por si më ai ajo janë kjo pas edhe tha saj"),
            Map.entry(
                    "az",
                    "və bir bu üçün də ilə ki olan çox sonra amma daha görə olaraq deyil isə kimi bildirib edib ilin"
                            + " qədər"),
            Map.entry("kk", "және бұл мен үшін да де бір деп болып екі жылы дейін туралы бойынша осы еді бар кейін"),
            Map.entry(
                    "ky", "жана бул менен үчүн да де бир деп болуп эки жылы чейин тууралуу боюнча ушул эле бар кийин"),
            Map.entry("tt", "һәм бу белән өчен дә бер дип булып ике елы кадәр турында буенча шул иде бар соң көнне"),
            Map.entry(
                    "uz",
                    "va bu bilan uchun ham bir deb bo'lib ikki yil qadar haqida bo'yicha shu edi bor keyin uning"
                            + " ma'lum qildi"),
            Map.entry("mn", "нь бол энэ гэж байна болон юм хоёр нэг тэр өөрийн дараа гэхэд байсан хийх жилийн"),
            Map.entry("he", "של את על לא הוא היא זה כי עם גם או אך אל כל בין אחרי לפי יותר היה הם אבל רק עד אני מה"),
            Map.entry("fa", "و در به از که این را با است برای آن تا خود یک بود شد شده کرد هم اما بر نیز خواهد"),
            Map.entry("ar", "في من على أن إلى عن مع هذا التي الذي قال بعد كان كانت قد لا ما بين وقال هذه أنها أنه"),
            Map.entry(
                    "ur", "کے میں کی ہے اور سے کا کو اس نے کہ ہیں پر یہ ایک بھی تھا وہ تک نہیں گی ہو لئے کہا کر اپنی"),
            Map.entry("hi", "के में की है और से का को इस ने कि हैं पर यह एक भी था वह तक नहीं हो लिए कहा कर"),
            Map.entry("mr", "आणि आहे या हे ते तो ती की च्या मध्ये नाही होते केले आहेत करणार आपले असे"),
            Map.entry("ne", "र को छ मा ले यो गर्न भएको छन् पनि तथा गरेको हो आफ्ना गर्ने लागि"),
            Map.entry("vi", "và của là có cho không được với các trong những một này đã khi người sẽ cho đến từ vào"),
            Map.entry(
                    "ms",
                    "yang dan di dari untuk dengan ini itu pada tidak ke akan dalam adalah juga oleh telah tersebut"
                            + " kerana boleh ia berkata bahawa kepada lebih menjelang tahun"),
            Map.entry("tl", "ang ng sa na mga ay at ito ni si para nito hindi noong may pa kung siya ang dalawa bago"),
            Map.entry(
                    "sw",
                    "ya na wa kwa ni za katika la kuwa hiyo huo kwamba yake cha vya baada kabla mwaka siku hii"
                            + " alisema"),
            Map.entry(
                    "ca",
                    "el la els les de del i un una és que en per amb no es al dels més com però va ser són aquest"
                            + " aquesta ha seves seva fins també abans dues entre"),
            Map.entry(
                    "gl",
                    "o a os as de do da dos das e un unha que en para por con non se no na ao máis como pero foi el"
                            + " ela seu súa súas tamén cando moi xa son está polo pola ata"),
            Map.entry(
                    "eu",
                    "eta da ez du dira zuen bat ere dute baina izan den zen dela egin beste baino lehen bi urtea"),
            Map.entry("cy", "y yr yn a o i ar ei mae ac bod am wedi gan oedd â bydd ond eu hefyd fel cyn ddydd"),
            Map.entry("ga", "an na agus i ar a is ag go le do sé sí ní tá bhí de roimh sin seo mar"),
            Map.entry(
                    "mt",
                    "il li ta u fil tal għal minn biex din dan ma kien kienet tagħha tagħhom f'dan nhar sa qal qalet"
                            + " hu"),
            Map.entry(
                    "lb",
                    "an de d'r den dat datt ass net mat vun fir si ech huet op um wéi och ze awer nach gëtt hire bis"
                            + " eng"),
            Map.entry(
                    "eo",
                    "la kaj de en ne al estas por ke ĝi kun sur per el oni sed pli kiel li ŝi ili tiu antaŭ post"
                            + " estis siaj"),
            Map.entry(
                    "id",
                    "yang dan di dari untuk dengan ini itu pada tidak ke akan dalam adalah juga oleh sudah telah"
                            + " tersebut karena bisa boleh ia kepada lebih saat bahwa mereka mengatakan oleh hari tahun akhir sebuah"));

    private static final Map<String, List<String>> LANGUAGES_BY_WORD = byWord();

    private FunctionWords() {}

    static Set<String> languages() {
        return LISTS.keySet();
    }

    /// Share of the words of a text that are function words of a language, for every language that has any.
    static Map<String, Double> shares(String text) {
        Map<String, Double> shares = new HashMap<>();
        String[] words = text.strip().split(" +");
        for (String word : words) {
            for (String code : LANGUAGES_BY_WORD.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())) {
                shares.merge(code, 1.0 / words.length, Double::sum);
            }
        }
        return shares;
    }

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> languages = new HashMap<>();
        LISTS.forEach((code, words) -> {
            for (String word : new LinkedHashSet<>(List.of(words.split(" ")))) {
                languages.merge(word, List.of(code), FunctionWords::joined);
            }
        });
        return Map.copyOf(languages);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
