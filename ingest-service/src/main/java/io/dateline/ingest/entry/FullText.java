package io.dateline.ingest.entry;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Tells the text of a feed's entry that is the whole article from one that is there to make readers curious. Pure.
public final class FullText {

    /// Letters of the shortest text that is an article; a sign of Chinese, Japanese or Korean counts for three.
    private static final int MIN = 600;

    /// Characters of markup that are kept of one entry.
    private static final int MAX_LENGTH = 200_000;

    /// Characters at the end in which a teaser says that there is more.
    private static final int END = 60;

    /// How plugins of weblogs end an entry, teaser or not: `The post … (first) appeared first on …`.
    private static final String SIGNATURE_BEGIN = "The post ";

    private static final String SIGNATURE = "appeared first on ";

    /// Characters at the end in which a signature begins.
    private static final int MAX_SIGNATURE_LENGTH = 550;

    private static final Pattern MORE = Pattern.compile(
            "(?:…|\\.\\.\\.|\\[\\+\\d+ chars\\]|\\[?(?:…|\\.\\.\\.)\\]?)\\s*$|(?:read (?:more|on|the (?:full|rest|whole))|continue reading|keep reading"
                    + "|full (?:story|article)|more »|weiterlesen|mehr lesen|zum artikel|lire (?:la suite|plus)|leer más|seguir leyendo"
                    + "|leia mais|continue lendo|leggi (?:tutto|di più)|continua a leggere|lees (?:meer|verder)|läs mer|les mer|læs mere"
                    + "|lue lisää|czytaj (?:więcej|dalej)|číst dále|čítať ďalej|devamını oku|читать (?:далее|полностью)|читати далі"
                    + "|διαβάστε περισσότερα|اقرأ المزيد|קרא עוד|阅读全文|閱讀全文|続きを読む|더 보기|xem thêm)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FullText() {}

    /// @param content markup or text of an entry
    /// @return the content where it is a whole article; null otherwise
    public static @Nullable String of(@Nullable String content) {
        if (content == null || content.length() < MIN / 3 || content.length() > MAX_LENGTH) {
            return null;
        }
        Document document = Jsoup.parseBodyFragment(content);
        String plain = withoutSignature(document.text().strip());
        String end = plain.substring(Math.max(0, plain.length() - END));
        return letters(plain) < MIN || MORE.matcher(end).find() ? null : clean(content);
    }

    private static String withoutSignature(String text) {
        int from = Math.max(0, text.length() - MAX_SIGNATURE_LENGTH);
        String end = text.substring(from);
        int begin = end.lastIndexOf(SIGNATURE_BEGIN);
        return begin >= 0 && end.indexOf(SIGNATURE, begin) >= 0
                ? text.substring(0, from + begin).strip()
                : text;
    }

    private static int letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .map(c -> Character.isIdeographic(c)
                                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                        ? 3
                        : 1)
                .sum();
    }

    /// What PostgreSQL cannot hold is left out.
    private static String clean(String content) {
        StringBuilder clean = new StringBuilder(content.length());
        content.codePoints().filter(c -> c != 0 && (c < 0xd800 || c > 0xdfff)).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
