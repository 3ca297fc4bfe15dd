package io.dateline.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.channel.Message.ArticleLine;
import io.dateline.local.receiver.Vendor.Shown;
import io.dateline.platform.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// 10,000 hostile headlines through every channel there is: the receiver takes each message in its rich form, nobody
/// is called, and people read what was written. A new channel is in here by itself.
class HostileHeadlinesTest {

    private static final int HEADLINES = 10_000;
    private static final long SEED = 20_261_130;

    private static final List<String> PIECES = List.of(
            "Harbour",
            " ",
            " ",
            " ",
            "denies",
            "<!here>",
            "<!channel|here>",
            "<@U012AB3>",
            "<#C1|general>",
            "@everyone",
            "@here",
            "@all",
            "@channel",
            "@dateline_bot",
            "<@&123>",
            "<@!99>",
            "*",
            "_",
            "[",
            "]",
            "(",
            ")",
            "`",
            "```",
            "~~",
            "||",
            "\\",
            "&",
            "&amp;",
            "&lt;b&gt;",
            "<b>",
            "</b>",
            "<a href=\"javascript:alert(1)\">",
            "</a>",
            "<script>",
            "\r\n",
            "\n> ",
            "\r",
            "\t",
            "\0",
            "\u001b[31m",
            "{{config}}",
            "{{}}",
            "${jndi:ldap://x}",
            "%s%n",
            "\u202eevil\u202c",
            "\u2066x\u2069",
            "שלום עולם",
            "مرحبا بالعالم",
            "日本語の見出し",
            "👩‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "🚢",
            "\ud83d",
            "\udea2",
            "e\u0301\u0323",
            "'",
            "\"",
            "]]>",
            "<!--",
            "](http://evil.example)",
            "|",
            ">",
            "<",
            "#1",
            "1. ",
            "- ",
            "$$x$$",
            ":smile:",
            ":)",
            "\u200b",
            "\ufeff",
            "\u2028",
            "://",
            "https://a.example/?b=1&c=@d");

    static List<String> kinds() {
        return List.copyOf(new ChannelRig().channels.keySet());
    }

    private static String headline(Random random) {
        StringBuilder headline = new StringBuilder();
        int pieces = 1 + random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            headline.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        if (random.nextInt(20) == 0) {
            String more = PIECES.get(random.nextInt(PIECES.size()));
            while (headline.length() < 5_000) {
                headline.append(more);
            }
        }
        return headline.toString();
    }

    private static Message message(Random random) {
        List<ArticleLine> articles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            articles.add(MessageSamples.article(i, headline(random), url(random)));
        }
        Message message = MessageSamples.withArticles(MessageSamples.spike(), articles);
        return random.nextBoolean() ? message : MessageSamples.mapped(message, text -> text + headline(random));
    }

    private static String url(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "javascript:alert(1)";
            case 1 -> "http://plain.example/";
            case 2 -> "https://good@evil.example/";
            case 3 -> "https://herald.example/" + headline(random);
            case 4 -> "https://herald.example/@all?q=a|b>c<d)e]f\"g'h&i=" + "&".repeat(random.nextInt(900));
            default -> "https://herald.example/news/1?a=1&b=2";
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyMessageIsTakenCallsNobodyAndReadsAsWritten(String kind) {
        ChannelRig rig = new ChannelRig();
        Random random = new Random(SEED);
        for (int sent = 0; sent < HEADLINES / 5; sent++) {
            Message message = message(random);

            Answer answer = rig.send(kind, message, null);

            assertThat(answer).as("message %d: %s", sent, rig.fault).isInstanceOf(Answer.Accepted.class);
            assertThat(((Answer.Accepted) answer).plain())
                    .as("message %d in its rich form: %s", sent, rig.fault)
                    .isFalse();
            Shown shown = rig.vendors.get(kind).shown().getLast();
            for (ArticleLine line : shownOf(message, shown)) {
                assertThat(comparable(shown.text())).contains(asWritten(line.headline()));
            }
            assertThat(shown.links()).allMatch(link -> link.startsWith("https://"));
            assertThat(shown.links()).contains("https://dateline.example/alerts/2");
        }
    }

    /// The first articles; where the wire had no room for all it says so.
    private static List<ArticleLine> shownOf(Message message, Shown shown) {
        for (int count = message.articles().size(); count > 0; count--) {
            int hidden = message.moreArticles() + message.articles().size() - count;
            if (shown.text().contains("and " + hidden + " more")) {
                return message.articles().subList(0, count);
            }
        }
        assertThat(shown.text())
                .contains("and " + (message.moreArticles() + message.articles().size()) + " more");
        return List.of();
    }

    private static String asWritten(String headline) {
        String clean = Characters.plain(headline);
        if (!Characters.showSomething(clean)) {
            return "(no headline)";
        }
        // Long ones are shortened; the beginning is what was written.
        String begin = clean.length() > 200 ? clean.substring(0, 200) : clean;
        return comparable(begin).strip();
    }

    /// Without the sign of no width that breaks a mention.
    private static String comparable(String text) {
        return text.replace("\u200b", "");
    }
}
