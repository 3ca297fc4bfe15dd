package io.dateline.ingest.push;

import io.dateline.ingest.push.PushSubscriptions.Subscription;
import io.dateline.platform.outcome.Outcomes;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What hubs call. Public: it needs no token, and believes nothing without proof.
@Path("/websub/{feedId}")
@RunOnVirtualThread
class PushResource {

    private static final Duration LEASE_IF_UNSAID = Duration.ofDays(5);

    private final PushSubscriptions subscriptions;
    private final PushedFeeds feeds;
    private final Outcomes outcomes;

    PushResource(PushSubscriptions subscriptions, PushedFeeds feeds, Outcomes outcomes) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.outcomes = outcomes;
    }

    /// A hub makes sure that we asked, for this feed, to begin or to end.
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String verify(
            UUID feedId,
            @RestQuery("hub.mode") @Nullable String mode,
            @RestQuery("hub.topic") @Nullable String topic,
            @RestQuery("hub.challenge") @Nullable String challenge,
            @RestQuery("hub.lease_seconds") @Nullable Long leaseSeconds) {
        Subscription subscription = known(feedId);
        if (!subscription.topic().toString().equals(topic)) {
            throw unknown();
        }
        if ("denied".equals(mode)) {
            subscriptions.refused(feedId);
            return "";
        }
        if (challenge == null || challenge.length() > 2_000) {
            throw unknown();
        }
        if ("unsubscribe".equals(mode) && subscriptions.left(feedId)) {
            return challenge;
        }
        // Whoever else asks to end it is not believed.
        if (!"subscribe".equals(mode) || subscription.leaving()) {
            throw unknown();
        }
        subscriptions.verified(feedId, leaseSeconds == null ? LEASE_IF_UNSAID : Duration.ofSeconds(leaseSeconds));
        return challenge;
    }

    /// A hub says that there is something new. A wrong signature is answered like a right one, as the standard
    /// wants it, and nothing follows from it.
    @POST
    @Consumes(MediaType.WILDCARD)
    public RestResponse<Void> push(
            UUID feedId, @RestHeader("X-Hub-Signature") @Nullable String signature, byte[] body) {
        Subscription subscription = known(feedId);
        if (subscription.leaving()) {
            throw unknown();
        }
        boolean isRight = Signature.isRight(signature, body, subscription.secret());
        outcomes.count("push", isRight ? "accepted" : "forged");
        if (isRight) {
            feeds.ask(feedId);
        }
        return RestResponse.accepted();
    }

    private Subscription known(UUID feedId) {
        return subscriptions.find(feedId).orElseThrow(PushResource::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "no-such-subscription", "No such subscription was asked for.");
    }
}
