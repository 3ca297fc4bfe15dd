package io.dateline.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes of a feed as text, whatever the server and the document claim about their encoding.
final class FeedText {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private FeedText() {}

    /// A byte order mark decides; then, bytes that are valid UTF-8 are UTF-8 whatever is claimed; then the
    /// document's claim, the server's, and at last Windows' Latin, in which every byte is a letter.
    static String decode(byte[] body, @Nullable String contentType) {
        Charset marked = marked(body);
        if (marked != null) {
            String text = new String(body, marked);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        String utf8 = strict(body, StandardCharsets.UTF_8);
        Charset declared = named(DECLARED.matcher(head(body)));
        boolean escapes = declared != null && declared.name().startsWith("ISO-2022");
        if (utf8 != null && !escapes) {
            return utf8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(body, declared);
        }
        Charset served = contentType == null ? null : named(CHARSET.matcher(contentType));
        if (served != null && !served.equals(StandardCharsets.UTF_8)) {
            return new String(body, served);
        }
        // UTF-8 by every claim but damaged: keep it, unless most of it would be damage.
        String lenient = new String(body, StandardCharsets.UTF_8);
        long damaged = lenient.chars().filter(c -> c == '\ufffd').count();
        long foreign = lenient.chars().filter(c -> c > 127).count();
        return damaged * 4 < foreign ? lenient : new String(body, windows1252());
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
        return new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Charset named(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            // What calls itself Latin-1 or ASCII on the web is Windows' superset of it.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin ? windows1252() : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset windows1252() {
        return Charset.forName("windows-1252");
    }

    private static @Nullable String strict(byte[] body, Charset charset) {
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
