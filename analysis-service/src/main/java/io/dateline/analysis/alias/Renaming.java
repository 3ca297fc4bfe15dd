package io.dateline.analysis.alias;

import io.dateline.analysis.naming.KnownNames;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives entities that an article names by a learned short form the id of the full name, everywhere in its findings,
/// and tells each the other's form. Pure.
final class Renaming {

    private final KnownNames known;
    private final Map<String, Referent> byForm = new HashMap<>();
    private final Map<String, Referent> byName = new HashMap<>();
    private final Map<UUID, UUID> ids = new HashMap<>();

    /// @param referents of which enough is known, one for each form and type
    Renaming(KnownNames known, List<Referent> referents) {
        this.known = known;
        for (Referent referent : referents) {
            byForm.put(referent.type() + " " + referent.form(), referent);
            byName.putIfAbsent(referent.type() + " " + referent.nameKey(), referent);
        }
    }

    Findings apply(Findings findings) {
        if (byForm.isEmpty()) {
            return findings;
        }
        Map<UUID, Entity> entities = new LinkedHashMap<>();
        for (Entity entity : findings.entities()) {
            Entity renamed = renamed(entity);
            entities.merge(renamed.id(), renamed, Renaming::united);
        }
        List<Entity> linked = new ArrayList<>();
        entities.values().forEach(entity -> linked.add(withNewAffiliation(entity)));
        linked.sort(Comparator.comparingDouble(Entity::salience).reversed());
        return findings.withNames(
                linked, findings.quotes().stream().map(this::withNewSpeaker).toList());
    }

    private Entity renamed(Entity entity) {
        String key = entity.type() + " " + known.key(entity.type(), entity.name());
        Referent referent = byForm.get(key);
        if (referent != null) {
            UUID id = known.id(referent.type(), referent.name());
            ids.put(entity.id(), id);
            return told(entity, referent.name()).withId(id);
        }
        Referent full = byName.get(key);
        return full == null ? entity : told(entity, full.formText());
    }

    /// With one more form that the article does not use, unless it does.
    private static Entity told(Entity entity, String form) {
        List<String> aliases = entity.aliases() == null ? List.of() : entity.aliases();
        List<String> elsewhere = entity.knownAs() == null ? List.of() : entity.knownAs();
        if (aliases.contains(form) || elsewhere.contains(form) || entity.name().equals(form)) {
            return entity;
        }
        List<String> more = new ArrayList<>(elsewhere);
        more.add(form);
        return entity.withForms(aliases, more);
    }

    /// Two that turned out to be one; the more salient gives the name.
    private static Entity united(Entity one, Entity other) {
        Entity main = other.salience() > one.salience() ? other : one;
        Entity second = main == one ? other : one;
        List<Span> mentions = new ArrayList<>(main.mentions());
        mentions.addAll(second.mentions());
        mentions.sort(Comparator.comparing(Span::field).thenComparingInt(Span::start));
        Set<String> aliases = new LinkedHashSet<>(main.aliases() == null ? List.of() : main.aliases());
        aliases.add(second.name());
        aliases.addAll(second.aliases() == null ? List.of() : second.aliases());
        aliases.remove(main.name());
        List<String> elsewhere = new ArrayList<>(main.knownAs() == null ? List.of() : main.knownAs());
        elsewhere.removeIf(aliases::contains);
        double salience = Math.round((main.salience() + second.salience()) * 1e4) / 1e4;
        return new Entity(
                main.id(),
                main.name(),
                main.type(),
                salience,
                mentions,
                main.sentiment(),
                main.title(),
                main.affiliation(),
                main.roleSpan(),
                List.copyOf(aliases),
                elsewhere);
    }

    private Entity withNewAffiliation(Entity entity) {
        Entity.@Nullable Affiliation affiliation = entity.affiliation();
        UUID id = affiliation == null || affiliation.entityId() == null ? null : ids.get(affiliation.entityId());
        return affiliation == null || id == null
                ? entity
                : entity.withAffiliation(new Entity.Affiliation(affiliation.name(), id));
    }

    private Quote withNewSpeaker(Quote quote) {
        Quote.@Nullable Speaker speaker = quote.speaker();
        UUID id = speaker == null || speaker.entityId() == null ? null : ids.get(speaker.entityId());
        if (speaker == null || id == null) {
            return quote;
        }
        return new Quote(
                quote.span(),
                quote.text(),
                quote.kind(),
                quote.cue(),
                new Quote.Speaker(speaker.name(), id, speaker.affiliation()),
                quote.stance(),
                quote.source(),
                quote.parts());
    }
}
