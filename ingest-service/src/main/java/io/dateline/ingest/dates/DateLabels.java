package io.dateline.ingest.dates;

import io.dateline.ingest.text.SmallElements;
import io.dateline.ingest.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Tells the date of publication from that of the last change by the words beside them, in whichever order and, as far
/// as the words are known, language they stand.
public final class DateLabels {

    /// What a date is said to be.
    public enum Kind {
        PUBLISHED,
        CHANGED,
        UNSAID
    }

    /// Beginnings of words.
    private static final List<String> CHANGED = List.of("""
            update upd. modif модиф modyf actuali aktuali act. geändert letzte bearbeitet überarbeitet maj màj atualiz
            amended reviewed refreshed upraven zmenen změněn zmienion uppfær ενημέρ τελευταί τροποποί змінен редактиран
            atjaunot eguneratu përditës ndryshuar ажурир изменет bygewerk kemas dikemas imesasishwa განახლ թարմաց
            redigeret redigert redigerad korjattu päivittynyt szerkeszt actualitza modificat izmenja aggiorn bijgewerkt
            gewijzigd zaktualizowa обновл изменен оновл обновен променен uppdatera ändrad oppdater opdater endret
            ændret päivitet muokat frissít módosít güncell ενημερ τροποπ ažurira izmenj izmijen ажурира posodob atnaujin
            atjaunin uuenda muudet stand: revised edited corrected changed lastmod diperbarui diubah عُدل תודכן
            """.strip().split("\\s+"));

    private static final List<String> PUBLISHED = List.of("""
            publi publ. posted post créé créée creado criado creato creat skapad luotu birt dodan dodán utworz створен
            розміщ создан размещ released aangemaakt ingezonden terbit dirilis diunggah disiarkan argitaratu botuar objaven
            објавен gepubliseer imechapishwa გამოქვეყნ հրապարակ publicēt δημοσί ανάρτηση uveřejněn vyšlo created issued first veröffentlicht erschienen erstellt paru pubblicat gepubliceerd geplaatst
            opublikowan vydán zverejnen zveřejn опублик публику udgivet utgitt julkaist megjelen közzétet yayın
            oluştur δημοσι objavlj objav објављ paskelb avaldat diterbitkan dipublikasikan tayang entry pubdate
            """.strip().split("\\s+"));

    /// Scripts that do not part their words, or write what English has as prepositions into them.
    private static final List<String> CHANGED_INSIDE = List.of(
            "mis à jour",
            "mise à jour",
            "mis a jour",
            "mise a jour",
            "ปรับปรุง",
            "แก้ไข",
            "اپ ڈیٹ",
            "புதுப்பி",
            "నవీకరి",
            "改定",
            "編輯於",
            "编辑于",
            "更新",
            "修改",
            "改訂",
            "修正",
            "修訂",
            "修订",
            "変更",
            "수정",
            "업데이트",
            "cập nhật",
            "อัปเดต",
            "อัพเดท",
            "تحديث",
            "تعديل",
            "עודכן",
            "עדכון",
            "به‌روز",
            "به روز",
            "ویرایش",
            "अपडेट",
            "अद्यतन",
            "হালনাগাদ",
            "আপডেট");

    private static final List<String> PUBLISHED_INSIDE = List.of(
            "mis en ligne",
            "mise en ligne",
            "初出",
            "登録",
            "作成",
            "发佈",
            "發佈",
            "刊出",
            "上架",
            "建立",
            "작성",
            "게재",
            "송고",
            "شائع",
            "公開",
            "入力",
            "投稿",
            "配信",
            "掲載",
            "发布",
            "發布",
            "发表",
            "發表",
            "刊登",
            "게시",
            "입력",
            "등록",
            "đăng",
            "xuất bản",
            "เผยแพร่",
            "نشر",
            "פורסם",
            "انتشار",
            "منتشر",
            "प्रकाशित",
            "প্রকাশ");

    private DateLabels() {}

    /// The date in a text that is not said to be of a change: one said to be of publication before one of which
    /// nothing is said.
    ///
    /// @return null if there is none
    public static @Nullable Published published(String text, boolean usual) {
        boolean monthFirst = usual && !isForeign(text);
        List<DateText.Match> all = DateText.matches(text, monthFirst, true);
        if (all.isEmpty()) {
            Published only = kind(text) == Kind.CHANGED ? null : DateText.read(text, monthFirst);
            return only;
        }
        Published unsaid = null;
        for (int i = 0; i < all.size(); i++) {
            Kind kind = kind(text, all, i);
            if (kind == Kind.PUBLISHED) {
                return all.get(i).when();
            }
            unsaid = kind == Kind.UNSAID && unsaid == null ? all.get(i).when() : unsaid;
        }
        return unsaid;
    }

    /// The date in a text that is said to be of a change; null if there is none.
    public static @Nullable Published changed(String text, boolean usual) {
        boolean monthFirst = usual && !isForeign(text);
        List<DateText.Match> all = DateText.matches(text, monthFirst, true);
        for (int i = 0; i < all.size(); i++) {
            if (kind(text, all, i) == Kind.CHANGED) {
                return all.get(i).when();
            }
        }
        return null;
    }

    private static final Set<String> ENGLISH = Set.of(
            "update",
            "updates",
            "updated",
            "modified",
            "publish",
            "published",
            "publishing",
            "publication",
            "posted",
            "created",
            "issued",
            "first",
            "revised",
            "edited",
            "corrected",
            "changed",
            "entry",
            "pubdate",
            "lastmod");

    /// Whether the labels of a text are of a language in which the day stands before the month.
    private static boolean isForeign(String text) {
        if (text.length() > 200) {
            return false;
        }
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]")) {
            boolean label = word.length() > 2
                    && !ENGLISH.contains(word)
                    && (CHANGED.stream().anyMatch(word::startsWith)
                            || PUBLISHED.stream().anyMatch(word::startsWith));
            if (label) {
                return true;
            }
        }
        return false;
    }

    /// Labels stand before their dates, or behind them where none stands before the first.
    private static Kind kind(String text, List<DateText.Match> all, int i) {
        int start = i == 0 ? 0 : all.get(i - 1).end();
        Kind before = kind(
                text.substring(Math.min(start, all.get(i).start()), all.get(i).start()));
        Kind first = kind(text.substring(0, all.getFirst().start()));
        int end = i + 1 < all.size() ? all.get(i + 1).start() : text.length();
        Kind behind =
                kind(text.substring(all.get(i).end(), Math.max(end, all.get(i).end())));
        Kind last = kind(text.substring(all.getLast().end()));
        boolean follow = first == Kind.UNSAID && last != Kind.UNSAID;
        return follow ? behind : before;
    }

    /// What the words before or behind a date, or the names of an element, say.
    public static Kind kind(String words) {
        if (words.isBlank() || words.length() > 200) {
            return Kind.UNSAID;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        boolean changed = holds(lower, CHANGED, true) || holds(lower, CHANGED_INSIDE, false);
        boolean published = holds(lower, PUBLISHED, true) || holds(lower, PUBLISHED_INSIDE, false);
        return changed == published
                ? published ? Kind.PUBLISHED : Kind.UNSAID
                : changed ? Kind.CHANGED : Kind.PUBLISHED;
    }

    private static boolean holds(String lower, List<String> stems, boolean atStart) {
        for (String stem : stems) {
            for (int at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
                if (!atStart || at == 0 || !Character.isLetter(lower.charAt(at - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What is said of the date in an element: by its own names, its words, or the words right before it.
    public static Kind kind(Element element) {
        Kind named = kind(String.join(
                " ", Words.tokens(element.attr("class") + ' ' + element.attr("id") + ' ' + element.attr("itemprop"))));
        if (named != Kind.UNSAID) {
            return named;
        }
        String text = SmallElements.text(element);
        List<DateText.Match> dates = text.length() > 200 ? List.of() : DateText.matches(text, true, false);
        Kind own =
                kind(dates.isEmpty() ? text : text.substring(0, dates.getFirst().start()));
        Kind before = own == Kind.UNSAID ? kind(before(element)) : own;
        return before == Kind.UNSAID ? ofFrame(element, text) : before;
    }

    /// Elements around one that hold nothing else, whose names are looked at.
    private static final int MAX_FRAMES = 2;

    /// What the names of an element say in which the date stands alone: `<div class="updated"><time>…`.
    private static Kind ofFrame(Element element, String text) {
        Element frame = element.parent();
        for (int out = 0; out < MAX_FRAMES && frame != null && text.length() <= NEAR; out++) {
            if (frame.childNodeSize() > MAX_NODES || !SmallElements.text(frame).equals(text)) {
                return Kind.UNSAID;
            }
            Kind named = kind(String.join(" ", Words.tokens(frame.attr("class") + ' ' + frame.attr("id"))));
            if (named != Kind.UNSAID) {
                return named;
            }
            frame = frame.parent();
        }
        return Kind.UNSAID;
    }

    private static final int MAX_NODES = 8;

    private static final int NEAR = 60;

    /// The words right before an element, up to the element before that.
    private static String before(Element element) {
        Node former = element.previousSibling();
        String said = "";
        if (former instanceof TextNode text) {
            said = text.text();
            former = said.isBlank() ? text.previousSibling() : null;
        }
        if (former instanceof Element label
                && said.isBlank()
                && !label.normalName().equals("time")) {
            said = SmallElements.text(label);
        }
        return said.length() > NEAR ? said.substring(said.length() - NEAR) : said;
    }
}
