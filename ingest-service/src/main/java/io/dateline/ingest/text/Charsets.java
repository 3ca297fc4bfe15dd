package io.dateline.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the charset of a page: byte order mark, then the bytes themselves where they are telling, then what header
/// and meta element claim, then the page's language.
public final class Charsets {

    /// A meta element is looked for this far into the page. The standard asks for 1,024; pages are less tidy.
    private static final int PROLOGUE = 8_192;

    private static final Pattern CLAIM = Pattern.compile("charset\\s*+=\\s*+(?:[\"']\\s*+)?([A-Za-z0-9_:.-]{2,40})");
    private static final Pattern XML_CLAIM =
            Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]{0,400}lang\\s*=\\s*[\"']?([A-Za-z]{2})");

    /// Names that browsers read as a larger charset than the one they name.
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode", "UTF-8"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    /// The usual eight-bit charset of a language, for pages that claim nothing.
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ru", "windows-1251"),
            Map.entry("uk", "windows-1251"),
            Map.entry("be", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("sr", "windows-1251"),
            Map.entry("mk", "windows-1251"),
            Map.entry("pl", "windows-1250"),
            Map.entry("cs", "windows-1250"),
            Map.entry("sk", "windows-1250"),
            Map.entry("hu", "windows-1250"),
            Map.entry("hr", "windows-1250"),
            Map.entry("sl", "windows-1250"),
            Map.entry("ro", "windows-1250"),
            Map.entry("el", "windows-1253"),
            Map.entry("tr", "windows-1254"),
            Map.entry("he", "windows-1255"),
            Map.entry("ar", "windows-1256"),
            Map.entry("fa", "windows-1256"),
            Map.entry("lv", "windows-1257"),
            Map.entry("lt", "windows-1257"),
            Map.entry("et", "windows-1257"),
            Map.entry("vi", "windows-1258"),
            Map.entry("th", "x-windows-874"),
            Map.entry("zh", "GB18030"),
            Map.entry("ko", "x-windows-949"));

    private Charsets() {}

    /// @param charset to decode with
    /// @param reason one plain sentence
    /// @param skip bytes of a byte order mark to leave out
    public record Found(Charset charset, String reason, int skip) {}

    public static Found find(byte[] body, @Nullable String contentType) {
        Found marked = byteOrderMark(body);
        if (marked != null) {
            return marked;
        }
        int sequences = Utf8.sequences(body);
        if (sequences > 0) {
            return new Found(StandardCharsets.UTF_8, "the bytes are valid UTF-8 with letters beyond ASCII", 0);
        }
        String head = new String(body, 0, Math.min(PROLOGUE, body.length), StandardCharsets.ISO_8859_1);
        Charset claimed = contentType == null ? null : claim(CLAIM, contentType);
        String witness = "the Content-Type header";
        if (claimed == null) {
            claimed = claim(CLAIM, head);
            witness = "a meta element";
        }
        if (claimed == null) {
            claimed = claim(XML_CLAIM, head);
            witness = "the XML declaration";
        }
        boolean brokenUtf8 = sequences < 0 && StandardCharsets.UTF_8.equals(claimed);
        if (claimed != null && (!brokenUtf8 || Utf8.isMostly(body))) {
            return new Found(claimed, witness + " says so", 0);
        }
        if (sequences == 0) {
            return new Found(StandardCharsets.UTF_8, "the bytes are plain ASCII", 0);
        }
        return guess(body, head);
    }

    private static @Nullable Found byteOrderMark(byte[] body) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return new Found(StandardCharsets.UTF_8, "byte order mark", 3);
        }
        if (starts(body, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, "byte order mark", 2);
        }
        if (starts(body, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, "byte order mark", 2);
        }
        if (starts(body, '<', 0, '!', 0) || starts(body, '<', 0, 'h', 0)) {
            return new Found(StandardCharsets.UTF_16LE, "every second byte is zero", 0);
        }
        if (starts(body, 0, '<', 0, '!') || starts(body, 0, '<', 0, 'h')) {
            return new Found(StandardCharsets.UTF_16BE, "every second byte is zero", 0);
        }
        return null;
    }

    private static boolean starts(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset claim(Pattern pattern, String text) {
        Matcher claim = pattern.matcher(text);
        return claim.find() ? named(claim.group(1)) : null;
    }

    static @Nullable Charset named(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(ALIASES.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static Found guess(byte[] body, String head) {
        Matcher language = LANGUAGE.matcher(head);
        String code = language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "";
        Charset japanese = "ja".equals(code) ? Utf8.japanese(body) : null;
        if (japanese != null) {
            return new Found(japanese, "no valid claim; the page is Japanese and its bytes fit", 0);
        }
        Charset usual = BY_LANGUAGE.containsKey(code) ? named(BY_LANGUAGE.get(code)) : null;
        if (usual != null) {
            return new Found(usual, "no valid claim; the usual charset of the page's language", 0);
        }
        Charset eightBit = named(Utf8.looksCyrillic(body) ? "windows-1251" : "windows-1252");
        return new Found(
                eightBit == null ? StandardCharsets.ISO_8859_1 : eightBit,
                "no valid claim; the share of bytes beyond ASCII fits best",
                0);
    }
}
