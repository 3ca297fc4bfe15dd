package io.dateline.gateway.mail.subscriber;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.briefing.BriefingPlan;
import io.dateline.gateway.briefing.Briefings;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.mail.post.MailAddress;
import io.dateline.gateway.mail.subscriber.SubscriptionLinks.Invitation;
import io.dateline.gateway.mail.suppression.Purpose;
import io.dateline.gateway.mail.suppression.Suppressions;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who outside of a team has its editions by mail. Nobody does who has not said so: an address is invited, and the
/// link in that mail leads to a page whose button subscribes it.
@ApplicationScoped
public class Subscribers {

    private static final int MAX = 1_000;

    /// Nobody is asked more often.
    private static final Duration BETWEEN_INVITATIONS = Duration.ofDays(1);

    private static final Duration MAX_PAUSE = Duration.ofDays(366);

    private final SubscriberRepository subscribers;
    private final Briefings briefings;
    private final Suppressions suppressions;
    private final SubscriptionLinks links;
    private final Event<SubscriberInvited> invited;
    private final InstantSource clock;

    Subscribers(
            SubscriberRepository subscribers,
            Briefings briefings,
            Suppressions suppressions,
            SubscriptionLinks links,
            Event<SubscriberInvited> invited,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.briefings = briefings;
        this.suppressions = suppressions;
        this.links = links;
        this.invited = invited;
        this.clock = clock;
    }

    /// Addresses that an edition goes to which is approved now.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> receiving(UUID briefing) {
        return subscribers.receiving(briefing, clock.instant()).stream()
                .map(row -> row.address)
                .toList();
    }

    /// By address.
    ///
    /// @throws ProblemException the team has no such briefing
    @Transactional
    List<Subscriber> ofBriefing(UUID tenantId, UUID briefing) {
        briefings.plan(tenantId, briefing);
        Instant now = clock.instant();
        Set<String> left = suppressions.addresses(tenantId, Purpose.BRIEFINGS);
        return subscribers.ofBriefing(briefing).stream()
                .map(row -> row.view(now, left.contains(row.address.toLowerCase(Locale.ROOT))))
                .toList();
    }

    /// Writes to an address and asks whether it wants the editions; asks again where it has not said yes.
    @Transactional
    Subscriber invite(Caller who, UUID briefing, NewSubscriber request) {
        String address = request.address().strip();
        if (!MailAddress.isPlain(address)) {
            throw Parameters.invalid("address", "This is not one plain e-mail address.");
        }
        // Held: of two that invite one address, the second finds the row of the first.
        BriefingPlan plan = briefings.lock(who.tenantId(), briefing);
        if (hasLeft(who.tenantId(), address)) {
            throw new ProblemException(
                    409,
                    "address-suppressed",
                    "The address gets no mails with briefings from your team, as the list of suppressed addresses says;"
                            + " let it go there first if its owner asks for it.");
        }
        SubscriberRow row =
                subscribers.withAddress(briefing, address).orElseGet(() -> create(who.tenantId(), briefing, address));
        ask(row, who.username(), plan.name());
        return view(row);
    }

    private SubscriberRow create(UUID tenantId, UUID briefing, String address) {
        if (subscribers.countOf(briefing) >= MAX) {
            throw new ProblemException(409, "too-many-subscribers", "A briefing has at most " + MAX + " subscribers.");
        }
        SubscriberRow row = new SubscriberRow();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        row.briefingId = briefing;
        row.address = address;
        row.createdAt = now();
        return row;
    }

    private void ask(SubscriberRow row, String by, String briefing) {
        Instant now = now();
        if (row.confirmedAt != null) {
            throw new ProblemException(409, "subscribed-already", "The address subscribes to this briefing already.");
        }
        // Set by the first invitation.
        @Nullable Instant before = row.invitedAt;
        if (before != null && before.plus(BETWEEN_INVITATIONS).isAfter(now)) {
            throw new ProblemException(
                    409, "invited-already", "The address was invited within the last day; ask it again tomorrow.");
        }
        String url = links.url(row.id, now)
                .orElseThrow(() -> new ProblemException(
                        409,
                        "no-public-address",
                        "Subscribers say yes behind a link, and this installation does not know its own address: whoever"
                                + " runs it sets DATELINE_PUBLIC_URL and DATELINE_SECRET_KEY."));
        row.invitedBy = by;
        row.invitedAt = now;
        subscribers.persistAndFlush(row);
        invited.fire(new SubscriberInvited(UUID.randomUUID(), row.tenantId, row.address, briefing, by, url));
    }

    @Transactional
    Subscriber change(UUID tenantId, UUID briefing, UUID id, SubscriberChange change) {
        SubscriberRow row = locked(tenantId, briefing, id);
        Instant until = change.pausedUntil();
        if (until != null && until.isAfter(clock.instant().plus(MAX_PAUSE))) {
            throw Parameters.invalid("pausedUntil", "A pause ends within a year.");
        }
        // One that is over is none.
        row.pausedUntil =
                until == null || !until.isAfter(clock.instant()) ? null : until.truncatedTo(ChronoUnit.MICROS);
        subscribers.flush();
        return view(row);
    }

    /// The address gets no edition from now on, and an invitation of it is void.
    @Transactional
    void remove(UUID tenantId, UUID briefing, UUID id) {
        subscribers.delete(locked(tenantId, briefing, id));
    }

    /// Whom an invitation is for.
    ///
    /// @param briefing its name
    /// @param subscribed whether the address has said yes
    record Invited(String address, String briefing, boolean subscribed) {}

    /// Looks at an invitation, which changes nothing.
    ///
    /// @return empty if it is good no more
    @Transactional
    Optional<Invited> invitation(String token) {
        return links.invitation(token).flatMap(this::row).map(this::invited);
    }

    /// The address says yes.
    ///
    /// @return empty if the invitation is good no more
    @Transactional
    Optional<Invited> confirm(String token) {
        Optional<SubscriberRow> found = links.invitation(token).flatMap(this::row);
        found.filter(row -> row.confirmedAt == null).ifPresent(row -> row.confirmedAt = now());
        return found.map(this::invited);
    }

    private Optional<SubscriberRow> row(Invitation invitation) {
        return subscribers
                .locked(invitation.subscriber())
                .filter(row -> row.invitedAt.equals(invitation.invitedAt()) && !hasLeft(row.tenantId, row.address));
    }

    private Invited invited(SubscriberRow row) {
        return new Invited(
                row.address, briefings.plan(row.tenantId, row.briefingId).name(), row.confirmedAt != null);
    }

    private SubscriberRow locked(UUID tenantId, UUID briefing, UUID id) {
        return subscribers
                .locked(id)
                .filter(row -> row.tenantId.equals(tenantId) && row.briefingId.equals(briefing))
                .orElseThrow(() ->
                        new ProblemException(404, "subscriber-not-found", "No subscriber has the id " + id + "."));
    }

    private Subscriber view(SubscriberRow row) {
        return row.view(clock.instant(), hasLeft(row.tenantId, row.address));
    }

    private boolean hasLeft(UUID tenantId, String address) {
        return suppressions.of(tenantId, address, Purpose.BRIEFINGS).isPresent();
    }

    /// PostgreSQL keeps microseconds; the answer says the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
