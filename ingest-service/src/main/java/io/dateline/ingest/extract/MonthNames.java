package io.dateline.ingest.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names of months in the languages of the world's news, as they stand in dates (inflected, abbreviated).
final class MonthNames {

    /// One line a language: twelve entries, alternatives divided by `/`.
    private static final String TABLE = """
            january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec
            januar/jänner/jän februar/feber/feb märz/mär/mrz/maerz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez
            janvier/janv février/fevrier/févr/fév/fevr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/decembre/déc
            enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep/sept/set octubre/oct noviembre/nov diciembre/dic
            gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic
            janeiro/jan fevereiro/fev março/marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez
            januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt november/nov december/dec
            januari/jan februari/febr mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt november/nov december/dec
            januar/jan februar/feb marts/mars april/apr maj/mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov december/desember/des
            tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu
            janúar/jan febrúar/feb mars apríl maí júní júlí ágúst september/sept október/okt nóvember/nóv desember/des
            stycznia/styczeń/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź listopada/listopad/lis grudnia/grudzień/gru
            ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen/čvn července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj listopadu/lis prosince/prosinec/pro
            januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta/august septembra/september októbra/október novembra/november decembra/december
            siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj kolovoza/kolovoz rujna/rujan listopada/listopad studenoga/studenog/studeni prosinca/prosinac
            januara/januar februara/februar marta/mart aprila/april maja/maj juna/jun jula/jul avgusta/avgust septembra/septembar oktobra/oktobar novembra/novembar decembra/decembar
            januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
            ianuarie/ian februarie/febr martie/mart aprilie mai iunie/iun iulie/iul august septembrie/sept octombrie/oct noiembrie/noi decembrie/dec
            január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept október/okt november/nov december/dec
            ocak/oca şubat/şub/subat mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu/agustos eylül/eyl ekim/eki kasım/kas aralık/ara
            января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек
            січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві травня/травень/тра червня/червень/чер липня/липень/лип серпня/серпень/сер вересня/вересень/вер жовтня/жовтень/жов листопада/листопад/лис грудня/грудень/гру
            януари/ян февруари/фев март/мар април/апр май юни юли август/авг септември/септ октомври/окт ноември/ноем декември/дек
            јануара/јануар/јан фебруара/фебруар/феб марта/март априла/април/апр маја/мај јуна/јун/јуни јула/јул/јули августа/август/авг септембра/септембар/септември октобра/октобар/октомври новембра/новембар/ноември децембра/децембар/декември
            ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ μαΐου/μαίου/μάιος/μαϊ/μαι ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ σεπτεμβρίου/σεπτέμβριος/σεπ/σεπτ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ
            sausio/sausis/saus vasario/vasaris/vas kovo/kovas balandžio/balandis/bal gegužės/gegužė/geg birželio/birželis/birž liepos/liepa/liep rugpjūčio/rugpjūtis/rugp rugsėjo/rugsėjis/rugs spalio/spalis/spal lapkričio/lapkritis/lapkr gruodžio/gruodis/gruod
            janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī
            jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
            januari/jan februari/pebruari/feb maret/mar april/apr mei/mai juni/jun juli/julai/jul agustus/ogos/ags/agt september/sep oktober/okt november/nopember/nov desember/disember/des/dis
            gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
            يناير/كانون_الثاني فبراير/شباط مارس/آذار/اذار أبريل/ابريل/إبريل/نيسان مايو/أيار/ايار يونيو/حزيران يوليو/تموز أغسطس/اغسطس/آب سبتمبر/أيلول/ايلول أكتوبر/اكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول
            جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
            ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
            जनवरी/जन फ़रवरी/फरवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
            জানুয়ারি/জানুয়ারী/জানুয়ারি ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট/অগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
            มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค
            januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
            ujanuwari ufebhuwari umashi u-ephreli umeyi ujuni ujulayi u-agasti usepthemba u-okthoba unovemba udisemba
            """;

    private static final Map<String, Integer> BY_NAME = new HashMap<>();

    static {
        for (String language : TABLE.lines().toList()) {
            String[] months = language.strip().split(" +");
            for (int month = 0; month < months.length; month++) {
                for (String name : months[month].split("/")) {
                    BY_NAME.putIfAbsent(name.replace('_', ' '), Math.min(month + 1, 12));
                }
            }
        }
    }

    private MonthNames() {}

    /// @return 1 to 12, or 0 if the word is no month
    static int of(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        if (name.endsWith(".") || name.endsWith(",")) {
            name = name.substring(0, name.length() - 1);
        }
        return BY_NAME.getOrDefault(name, 0);
    }
}
