package io.dateline.analysis.entity.referent;

import io.dateline.analysis.entity.span.Vocabulary;
import io.dateline.analysis.naming.KnownNames;
import io.dateline.analysis.naming.Names;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers the mentions of one referent: the same name, the surname of a person named in full, the beginning of an
/// organisation's name, its initials. Time grows with the number of mentions, not with its square.
public final class NameGroups {

    /// Most entities of an article; beyond it the least salient are left out.
    public static final int MAX_ENTITIES = 300;

    /// Most forms of a name that are told.
    private static final int MAX_ALIASES = 12;

    /// Most mentions kept of one entity.
    static final int MAX_MENTIONS = 1000;

    private final Map<String, NameGroup> groups = new LinkedHashMap<>();
    private final KnownNames known;
    private final Vocabulary vocabulary;

    private NameGroups(KnownNames known, Vocabulary vocabulary) {
        this.known = known;
        this.vocabulary = vocabulary;
    }

    /// @param mentions in reading order, title first
    /// @param introduced folded short forms that the text introduces in brackets, with the folded full name of each
    /// @param sentences number of sentences of the document
    /// @return most salient first
    public static List<Entity> of(
            List<Mention> mentions,
            Map<String, String> introduced,
            int sentences,
            KnownNames known,
            Vocabulary vocabulary) {
        NameGroups gathered = new NameGroups(known, vocabulary);
        for (Mention mention : mentions) {
            gathered.groups
                    .computeIfAbsent(gathered.key(mention), NameGroup::new)
                    .add(mention);
        }
        gathered.groups.values().forEach(gathered::settleType);
        PersonGroups.settleTypes(gathered.groups, known, vocabulary);
        gathered.settleCompanies();
        gathered.joinIntroduced(introduced);
        gathered.joinKnown();
        new PersonGroups(gathered.groups.values(), vocabulary).join();
        gathered.joinOrganisations();
        return gathered.entities(sentences);
    }

    /// The folded name; a river and a company of one name are two.
    private String key(Mention mention) {
        String folded = Names.fold(mention.name());
        boolean landscape = mention.type() == Entity.Type.PLACE
                && vocabulary.isLandscape(folded)
                && vocabulary.isOrganisation(folded);
        return landscape ? folded + " (place)" : folded;
    }

    /// What most mentions are taken for; a name that is known to be a place's or an organisation's, and one only,
    /// is not mistaken for the other.
    private void settleType(NameGroup group) {
        Entity.Type voted = group.votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        group.type = voted;
        boolean person = voted == Entity.Type.PERSON && !Names.isAcronym(group.name);
        if (!person && known.of(voted, group.name) == null) {
            boolean landscape = voted == Entity.Type.PLACE && vocabulary.isLandscape(Names.fold(group.name));
            boolean place = landscape || known.of(Entity.Type.PLACE, group.name) != null;
            boolean organisation = known.of(Entity.Type.ORGANISATION, group.name) != null;
            if (place != organisation) {
                group.type = place ? Entity.Type.PLACE : Entity.Type.ORGANISATION;
            }
        }
    }

    /// `FBI` to `Federal Bureau of Investigation` where the text says `Federal Bureau of Investigation (FBI)`.
    private void joinIntroduced(Map<String, String> introduced) {
        introduced.forEach((form, name) -> {
            NameGroup brief = groups.get(form);
            NameGroup full = groups.get(name);
            if (brief != null && full != null && full.root() != brief) {
                brief.joined = full;
            }
        });
    }

    /// `Borg` is what `Borg Corporation` is, and never a person or a place beside it.
    private void settleCompanies() {
        for (NameGroup company : List.copyOf(groups.values())) {
            String brief = known.key(Entity.Type.ORGANISATION, company.name);
            NameGroup other =
                    company.type == Entity.Type.ORGANISATION && !brief.equals(company.key) ? groups.get(brief) : null;
            if (other != null && isMistakable(other)) {
                other.type = Entity.Type.ORGANISATION;
            }
        }
    }

    /// Whether nothing but the name tagger says that it is no organisation.
    private boolean isMistakable(NameGroup group) {
        boolean unknownPlace = group.type == Entity.Type.PLACE
                && !vocabulary.isPlace(group.key)
                && known.of(Entity.Type.PLACE, group.name) == null;
        return (group.isPerson() || group.type == Entity.Type.PRODUCT || unknownPlace)
                && group.mentions.stream().allMatch(mention -> mention.address() == null);
    }

    /// Names of which it is known that they have one referent.
    private void joinKnown() {
        Map<String, NameGroup> byKey = new HashMap<>();
        for (NameGroup group : groups.values()) {
            if (group.joined == null) {
                String key = group.type + " " + known.key(group.type, group.name);
                NameGroup first = byKey.putIfAbsent(key, group);
                if (first != null) {
                    group.joined = first;
                }
            }
        }
    }

    /// `Sony` to `Sony Pictures`, `GOP` to `Guardians of Peace`: by beginning, when only one longer name begins so,
    /// and by initials.
    private void joinOrganisations() {
        Map<String, NameGroup> byBeginning = new HashMap<>();
        Map<String, NameGroup> byInitials = new HashMap<>();
        NameGroup ambiguous = new NameGroup("");
        for (NameGroup group : groups.values()) {
            if (group.type != Entity.Type.ORGANISATION || group.words.size() < 2) {
                continue;
            }
            StringBuilder beginning = new StringBuilder();
            for (String word : group.words.subList(0, Math.min(6, group.words.size()) - 1)) {
                beginning.append(beginning.isEmpty() ? "" : " ").append(Names.fold(word));
                byBeginning.merge(beginning.toString(), group, (one, other) -> pick(one, other, ambiguous));
            }
            for (String initials : Names.initials(group.words)) {
                byInitials.putIfAbsent(initials, group);
            }
        }
        for (NameGroup group : groups.values()) {
            if (group.type != Entity.Type.ORGANISATION || group.joined != null) {
                continue;
            }
            NameGroup longer = byBeginning.get(group.key);
            if (longer == null && Names.isAcronym(group.name)) {
                longer = byInitials.get(group.key);
            }
            if (longer != null && longer != ambiguous && longer != group && longer.root() != group) {
                group.joined = longer;
            }
        }
    }

    /// Of two names that begin alike, the one is the other's with a company's legal form behind it, or neither
    /// wins.
    private static NameGroup pick(NameGroup one, NameGroup other, NameGroup ambiguous) {
        if (one == ambiguous || one == other) {
            return one;
        }
        NameGroup shorter = one.words.size() <= other.words.size() ? one : other;
        NameGroup longer = shorter == one ? other : one;
        boolean continues = longer.key.startsWith(shorter.key + " ");
        return continues ? longer : ambiguous;
    }

    private List<Entity> entities(int sentences) {
        Map<NameGroup, List<Mention>> referents = new LinkedHashMap<>();
        double total = 0;
        for (NameGroup group : groups.values()) {
            if (!group.mentions.isEmpty()) {
                referents
                        .computeIfAbsent(group.root(), unused -> new ArrayList<>())
                        .addAll(group.mentions);
            }
        }
        List<Entity> entities = new ArrayList<>();
        for (List<Mention> mentions : referents.values()) {
            total += weight(mentions, sentences);
        }
        for (Map.Entry<NameGroup, List<Mention>> referent : referents.entrySet()) {
            entities.add(
                    entity(referent.getKey(), referent.getValue(), weight(referent.getValue(), sentences) / total));
        }
        entities.sort(Comparator.comparingDouble(Entity::salience).reversed().thenComparing(Entity::name));
        return List.copyOf(entities.subList(0, Math.min(MAX_ENTITIES, entities.size())));
    }

    private Entity entity(NameGroup group, List<Mention> mentions, double salience) {
        List<Span> spans = mentions.stream()
                .map(Mention::span)
                .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::start))
                .limit(MAX_MENTIONS)
                .toList();
        KnownNames.@Nullable Known forms = known.of(group.type, group.name);
        String name = forms == null ? group.shownName() : forms.usual();
        double rounded = Math.round(salience * 1e4) / 1e4;
        List<String> aliases = aliases(name, mentions);
        List<String> elsewhere = forms == null
                ? List.of()
                : forms.forms().stream()
                        .filter(form -> !form.equals(name) && !hasForm(aliases, form))
                        .toList();
        return new Entity(known.id(group.type, name), name, group.type, rounded, spans, null)
                .withForms(aliases, elsewhere);
    }

    /// Other forms than the name itself, most frequent first.
    private static List<String> aliases(String name, List<Mention> mentions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        mentions.stream()
                .map(Mention::name)
                .filter(form -> !form.equalsIgnoreCase(name))
                .forEach(form -> counts.merge(form, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MAX_ALIASES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean hasForm(List<String> forms, String sought) {
        String folded = Names.fold(sought);
        return forms.stream().anyMatch(form -> Names.fold(form).equals(folded));
    }

    /// A mention counts the more the earlier it stands; the title counts most.
    private static double weight(List<Mention> mentions, int sentences) {
        double weight = 0;
        for (Mention mention : mentions) {
            boolean title = mention.span().field() == Span.Field.TITLE;
            weight += title ? 3 : 0.5 + 1.5 * Math.exp(-3.0 * mention.sentence() / Math.max(10, sentences));
        }
        return weight;
    }
}
