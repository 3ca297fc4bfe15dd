package io.dateline.gateway.entity;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Quote;
import io.dateline.gateway.match.field.OwnNames;
import io.dateline.gateway.overlay.Overlay;
import io.dateline.platform.sql.Rows;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A team's own entities stand in an article in place of the entities that analysis found at the same words.
@Priority(100)
@ApplicationScoped
class OwnEntityOverlay implements Overlay {

    private final Rows rows;

    OwnEntityOverlay(Rows rows) {
        this.rows = rows;
    }

    /// What the team calls it today.
    private record Own(String name, Entity.Type type) {}

    @Override
    public View of(UUID tenantId) {
        Map<UUID, Optional<Own>> asked = new HashMap<>();
        return (article, findings) -> over(findings, mine(findings, tenantId, asked));
    }

    @Override
    public List<Overlay.Own> own(UUID tenantId) {
        return rows.list(
                "select id, name from own_entity where tenant_id = ? order by lower(name), id",
                row -> new Overlay.Own(Kind.ENTITY, Rows.uuid(row, "id"), row.getString("name")),
                tenantId);
    }

    private List<Entity> mine(Findings findings, UUID tenantId, Map<UUID, Optional<Own>> asked) {
        List<UUID> unknown = findings.ownNames().stream()
                .map(Entity::id)
                .filter(id -> !asked.containsKey(id))
                .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> asked.put(id, Optional.empty()));
            rows.list(
                    "select id, name, type from own_entity where tenant_id = ? and id = any (?)",
                    row -> asked.put(
                            Rows.uuid(row, "id"),
                            Optional.of(new Own(
                                    row.getString("name"),
                                    Entity.Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT))))),
                    tenantId,
                    unknown);
        }
        return findings.ownNames().stream()
                .flatMap(named -> asked.getOrDefault(named.id(), Optional.empty()).stream()
                        .map(own -> new Entity(
                                named.id(),
                                own.name(),
                                own.type(),
                                named.salience(),
                                named.mentions(),
                                named.sentiment())))
                .toList();
    }

    private static Findings over(Findings findings, List<Entity> mine) {
        if (mine.isEmpty()) {
            return findings;
        }
        List<Entity> entities = new ArrayList<>(mine);
        findings.entities().stream()
                .filter(shared -> mine.stream().noneMatch(own -> OwnNames.replaces(own, shared)))
                .forEach(entities::add);
        entities.sort(Comparator.comparingDouble(Entity::salience).reversed());
        return new Findings(
                findings.language(),
                findings.topics(),
                entities,
                findings.sentiment(),
                findings.quotes().stream()
                        .map(quote -> saidBy(quote, findings, mine))
                        .toList(),
                findings.embedding(),
                mine);
    }

    private static Quote saidBy(Quote quote, Findings findings, List<Entity> mine) {
        Quote.Speaker speaker = quote.speaker();
        if (speaker == null) {
            return quote;
        }
        return mine.stream()
                .filter(own -> OwnNames.says(own, quote, findings))
                .findFirst()
                .map(own -> new Quote(
                        quote.span(),
                        quote.text(),
                        quote.kind(),
                        quote.cue(),
                        new Quote.Speaker(own.name(), own.id(), speaker.affiliation()),
                        quote.stance(),
                        quote.source(),
                        quote.parts()))
                .orElse(quote);
    }
}
