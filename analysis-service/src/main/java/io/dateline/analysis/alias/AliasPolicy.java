package io.dateline.analysis.alias;

import io.dateline.analysis.naming.Introductions;
import io.dateline.analysis.naming.KnownNames;
import io.dateline.analysis.naming.Names;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What articles teach about short forms, and when that is enough: several texts say so, and hardly any says
/// otherwise. What ships as known needs no learning and cannot be unlearned.
final class AliasPolicy {

    /// Texts that must agree, copies of one text counted once.
    static final int ENOUGH = 3;

    /// Share of the texts with the form that must mean the same referent.
    static final double AGREED = 0.9;

    /// Most forms that one article teaches.
    private static final int MAX_TAUGHT = 20;

    private final KnownNames known;

    AliasPolicy(KnownNames known) {
        this.known = known;
    }

    /// The short forms that an article introduces in brackets behind a name. A tenant's own text teaches nothing, as
    /// everybody would learn of it.
    List<Introduction> introductions(Article article, List<Entity> entities) {
        if (article.tenantId() != null) {
            return List.of();
        }
        List<Introduction> found = new ArrayList<>();
        Set<String> forms = new HashSet<>();
        for (Entity entity : entities) {
            if (entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.PLACE) {
                continue;
            }
            for (Span mention : entity.mentions()) {
                boolean inText = mention.field() == Span.Field.TEXT
                        && mention.end() <= article.text().length();
                Introduction introduction = inText ? introduction(article.text(), entity, mention) : null;
                if (introduction != null && found.size() < MAX_TAUGHT && forms.add(introduction.form())) {
                    found.add(introduction);
                }
            }
        }
        return found;
    }

    private @Nullable Introduction introduction(String text, Entity entity, Span mention) {
        String name = text.substring(mention.start(), mention.end());
        Introductions.Place place = Introductions.behind(text, name, mention.end());
        if (place == null || known.of(entity.type(), place.form()) != null) {
            return null;
        }
        return new Introduction(
                entity.type(), Names.fold(place.form()), place.form(), known.key(entity.type(), name), name);
    }

    /// What the names of an article are looked up by.
    Set<String> keys(List<Entity> entities) {
        Set<String> keys = new HashSet<>();
        for (Entity entity : entities) {
            if (entity.type() != Entity.Type.PERSON && entity.type() != Entity.Type.PLACE) {
                keys.add(known.key(entity.type(), entity.name()));
            }
        }
        return keys;
    }

    /// The referents of which enough is known, by type and form.
    ///
    /// @param candidates all that are known of each form
    List<Referent> settled(List<Referent> candidates) {
        Map<String, List<Referent>> byForm = new HashMap<>();
        for (Referent candidate : candidates) {
            byForm.computeIfAbsent(candidate.type() + " " + candidate.form(), unused -> new ArrayList<>())
                    .add(candidate);
        }
        List<Referent> settled = new ArrayList<>();
        for (List<Referent> rivals : byForm.values()) {
            int all = rivals.stream().mapToInt(Referent::witnesses).sum();
            Referent first = rivals.stream()
                    .max(Comparator.comparingInt(Referent::witnesses).thenComparing(Referent::nameKey))
                    .orElseThrow();
            boolean sure = first.witnesses() >= ENOUGH && first.witnesses() >= AGREED * all;
            if (sure && known.of(first.type(), first.formText()) == null) {
                settled.add(first);
            }
        }
        settled.sort(Comparator.comparing(Referent::form));
        return settled;
    }
}
