package io.dateline.gateway.channel.chat;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.http.Attempt;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import io.dateline.gateway.channel.http.Reply;
import io.dateline.gateway.channel.http.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Teams by a workflow that waits for a webhook request; its URL is the secret. The setting `card` says how the flow
/// wants the card: `attachments` (as the templates do) or `bare`. That a flow answers 2xx does not mean that anybody
/// sees the card, so a target is proved only by the code of its test.
@ApplicationScoped
class TeamsChannel implements Channel {

    private final IncomingWebhook webhook;

    TeamsChannel(Outbound http, Receivers receivers) {
        this.webhook = new IncomingWebhook(http, receivers);
    }

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public boolean updatesInPlace(Destination target) {
        return false;
    }

    @Override
    public void check(Destination target) {
        webhook.check(target);
        isBare(target);
    }

    private static boolean isBare(Destination target) {
        return Settings.oneOf(target, "card", "attachments", "bare").equals("bare");
    }

    @Override
    public Answer send(Destination target, Message message, @Nullable String reference) {
        return webhook.send(target, () -> TeamsMessages.render(message, isBare(target)), TeamsChannel::judge);
    }

    private static Answer judge(Reply.Answered reply, boolean plain) {
        String code = reply.json().path("error").path("code").asText();
        if (code.equals("WorkflowNotFound")) {
            return new Answer.Gone(reply.status(), "The workflow was deleted in Teams.");
        }
        if (code.equals("WorkflowTriggerIsNotEnabled") || code.equals("WorkflowDisabled")) {
            return new Answer.Refused(reply.status(), "The workflow is switched off in Teams.");
        }
        return Attempt.byStatus(reply, plain);
    }
}
