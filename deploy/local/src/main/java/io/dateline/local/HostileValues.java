package io.dateline.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What nobody sends by mistake, and what somebody does all the same: for the tests of every service that takes
/// requests.
public final class HostileValues {

    /// What every text is tried with.
    public static final List<String> WORST = List.of(
            "\u0000",
            "a\u0000b",
            "\ud800",
            "x\udc00y",
            "",
            "   ",
            "\u200b\ufeff",
            "x".repeat(25_000),
            "'; drop table account; --",
            "+999999999-12-31T23:59:59Z",
            "99999999999999999999",
            "-1");

    public static final List<String> TEXTS = List.of(
            "\u3000\u00a0\u2003",
            "\u202e\u2066evil\u2069",
            "\" or \"1\"=\"1",
            "%' escape '\\",
            "\\",
            "{\"a\":[1,{}]}",
            "[[[[",
            "%s%n%x%d",
            "${env:PATH}",
            "{{7*7}}",
            "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udc67",
            "e" + "\u0301".repeat(200),
            "A".repeat(300),
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "a\r\nSet-Cookie: b=c",
            "null",
            "true",
            "NaN",
            "1e400",
            "0x10",
            "\u0661\u0662\u0663",
            "\ufffe\uffff",
            "me,none,,,",
            ",",
            "%00",
            "%zz",
            "a;b=c&d");

    public static final List<String> TIMES = List.of(
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "+10000-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "0001-01-01",
            "0000-01-01",
            "9999-12-31",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-18:00",
            "-0001-12-31T00:00:00Z",
            "2026-02-30",
            "2026-11-29T25:61:61Z",
            "2026-11-29T10:00:00+19:00",
            "1e18",
            "1764400000");

    public static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "ffffffffffff-1-1-1-ffffffffffffffff",
            "not-an-id",
            "me",
            "5f0c3a52-8a54-4b7e-9d53-0a3b2f1c7d11,");

    public static final List<String> QUERIES = List.of(
            "a NEAR/-1 b",
            "ATLEAST/2147483648 a",
            "a NEAR/99999999999 b",
            "*",
            "a OR",
            "(".repeat(500),
            "a AND NOT " + "(b OR ".repeat(59) + "c" + ")".repeat(59),
            "published:0000-01-01..9999-12-31",
            "published:9999",
            "published:9999-12",
            "published:-999999999-01-01",
            "published:+999999999-01-01..",
            "tier:99999999999",
            "title:(exact:\u0000)",
            "a~2 b~9",
            "@nothing",
            "entity:\ud800",
            "\"" + "a ".repeat(400) + "\"",
            "\u0301".repeat(300),
            "a".repeat(499) + "*");

    /// As JSON, not as text.
    public static final List<String> OF_WRONG_TYPE = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"a\":{\"b\":[]}}",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "-1e-400",
            "123456789012345678901234567890123456789",
            "\"\\u0000\"",
            "\"\\ud83d\"");

    /// Whole bodies.
    public static final List<byte[]> BODIES = List.of(
            bytes(""),
            bytes(" "),
            bytes("null"),
            bytes("[]"),
            bytes("\"text\""),
            bytes("17"),
            bytes("{"),
            bytes("{\"a\":NaN}"),
            bytes("{}"),
            bytes("{} {}"),
            bytes("{\"\\u0000\":1}"),
            bytes("{\"unknown\":{\"deep\":[{\"\\udc00\":\"x\"}]}}"),
            bytes("{\"unknown\":[\"\\ud83d\"]}"),
            bytes("[".repeat(5_000)),
            bytes("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)),
            bytes("{\"a\":" + "9".repeat(2_000) + "}"),
            new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'},
            new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
            new byte[] {0, 0, 0, 0},
            "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16));

    public static final List<String> CURSORS = cursors();

    private HostileValues() {}

    /// The worst, and some of the others: other ones for each place, the same in each run.
    public static List<String> some(List<String> others, int count, long seed) {
        List<String> shuffled = new ArrayList<>(others);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> some = new ArrayList<>(WORST);
        some.addAll(shuffled.subList(0, Math.min(count, shuffled.size())));
        return some;
    }

    private static List<String> cursors() {
        List<String> cursors = new ArrayList<>(List.of("", "x", "AA", "====", "!", "a".repeat(3_000)));
        String id = "5f0c3a52-8a54-4b7e-9d53-0a3b2f1c7d11";
        String s = "\u001f";
        for (String plain : List.of(
                "2026-11-23T09:00:00Z" + s + id,
                "+999999999-12-31T23:59:59Z" + s + id,
                "2026-11-23T09:00:00Z" + s + "1-1-1-1-1",
                "2026-11-23T09:00:00Z" + s + "x",
                "NEWEST" + s + "1" + s + id,
                "NEWEST" + s + "99999999999999999999" + s + id,
                "RELEVANCE" + s + "NaN" + s + id,
                "17",
                "-1",
                "name\u0000" + s + id,
                "abcdefgh" + s + "2026-11-23T09:00:00Z" + s + id,
                s + s + s + s)) {
            cursors.add(Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
        }
        return List.copyOf(cursors);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
