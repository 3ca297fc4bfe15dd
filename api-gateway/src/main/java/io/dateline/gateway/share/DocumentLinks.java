package io.dateline.gateway.share;

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

/// Links to documents. Of a secret only the hash is kept. Whether the team has the document is for the caller to ask.
@ApplicationScoped
public class DocumentLinks {

    private static final int MAX = 50;

    private final DocumentLinkRepository links;
    private final LinkRates rates;
    private final Rows rows;
    private final InstantSource clock;

    DocumentLinks(DocumentLinkRepository links, LinkRates rates, Rows rows, InstantSource clock) {
        this.links = links;
        this.rates = rates;
        this.rows = rows;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional
    public List<DocumentLink> of(UUID tenantId, UUID document) {
        Instant now = clock.instant();
        return links.ofDocument(tenantId, document).stream()
                .map(row -> row.view(now))
                .toList();
    }

    /// @throws ProblemException it has as many links as it may have
    @Transactional
    public MadeDocumentLink create(Caller who, SharedKind kind, UUID document, NewDocumentLink request) {
        if (links.ofDocument(who.tenantId(), document).size() >= MAX) {
            throw new ProblemException(409, "too-many-links", "There are at most " + MAX + " links to one document.");
        }
        // PostgreSQL keeps microseconds; the answer says the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = Tokens.random();
        DocumentLinkRow row = new DocumentLinkRow();
        row.id = UUID.randomUUID();
        row.tenantId = who.tenantId();
        row.editionId = kind == SharedKind.EDITION ? document : null;
        row.snapshotId = kind == SharedKind.REPORT ? document : null;
        row.tokenHash = Tokens.hash(secret);
        row.createdBy = who.username();
        row.createdAt = now;
        row.endsAt = now.plus(Duration.ofDays(request.wanted()));
        links.persistAndFlush(row);
        return new MadeDocumentLink(row.id, kind.path() + secret, row.createdBy, row.createdAt, row.endsAt);
    }

    /// Ends a link. Whoever has it reads nothing from now on.
    ///
    /// @throws ProblemException the team has no such link
    @Transactional
    public void revoke(UUID tenantId, SharedKind kind, UUID document, UUID id) {
        DocumentLinkRow row = links.locked(tenantId, document, id)
                .orElseThrow(() -> new ProblemException(
                        404, kind.word() + "-link-not-found", "No link to this document has the id " + id + "."));
        if (row.revokedAt == null) {
            row.revokedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// A document that somebody has a link to.
    public record Linked(UUID link, UUID tenantId, UUID document) {}

    /// What a link leads to, which is counted.
    ///
    /// @return empty if there is no such link, or it has ended
    /// @throws ProblemException it is opened too often
    @Transactional
    public Optional<Linked> open(SharedKind kind, String secret) {
        Optional<Linked> found = rows.one(
                """
                update document_link set opened = opened + 1
                where token_hash = ? and revoked_at is null and ends_at > ?
                    and case ? when 'edition' then edition_id else snapshot_id end is not null
                returning id, tenant_id, coalesce(edition_id, snapshot_id) as document_id""",
                row -> new Linked(Rows.uuid(row, "id"), Rows.uuid(row, "tenant_id"), Rows.uuid(row, "document_id")),
                Tokens.hash(secret),
                clock.instant(),
                kind.word());
        found.ifPresent(linked -> rates.take(linked.link()));
        return found;
    }
}
