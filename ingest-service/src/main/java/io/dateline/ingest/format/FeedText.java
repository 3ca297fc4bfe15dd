package io.dateline.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes of a feed as text, whatever the server and the document claim about their encoding.
final class FeedText {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private static final Pattern XML_AS_TEXT =
            Pattern.compile("^\\s*text/(?:[a-z]+\\+)?xml(?![\\w\\p{Mn}])", Pattern.CASE_INSENSITIVE);

    /// Bytes in which the document says its encoding; warnings of the server's program may stand before.
    private static final int HEAD = 20_000;

    private FeedText() {}

    /// @param encoding its name in lower case, as claimed where the claim is right
    /// @param faults what is wrong with the claims, in words
    record Decoded(String text, String encoding, Set<String> faults) {}

    /// A byte order mark decides; then, bytes that are valid UTF-8 are UTF-8 whatever is claimed; then the
    /// document's claim, the server's, and at last Windows' Latin, in which every byte is a letter.
    static Decoded decode(byte[] body, @Nullable String contentType) {
        Charset marked = marked(body);
        if (marked != null) {
            String text = new String(body, marked);
            boolean mark = text.startsWith("\ufeff");
            return new Decoded(mark ? text.substring(1) : text, label(marked.name()), Set.of());
        }
        Claim declared = claim(DECLARED.matcher(head(body)));
        Claim served = contentType == null ? Claim.NONE : claim(CHARSET.matcher(contentType));
        Set<String> faults = new LinkedHashSet<>();
        if (declared.isUnknown() || served.isUnknown()) {
            faults.add("an encoding that does not exist");
        }
        boolean escapes =
                declared.charset() != null && declared.charset().name().startsWith("ISO-2022");
        String utf8 = escapes ? null : strict(body, StandardCharsets.UTF_8);
        if (utf8 != null) {
            String claimed = claimed(declared, served, contentType);
            boolean ascii = utf8.length() == body.length && utf8.chars().allMatch(c -> c < 128);
            if (!ascii && !claimed.equals("utf-8")) {
                faults.add("text in UTF-8 that claims to be " + claimed);
            }
            return new Decoded(utf8, ascii ? claimed : "utf-8", faults);
        }
        return claimedOtherwise(body, declared, served, faults);
    }

    private static Decoded claimedOtherwise(byte[] body, Claim declared, Claim served, Set<String> faults) {
        for (Claim claim : new Claim[] {declared, served}) {
            Charset charset = claim.charset();
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                return new Decoded(new String(body, charset), label(claim.name()), faults);
            }
        }
        faults.add("bytes that are no UTF-8");
        // UTF-8 by every claim but damaged: keep it, unless most of it would be damage.
        String lenient = new String(body, StandardCharsets.UTF_8);
        long damaged = lenient.chars().filter(c -> c == '\ufffd').count();
        long foreign = lenient.chars().filter(c -> c > 127).count();
        return damaged * 4 < foreign
                ? new Decoded(lenient, "utf-8", faults)
                : new Decoded(new String(body, windows1252()), "windows-1252", faults);
    }

    /// What the claims come to by RFC 3023 and the XML standard.
    private static String claimed(Claim declared, Claim served, @Nullable String contentType) {
        if (served.charset() != null) {
            return label(served.name());
        }
        if (contentType != null && XML_AS_TEXT.matcher(contentType).find()) {
            return "us-ascii";
        }
        return declared.charset() == null ? "utf-8" : label(declared.name());
    }

    /// What calls itself GB 2312 is read as the larger set that holds it.
    private static String label(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("gb2312") || lower.equals("gbk") ? "gb18030" : lower.equals("utf8") ? "utf-8" : lower;
    }

    /// @param name as written; empty if nothing is claimed
    /// @param charset null if nothing is claimed, or nothing that exists
    private record Claim(String name, @Nullable Charset charset) {

        static final Claim NONE = new Claim("", null);

        boolean isUnknown() {
            return charset == null && !name.isEmpty();
        }
    }

    private static @Nullable Charset marked(byte[] body) {
        int b0 = at(body, 0);
        int b1 = at(body, 1);
        int b2 = at(body, 2);
        int b3 = at(body, 3);
        if (b0 == 0xef && b1 == 0xbb && b2 == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (b0 == 0xff && b1 == 0xfe && b2 == 0 && b3 == 0 || b0 == '<' && b1 == 0 && b2 == 0 && b3 == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b0 == 0 && b1 == 0 && (b2 == 0xfe && b3 == 0xff || b2 == 0 && b3 == '<')) {
            return Charset.forName("UTF-32BE");
        }
        if (b0 == 0xff && b1 == 0xfe || b0 == '<' && b1 == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return b0 == 0xfe && b1 == 0xff || b0 == 0 && b1 == '<' ? StandardCharsets.UTF_16BE : null;
    }

    private static int at(byte[] body, int i) {
        return i < body.length ? body[i] & 0xff : -1;
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static Claim claim(Matcher matcher) {
        if (!matcher.find()) {
            return Claim.NONE;
        }
        String name = matcher.group(1);
        try {
            Charset charset = Charset.forName(label(name));
            // What calls itself Latin-1 or ASCII on the web is Windows' superset of it.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return new Claim(name, latin ? windows1252() : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new Claim(name, null);
        }
    }

    private static Charset windows1252() {
        return Charset.forName("windows-1252");
    }

    static @Nullable String strict(byte[] body, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
