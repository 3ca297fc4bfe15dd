package io.dateline.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Reply;
import io.dateline.local.receiver.Vendor.Shown;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each channel makes of what its receiver does.
class SendingTest {

    private static final String BASE = "http://127.0.0.1:1";

    private final ChannelRig rig = new ChannelRig();

    static List<String> kinds() {
        return List.copyOf(new ChannelRig().channels.keySet());
    }

    private Answer.Accepted accepted(String kind, Message message, String reference) {
        Answer answer = rig.send(kind, message, reference);
        assertThat(answer).as(rig.fault).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }

    /// A channel whose receiver answers in turn.
    private static Channel answering(String kind, Reply... replies) {
        Deque<Reply> turns = new ArrayDeque<>(List.of(replies));
        return ChannelRig.channels(request -> turns.removeFirst(), "127.0.0.1:1")
                .get(kind);
    }

    private static Reply reply(int status, String body) {
        return new Reply.Answered(status, body, body, null);
    }

    private static Answer send(Channel channel, String reference) {
        return channel.send(ChannelRig.target(channel.kind(), BASE), MessageSamples.spike(), reference);
    }

    @Test
    void allWiresOfTheSpecificationAreThere() {
        assertThat(rig.channels)
                .containsKeys(
                        "slack",
                        "slack-app",
                        "teams",
                        "mattermost",
                        "mattermost-bot",
                        "discord",
                        "telegram",
                        "ntfy",
                        "pagerduty",
                        "webhook");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfMessageIsTakenInItsRichForm(String kind) {
        for (Message message : List.of(
                MessageSamples.match(),
                MessageSamples.spike(),
                MessageSamples.acknowledged(),
                MessageSamples.closed(),
                MessageSamples.summary(),
                MessageSamples.bare(),
                MessageSamples.test())) {
            assertThat(accepted(kind, message, null).plain()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void testShowsItsCode(String kind) {
        accepted(kind, MessageSamples.test(), null);

        assertThat(rig.vendors.get(kind).shown().getLast().text()).contains("4711-0815");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void plainFormIsTakenTooAndHoldsTheSameLine(String kind) {
        if (kind.equals("webhook")) {
            // Its one form is plain.
            return;
        }
        int[] count = new int[1];
        Outbound once = request -> count[0]++ == 0
                ? reply(
                        kind.equals("slack-app") ? 200 : 400,
                        "{\"ok\":false,\"error\":\"invalid_blocks\",\"description\":\"can't parse entities\"}")
                : rig.send(request);
        Channel channel = ChannelRig.channels(once, "127.0.0.1:1").get(kind);

        Answer answer = send(channel, null);

        assertThat(answer)
                .as(rig.fault)
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        taken -> assertThat(taken.plain()).isTrue());
        assertThat(count[0]).isEqualTo(2);
        String shown = rig.vendors.get(kind).shown().getLast().text();
        assertThat(shown).contains("32 articles in 6 hours");
        if (!kind.equals("pagerduty")) {
            assertThat(shown).contains("Harbour <Trust> denies *all* & more").contains("and 12 more");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void formThatIsRefusedBothWaysIsRefused(String kind) {
        if (kind.equals("webhook")) {
            return;
        }
        Channel channel = ChannelRig.channels(request -> reply(413, "too large"), "127.0.0.1:1")
                .get(kind);

        assertThat(send(channel, null)).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack-app", "mattermost-bot", "discord", "telegram", "ntfy", "pagerduty"})
    void laterVersionTakesThePlaceOfTheEarlierOne(String kind) {
        assertThat(rig.channels.get(kind).updatesInPlace(ChannelRig.target(kind, BASE)))
                .isTrue();
        String reference = accepted(kind, MessageSamples.match(), null).reference();
        assertThat(reference).isNotBlank();

        String again = accepted(kind, MessageSamples.closed(), reference).reference();

        assertThat(again).isEqualTo(reference);
        List<Shown> shown = rig.vendors.get(kind).shown();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().versions()).isEqualTo(2);
        assertThat(shown.getFirst().text()).containsIgnoringCase("closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "mattermost", "webhook"})
    void whoCannotChangeAMessageSaysSo(String kind) {
        assertThat(rig.channels.get(kind).updatesInPlace(ChannelRig.target(kind, BASE)))
                .isFalse();
        assertThat(accepted(kind, MessageSamples.match(), null).reference()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "slack-app, C012AB3CD/99.99",
        "mattermost-bot, abcdefghijklmnopqrstuvwxyz",
        "discord, 99",
        "telegram, 99"
    })
    void messageThatSomebodyDeletedIsPostedAnew(String kind, String reference) {
        Answer.Accepted anew = accepted(kind, MessageSamples.spike(), reference);

        assertThat(anew.reference()).isNotEqualTo(reference);
        assertThat(rig.vendors.get(kind).shown()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack-app", "mattermost-bot"})
    void riseIsToldInTheThreadAndOtherChangesAreNot(String kind) {
        String reference = accepted(kind, MessageSamples.match(), null).reference();

        accepted(kind, MessageSamples.closed(), reference);
        assertThat(rig.vendors.get(kind).shown()).hasSize(1);

        Answer.Accepted rose = accepted(kind, MessageSamples.spike(), reference);
        assertThat(rig.vendors.get(kind).shown()).hasSize(2);
        assertThat(rose.reference()).isEqualTo(reference);
    }

    @Test
    void telegramMessageThatIsAlreadySoIsAccepted() {
        String reference = accepted("telegram", MessageSamples.spike(), null).reference();

        assertThat(accepted("telegram", MessageSamples.spike(), reference).reference())
                .isEqualTo(reference);
    }

    @Test
    void ntfyServerThatCannotReplaceGetsNoReference() {
        Map<String, String> settings =
                new HashMap<>(ChannelRig.target("ntfy", BASE).settings());
        settings.put("server", BASE + "/ntfy/old");
        Answer old =
                rig.channels.get("ntfy").send(ChannelRig.target("ntfy", null, settings), MessageSamples.spike(), null);

        assertThat(old).isEqualTo(new Answer.Accepted(200, null, false));
        settings.remove("updates");
        assertThat(rig.channels.get("ntfy").updatesInPlace(ChannelRig.target("ntfy", null, settings)))
                .isFalse();
    }

    @Test
    void teamsCardGoesBareWhereTheFlowWantsIt() {
        Destination bare = ChannelRig.target("teams", BASE + "/teams/bare", Map.of("card", "bare"));

        assertThat(rig.channels.get("teams").send(bare, MessageSamples.spike(), null))
                .isInstanceOf(Answer.Accepted.class);
        // The wrong way round the flow fails, and the plain card fares no better.
        assertThat(rig.channels
                        .get("teams")
                        .send(
                                ChannelRig.target("teams", BASE + "/teams", Map.of("card", "bare")),
                                MessageSamples.spike(),
                                null))
                .isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slack | 404 | no_service | Gone",
                "slack | 403 | action_prohibited | Refused",
                "slack | 500 | x | Failed",
                "slack-app | 200 | {\"ok\":false,\"error\":\"token_revoked\"} | Gone",
                "slack-app | 200 | {\"ok\":false,\"error\":\"not_in_channel\"} | Refused",
                "slack-app | 200 | {\"ok\":false,\"error\":\"internal_error\"} | Failed",
                "slack-app | 200 | <html> | Failed",
                "slack-app | 503 | x | Failed",
                "teams | 404 | {\"error\":{\"code\":\"WorkflowNotFound\"}} | Gone",
                "teams | 401 | {\"error\":{\"code\":\"DirectApiAuthorizationRequired\"}} | Refused",
                "teams | 429 | x | Failed",
                "mattermost | 404 | x | Refused",
                "mattermost | 302 | x | Failed",
                "mattermost-bot | 401 | {} | Gone",
                "mattermost-bot | 403 | {} | Refused",
                "mattermost-bot | 201 | {} | Failed",
                "mattermost-bot | 503 | x | Failed",
                "discord | 404 | {\"code\":10015} | Gone",
                "discord | 401 | {\"code\":50027} | Refused",
                "telegram | 401 | {\"ok\":false,\"description\":\"Unauthorized\"} | Gone",
                "telegram | 403 | {\"ok\":false,\"description\":\"Forbidden: bot was blocked by the user\"} | Gone",
                "telegram | 400 | {\"ok\":false,\"description\":\"Bad Request: chat not found\"} | Refused",
                "telegram | 200 | nonsense | Failed",
                "ntfy | 403 | {} | Refused",
                "ntfy | 507 | {} | Failed",
                "pagerduty | 429 | {} | Failed",
                "pagerduty | 500 | {} | Failed",
            })
    void answersAreReadAsTheVendorMeansThem(String kind, int status, String body, String expected) {
        Reply reply = reply(status, body);

        assertThat(send(answering(kind, reply, reply), null).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "discord | {\"retry_after\":1.2} | 2",
                "telegram | {\"ok\":false,\"parameters\":{\"retry_after\":35}} | 35",
            })
    void pauseInTheBodyIsObeyed(String kind, String body, int seconds) {
        assertThat(send(answering(kind, reply(429, body)), null))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noAnswerIsTriedAgainAndARefusedAddressIsNot(String kind) {
        assertThat(send(answering(kind, new Reply.Unanswered("The host is not known.", false)), null))
                .isInstanceOf(Answer.Failed.class);
        assertThat(send(answering(kind, new Reply.Unanswered("Inside.", true)), null))
                .isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goodTargetPassesAndOneWithoutItsPartsDoesNot(String kind) {
        Channel channel = rig.channels.get(kind);
        assertThatCode(() -> channel.check(ChannelRig.target(kind, BASE))).doesNotThrowAnyException();

        assertThatThrownBy(() -> channel.check(ChannelRig.target(kind, null, Map.of())))
                .isInstanceOf(TargetInvalidException.class);
        assertThat(channel.send(ChannelRig.target(kind, null, Map.of()), MessageSamples.spike(), null))
                .isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slack-app | channel | #general",
                "slack-app | server | https://slack.example/?a",
                "slack-app | server | http://slack.example",
                "mattermost-bot | channel | town-square",
                "mattermost-bot | server | http://chat.example",
                "teams | card | both",
                "telegram | chat | general",
                "telegram | thread | one",
                "ntfy | topic | two words",
                "ntfy | updates | maybe",
                "ntfy | server | https://10.0.0.1",
                "pagerduty | server | https://user@events.example",
                "webhook | format | xml",
                "webhook | url | http://hooks.example",
            })
    void wrongSettingIsNamed(String kind, String setting, String value) {
        Destination good = ChannelRig.target(kind, BASE);
        Map<String, String> settings = new HashMap<>(good.settings());
        settings.put(setting, value);

        assertThatThrownBy(() -> rig.channels.get(kind).check(ChannelRig.target(kind, good.secret(), settings)))
                .isInstanceOfSatisfying(TargetInvalidException.class, invalid -> {
                    assertThat(invalid.problem().errors().getFirst().pointer()).isEqualTo("/settings/" + setting);
                    assertThat(invalid.problem().errors().getFirst().hint()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "slack-app, xoxb token",
        "mattermost-bot, two words",
        "telegram, token",
        "pagerduty, short",
        "ntfy, a\u00e4b",
        "webhook, whsec_x"
    })
    void secretThatFitsNoneIsNamedAndNotRepeated(String kind, String secret) {
        Destination good = ChannelRig.target(kind, BASE);

        assertThatThrownBy(() -> rig.channels.get(kind).check(ChannelRig.target(kind, secret, good.settings())))
                .isInstanceOfSatisfying(TargetInvalidException.class, invalid -> {
                    assertThat(invalid.problem().errors().getFirst().pointer()).isEqualTo("/secret");
                    assertThat(invalid.problem().toString()).doesNotContain("“" + secret);
                });
    }
}
