package io.dateline.ingest.push;

import io.dateline.ingest.fetch.FormSender;
import io.dateline.ingest.push.PushSubscriptions.Subscription;
import io.dateline.ingest.work.QueueUnavailableException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// Asks hubs to push, and to stop when a source was removed.
@ApplicationScoped
class PushWorker {

    private static final int AT_ONCE = 20;

    private final PushSubscriptions subscriptions;
    private final FormSender sender;
    private final PushConfig config;

    PushWorker(PushSubscriptions subscriptions, FormSender sender, PushConfig config) {
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.config = config;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void ask() {
        URI callback = config.callback().orElse(null);
        if (callback == null) {
            return;
        }
        try {
            for (Subscription subscription : subscriptions.claim(AT_ONCE)) {
                int status = sender.post(subscription.hub(), form("subscribe", subscription, callback));
                if (status >= 400 && status < 500 && status != 429) {
                    subscriptions.refused(subscription.feedId());
                    Log.infof("push refused feedId=%s status=%d", subscription.feedId(), status);
                }
            }
            for (Subscription subscription : subscriptions.claimUnwanted(AT_ONCE)) {
                sender.post(subscription.hub(), form("unsubscribe", subscription, callback));
            }
        } catch (QueueUnavailableException e) {
            Log.warnf("hubs cannot be asked reason=%s", e);
        }
    }

    private Map<String, String> form(String mode, Subscription subscription, URI callback) {
        String base = callback.toString();
        String path = (base.endsWith("/") ? "" : "/") + "websub/" + subscription.feedId();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", subscription.topic().toString());
        form.put("hub.callback", base + path);
        form.put("hub.secret", subscription.secret());
        form.put("hub.lease_seconds", String.valueOf(config.lease().toSeconds()));
        return form;
    }
}
