package io.dateline.ingest.byline;

import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.List;

/// Lines of authors in Chinese, Japanese and Korean: no blank stands between a title and a name, and places stand
/// before
/// the name or behind it.
final class DenseBylines {

    /// Titles before a name, the longest first.
    private static final List<String> BEFORE = List.of(
            "本报特派记者", "本報特派記者", "本报实习记者", "实习记者", "特约记者", "特派記者", "本报记者", "本報記者", "本刊记者", "文・写真", "写真・文", "取材・文",
            "聞き手・", "聞き手", "本台记者", "通讯员", "记者", "記者", "撰文", "作者");

    /// Titles behind a name.
    private static final List<String> BEHIND = List.of("論説委員", "編集委員", "特派員", "記者", "记者", "선임기자", "인턴기자", "특파원", "기자");

    /// What parts end with that tell where, or in which role, somebody was.
    private static final List<String> NO_NAMES =
            List.of("報導", "报道", "報道", "电", "電", "综合", "綜合", "撮影", "摄影", "攝影", "摄", "发自");

    private static final int MAX_NAME_LENGTH = 4;

    private DenseBylines() {}

    static boolean isDense(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Words.isDense(text.charAt(at));
    }

    private static boolean isDense(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Words.isDense((char) c));
    }

    /// The line without brackets around all of it, and without the place and the agency that it opens with:
    /// `[서울=연합뉴스] 김하나 기자 =`.
    static String plain(String line) {
        String plain = line.replace('\u3000', ' ');
        int equals = plain.indexOf('=');
        int bracket = plain.indexOf(']');
        if (plain.startsWith("[") && equals > 0 && bracket > equals && isDense(plain, equals - 1)) {
            plain = plain.substring(bracket + 1).strip();
        } else if (plain.length() > 2 && "（【〔".indexOf(plain.charAt(0)) >= 0 && "）】〕".indexOf(last(plain)) >= 0) {
            plain = plain.substring(1, plain.length() - 1).strip();
        }
        return plain.endsWith("=")
                        && isDense(plain.substring(0, plain.length() - 1).strip(), 0)
                ? plain.substring(0, plain.length() - 1).strip()
                : plain;
    }

    private static char last(String line) {
        return line.charAt(line.length() - 1);
    }

    /// Whether a sign parts two names: a full-width bar, a point between Korean or Chinese names. One between syllables
    /// of katakana is part of a foreign name.
    static boolean parts(String line, int at) {
        char sign = line.charAt(at);
        if (sign == '／') {
            return true;
        }
        int blank = Math.max(line.lastIndexOf(' ', at), -1);
        if (BEFORE.stream().anyMatch(title -> line.startsWith(title, blank + 1) && blank + title.length() >= at)) {
            return false;
        }
        boolean point = sign == '·' || sign == '・';
        return point && isDense(line, at - 1) && isDense(line, at + 1)
                ? !isKatakana(line.charAt(at - 1)) || !isKatakana(line.charAt(at + 1))
                : sign == '・';
    }

    private static boolean isKatakana(char sign) {
        return sign >= '\u30a0' && sign <= '\u30ff';
    }

    /// A part without the reporters' title that it opens with: `本报记者 王小明`.
    static String withoutTitle(String part) {
        for (String title : List.of("记者", "記者")) {
            int at = part.indexOf(title);
            String rest = at > 0 && at <= MAX_NAME_LENGTH ? part.substring(at + title.length()) : "";
            if (rest.length() >= 2 && rest.length() <= MAX_NAME_LENGTH && isDense(rest)) {
                return rest;
            }
        }
        for (String title : BEFORE) {
            String rest =
                    part.startsWith(title) ? part.substring(title.length()).strip() : "";
            if (rest.length() >= 2 && rest.charAt(0) != ':' && rest.charAt(0) != '：' && isDense(rest, 0)) {
                return rest;
            }
        }
        return part;
    }

    /// @return the names of a part that says in which role they are, or where; empty for all other parts
    static List<String> people(String part) {
        String said = withoutTitle(part);
        boolean titled = !said.equals(part);
        int equals = Math.max(said.indexOf('='), said.indexOf('＝'));
        if (equals > 0 && isDense(said, equals - 1) && isDense(said, equals + 1)) {
            said = said.substring(equals + 1);
        }
        for (String title : BEHIND) {
            if (said.endsWith(title) && said.length() > title.length()) {
                said = said.substring(0, said.length() - title.length()).strip();
                titled = true;
            }
        }
        String place = said;
        if (NO_NAMES.stream().anyMatch(place::endsWith) && isDense(place) && place.length() > 2) {
            return List.of("");
        }
        List<String> words = List.of(said.split(" "));
        boolean several = titled && part.startsWith("本报记者") || part.startsWith("记者");
        boolean names = words.stream().allMatch(word -> isDense(word) && word.length() >= 2 && word.length() <= 4);
        if (several && names) {
            return new ArrayList<>(words);
        }
        boolean one = words.size() <= 2 && isDense(said.replace(" ", "")) && said.length() <= 2 * MAX_NAME_LENGTH;
        return one && !said.equals(part) ? new ArrayList<>(List.of(said)) : new ArrayList<>();
    }
}
