package io.dateline.gateway.briefing.share;

import io.dateline.gateway.briefing.edition.Editions;
import io.dateline.gateway.http.LinkRates;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.Tokens;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Links to editions. Of a secret only the hash is kept.
@ApplicationScoped
class EditionLinks {

    private static final int MAX = 50;

    static final String PATH = "/api/v1/shared-editions/";

    private final EditionLinkRepository links;
    private final Editions editions;
    private final LinkRates rates;
    private final Rows rows;
    private final InstantSource clock;

    EditionLinks(EditionLinkRepository links, Editions editions, LinkRates rates, Rows rows, InstantSource clock) {
        this.links = links;
        this.editions = editions;
        this.rates = rates;
        this.rows = rows;
        this.clock = clock;
    }

    /// The latest first.
    ///
    /// @throws ProblemException the team has no such edition
    @Transactional
    List<EditionLink> ofEdition(UUID tenantId, UUID edition) {
        editions.isApproved(tenantId, edition);
        Instant now = clock.instant();
        return links.ofEdition(tenantId, edition).stream()
                .map(row -> row.view(now))
                .toList();
    }

    @Transactional
    MadeEditionLink create(Caller who, UUID edition, NewEditionLink request) {
        if (!editions.isApproved(who.tenantId(), edition)) {
            throw new ProblemException(
                    409, "edition-not-approved", "Only what was approved can be shared; approve the edition first.");
        }
        if (links.ofEdition(who.tenantId(), edition).size() >= MAX) {
            throw new ProblemException(409, "too-many-links", "An edition has at most " + MAX + " links.");
        }
        // PostgreSQL keeps microseconds; the answer says the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = Tokens.random();
        EditionLinkRow row = new EditionLinkRow();
        row.id = UUID.randomUUID();
        row.tenantId = who.tenantId();
        row.editionId = edition;
        row.tokenHash = Tokens.hash(secret);
        row.createdBy = who.username();
        row.createdAt = now;
        row.endsAt = now.plus(Duration.ofDays(request.wanted()));
        links.persistAndFlush(row);
        return new MadeEditionLink(row.id, PATH + secret, row.createdBy, row.createdAt, row.endsAt);
    }

    /// Ends a link. Whoever has it reads nothing from now on.
    @Transactional
    void revoke(UUID tenantId, UUID edition, UUID id) {
        EditionLinkRow row = links.locked(tenantId, edition, id)
                .orElseThrow(() ->
                        new ProblemException(404, "edition-link-not-found", "No edition link has the id " + id + "."));
        if (row.revokedAt == null) {
            row.revokedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// An edition that somebody has a link to.
    record Linked(UUID link, UUID tenantId, UUID editionId) {}

    /// What a link leads to, which is counted.
    ///
    /// @return empty if there is no such link, or it has ended
    /// @throws ProblemException it is opened too often
    @Transactional
    Optional<Linked> open(String secret) {
        Optional<Linked> found = rows.one(
                "update edition_link set opened = opened + 1 where token_hash = ? and revoked_at is null"
                        + " and ends_at > ? returning id, tenant_id, edition_id",
                row -> new Linked(Rows.uuid(row, "id"), Rows.uuid(row, "tenant_id"), Rows.uuid(row, "edition_id")),
                Tokens.hash(secret),
                clock.instant());
        found.ifPresent(linked -> rates.take(linked.link()));
        return found;
    }
}
