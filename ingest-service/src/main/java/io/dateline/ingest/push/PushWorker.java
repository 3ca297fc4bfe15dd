package io.dateline.ingest.push;

import io.dateline.ingest.fetch.FormSender;
import io.dateline.ingest.push.PushSubscriptions.DueSubscription;
import io.dateline.ingest.push.PushSubscriptions.Subscription;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Asks hubs to push, and to stop when a source was removed.
@ApplicationScoped
class PushWorker implements Worker<DueSubscription> {

    private static final Duration IDLE = Duration.ofSeconds(5);

    private final PushSubscriptions subscriptions;
    private final FormSender sender;
    private final PushConfig config;

    PushWorker(PushSubscriptions subscriptions, FormSender sender, PushConfig config) {
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.config = config;
    }

    @Override
    public String name() {
        return "subscription";
    }

    @Override
    public PushSubscriptions queue() {
        return subscriptions;
    }

    /// One hub may hold many feeds, and is asked for one after another.
    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    /// The lease is what keeps a hub from being asked more than once an hour, and a farewell from being forgotten.
    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isEnabled() {
        return config.callback().isPresent();
    }

    @Override
    public Ending attempt(DueSubscription due) {
        Subscription subscription = due.subscription();
        URI callback = config.callback().orElseThrow();
        String mode = subscription.leaving() ? "unsubscribe" : "subscribe";
        int status = sender.post(subscription.hub(), form(mode, subscription, callback));
        boolean isRefused = !subscription.leaving() && status >= 400 && status < 500 && status != 429;
        if (!isRefused) {
            // The hub may have answered by a request of its own already, which has said when it is asked again.
            return Ending.done("asked", () -> {});
        }
        Log.infof("push refused feedId=%s status=%d", subscription.feedId(), status);
        return Ending.done("refused", () -> subscriptions.refused(subscription.feedId()));
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
