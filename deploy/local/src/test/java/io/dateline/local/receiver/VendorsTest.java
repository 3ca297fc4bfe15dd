package io.dateline.local.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.local.receiver.Vendor.Request;
import io.dateline.local.receiver.Vendor.Verdict;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The receivers refuse what their vendors refuse: otherwise every test of a sender would be worth nothing.
class VendorsTest {

    private static Verdict receive(String kind, String path, String body) {
        Vendor vendor = FakeReceivers.vendors().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        Map<String, String> headers = Map.of("authorization", "Bearer xoxb-1");
        return vendor.receive(new Request("POST", path, "wait=true", headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String slack(int blocks, int length) {
        String block = "{'type':'section','text':{'type':'mrkdwn','text':'" + "a".repeat(length) + "'}}";
        return ("{'text':'a','unfurl_links':false,'blocks':["
                        + IntStream.range(0, blocks).mapToObj(i -> block).collect(Collectors.joining(","))
                        + "]}")
                .replace('\'', '"');
    }

    @Test
    void slackCountsBlocksAndCharacters() {
        assertThat(receive("slack", "", slack(50, 10)).body()).isEqualTo("ok");
        assertThat(receive("slack", "", slack(51, 10)).body()).isEqualTo("invalid_blocks");
        assertThat(receive("slack", "", slack(1, 3_001)).body()).isEqualTo("invalid_blocks");
        assertThat(receive("slack", "", slack(5, 2_900)).body()).isEqualTo("msg_blocks_too_long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "slack; ''; {'text':'<!channel> a','unfurl_links':false}",
                "slack; ''; {'text':'<@U1> a','unfurl_links':false}",
                "slack; ''; {'text':'a & b','unfurl_links':false}",
                "mattermost; ''; {'text':'@all','props':{'disable_mentions':true}}",
                "mattermost; ''; {'text':'a *b*','props':{'disable_mentions':true}}",
                "mattermost-bot; /api/v4/posts; {'channel_id':'a','message':'a','props':{'disable_mentions':true}}",
                "discord; ''; {'content':'@everyone','allowed_mentions':{'parse':[]}}",
                "discord; ''; {'content':'a'}",
                "discord; ''; {'content':'a <@1>','allowed_mentions':{'parse':[]}}",
                "telegram; /bot1:a/sendMessage; {'chat_id':1,'text':'<b>a','parse_mode':'HTML'}",
                "telegram; /bot1:a/sendMessage; {'chat_id':1,'text':'a < b','parse_mode':'HTML'}",
                "telegram; /bot1:a/sendMessage; {'chat_id':1,'text':'a & b','parse_mode':'HTML'}",
                "telegram; /bot1:a/sendMessage; {'chat_id':1,'text':'@someone','parse_mode':'HTML'}",
                "telegram; /bot1:a/editMessageText; {'chat_id':1,'message_id':5,'text':'a'}",
                "teams; /bare; {'type':'AdaptiveCard','version':'1.5','body':[]}",
                "teams; /bare; {'type':'AdaptiveCard','version':'1.4','body':[{'type':'Table'}]}",
                "teams; ''; {'type':'AdaptiveCard','version':'1.4','body':[]}",
                "ntfy; /; {'topic':'a b','message':'c'}",
                "ntfy; /; {'topic':'a','message':'c','priority':6}",
                "pagerduty; /v2/enqueue; {'routing_key':'short','event_action':'trigger','dedup_key':'a'}",
                "webhook; ''; {'type':'alert.opened','data':{}}",
                "slack-app; /api/chat.update; {'channel':'C123','ts':'1.2','text':'a','unfurl_links':false}",
            })
    void whatAVendorRefusesIsRefused(String kind, String path, String body) {
        assertThat(receive(kind, path, body.replace('\'', '"')).fault()).isNotNull();
    }

    @Test
    void longMessagesAreRefused() {
        String text = "a".repeat(4_097);
        assertThat(receive("telegram", "/bot1:a/sendMessage", "{\"chat_id\":1,\"text\":\"" + text + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(receive("ntfy", "/", "{\"topic\":\"a\",\"message\":\"" + text + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(receive(
                                "discord",
                                "",
                                "{\"content\":\"a\",\"allowed_mentions\":{\"parse\":[]},\"embeds\":[{\"description\":\""
                                        + text + "\"}]}")
                        .status())
                .isEqualTo(400);
        assertThat(receive("teams", "", "{\"type\":\"message\",\"x\":\"" + "\\\"".repeat(8_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void messagesAreListedAsPeopleSeeThem() throws Exception {
        try (FakeReceivers receivers = FakeReceivers.start();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(receivers.url("slack")))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"text\":\"a &lt;b&gt; <https://a.example|c>\",\"unfurl_links\":false}"))
                    .build();
            receivers.script("slack", Step.Status.of(503));

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(503);
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("ok");
            assertThat(receivers.shown()).hasSize(1);
            assertThat(receivers.shown("slack").getFirst().text()).isEqualTo("a <b> c");
            assertThat(receivers.shown("slack").getFirst().links()).containsExactly("https://a.example");
            assertThat(receivers.requests("slack")).hasSize(2);
            assertThat(receivers.faults()).isEmpty();
        }
    }
}
