package io.dateline.analysis.entity;

import io.dateline.analysis.naming.KnownNames;
import io.dateline.analysis.naming.Names;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers the mentions of one referent: the same name, the surname of a person named in full, the beginning of an
/// organisation's name, its initials. Time grows with the number of mentions, not with its square.
final class NameGroups {

    /// Most entities of an article; beyond it the least salient are left out.
    static final int MAX_ENTITIES = 300;

    /// Most forms of a name that are told.
    private static final int MAX_ALIASES = 12;

    /// Most mentions kept of one entity.
    static final int MAX_MENTIONS = 1000;

    /// All mentions written alike, and those of shorter forms that were joined to them.
    private static final class Group {

        final String key;
        final Map<Entity.Type, Double> votes = new EnumMap<>(Entity.Type.class);
        final List<Mention> mentions = new ArrayList<>();
        Entity.Type type = Entity.Type.UNKNOWN;
        List<String> words = List.of();
        String name = "";

        @Nullable
        Group joined;

        Group(String key) {
            this.key = key;
        }

        void add(Mention mention) {
            mentions.add(mention);
            votes.merge(mention.type(), mention.confidence(), Double::sum);
            // Capitals throughout are a headline's way of writing; the ordinary form is the better name.
            boolean better = name.isEmpty() || isShouted(name) && !isShouted(mention.name());
            if (better) {
                name = mention.name();
                words = mention.words();
            }
        }

        boolean isPlaced() {
            return mentions.stream().anyMatch(Mention::placed);
        }

        private static boolean isShouted(String name) {
            return name.length() > 5 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        }

        Group root() {
            Group root = this;
            while (root.joined != null) {
                root = root.joined;
            }
            return root;
        }
    }

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final KnownNames known;
    private final TokenFeatures features;

    private NameGroups(KnownNames known, TokenFeatures features) {
        this.known = known;
        this.features = features;
    }

    /// @param mentions in reading order, title first
    /// @param introduced folded short forms that the text introduces in brackets, with the folded full name of each
    /// @param sentences number of sentences of the document
    /// @return most salient first
    static List<Entity> of(
            List<Mention> mentions,
            Map<String, String> introduced,
            int sentences,
            KnownNames known,
            TokenFeatures features) {
        NameGroups gathered = new NameGroups(known, features);
        for (Mention mention : mentions) {
            String key = Names.fold(mention.name());
            gathered.groups.computeIfAbsent(key, Group::new).add(mention);
        }
        gathered.groups.values().forEach(gathered::settleType);
        gathered.settlePersons();
        gathered.joinIntroduced(introduced);
        gathered.joinKnown();
        gathered.joinPersons();
        gathered.joinOrganisations();
        return gathered.entities(sentences);
    }

    /// What most mentions are taken for; a name that is known to be a place's or an organisation's, and one only,
    /// is not mistaken for the other.
    private void settleType(Group group) {
        Entity.Type voted = group.votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        group.type = voted;
        boolean person = voted == Entity.Type.PERSON && !Names.isAcronym(group.name);
        if (!person && known.of(voted, group.name) == null) {
            boolean place = known.of(Entity.Type.PLACE, group.name) != null;
            boolean organisation = known.of(Entity.Type.ORGANISATION, group.name) != null;
            if (place != organisation) {
                group.type = place ? Entity.Type.PLACE : Entity.Type.ORGANISATION;
            }
        }
    }

    /// `FBI` to `Federal Bureau of Investigation` where the text says `Federal Bureau of Investigation (FBI)`.
    private void joinIntroduced(Map<String, String> introduced) {
        introduced.forEach((form, name) -> {
            Group brief = groups.get(form);
            Group full = groups.get(name);
            if (brief != null && full != null && full.root() != brief) {
                brief.joined = full;
            }
        });
    }

    /// `Kerry Washington` is a person where the text says `Mr Washington`, whatever the tagger took the full name for.
    private void settlePersons() {
        for (Group group : groups.values()) {
            boolean other = group.type == Entity.Type.PLACE || group.type == Entity.Type.ORGANISATION;
            if (other && group.words.size() > 1 && group.words.size() < 4 && known.of(group.type, group.name) == null) {
                Group surname = groups.get(Names.fold(group.words.getLast()));
                boolean person = surname != null && surname.type == Entity.Type.PERSON;
                if (person && features.isFirstName(Names.fold(group.words.getFirst()))) {
                    group.type = Entity.Type.PERSON;
                }
            }
        }
    }

    /// Names of which it is known that they have one referent.
    private void joinKnown() {
        Map<String, Group> byKey = new HashMap<>();
        for (Group group : groups.values()) {
            if (group.joined == null) {
                String key = group.type + " " + known.key(group.type, group.name);
                Group first = byKey.putIfAbsent(key, group);
                if (first != null) {
                    group.joined = first;
                }
            }
        }
    }

    /// `Demarest` to `Joe Demarest`, by the last name, else by the first; to the fullest name that has it.
    private void joinPersons() {
        Map<String, Group> byLast = new HashMap<>();
        Map<String, Group> byFirst = new HashMap<>();
        for (Group group : groups.values()) {
            if (group.type == Entity.Type.PERSON && group.words.size() > 1) {
                keepEarliest(byLast, Names.fold(group.words.getLast()), group);
                keepEarliest(byFirst, Names.fold(group.words.getFirst()), group);
            }
        }
        for (Group group : groups.values()) {
            boolean apart = group.joined != null
                    || group.words.size() != 1
                    || group.type == Entity.Type.PRODUCT
                    || group.type == Entity.Type.EVENT
                    || group.type == Entity.Type.PLACE && group.isPlaced() && features.isPlace(group.key);
            if (!apart) {
                Group full = byLast.get(group.key);
                boolean person = group.type == Entity.Type.PERSON;
                full = full == null && person ? byFirst.get(group.key) : full;
                boolean outnumbered = full != null && (person || group.votes.getOrDefault(group.type, 0.0) < 1.5);
                if (full != null && full.root() != group && outnumbered) {
                    group.joined = full;
                }
            }
        }
        joinMiddleNames(byLast);
    }

    /// `Joe Demarest` and `Joe S. Demarest`: same first and last name.
    private void joinMiddleNames(Map<String, Group> byLast) {
        Map<String, Group> fullest = new HashMap<>();
        for (Group group : groups.values()) {
            if (group.type == Entity.Type.PERSON && group.words.size() > 1) {
                String ends = Names.fold(group.words.getFirst()) + ' ' + Names.fold(group.words.getLast());
                Group other = fullest.putIfAbsent(ends, group);
                if (other != null && other.root() != group.root()) {
                    Group longer = group.words.size() > other.words.size() ? group : other;
                    Group shorter = longer == group ? other : group;
                    shorter.root().joined = longer.root();
                    fullest.put(ends, longer);
                    byLast.replace(Names.fold(longer.words.getLast()), shorter, longer);
                }
            }
        }
    }

    private static void keepEarliest(Map<String, Group> known, String word, Group group) {
        known.putIfAbsent(word, group);
    }

    /// `Sony` to `Sony Pictures`, `GOP` to `Guardians of Peace`: by beginning, when only one longer name begins so,
    /// and by initials.
    private void joinOrganisations() {
        Map<String, Group> byBeginning = new HashMap<>();
        Map<String, Group> byInitials = new HashMap<>();
        Group ambiguous = new Group("");
        for (Group group : groups.values()) {
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
        for (Group group : groups.values()) {
            if (group.type != Entity.Type.ORGANISATION || group.joined != null) {
                continue;
            }
            Group longer = byBeginning.get(group.key);
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
    private static Group pick(Group one, Group other, Group ambiguous) {
        if (one == ambiguous || one == other) {
            return one;
        }
        Group shorter = one.words.size() <= other.words.size() ? one : other;
        Group longer = shorter == one ? other : one;
        boolean continues = longer.key.startsWith(shorter.key + " ");
        return continues ? longer : ambiguous;
    }

    private List<Entity> entities(int sentences) {
        Map<Group, List<Mention>> referents = new LinkedHashMap<>();
        double total = 0;
        for (Group group : groups.values()) {
            referents.computeIfAbsent(group.root(), unused -> new ArrayList<>()).addAll(group.mentions);
        }
        List<Entity> entities = new ArrayList<>();
        for (List<Mention> mentions : referents.values()) {
            total += weight(mentions, sentences);
        }
        for (Map.Entry<Group, List<Mention>> referent : referents.entrySet()) {
            entities.add(
                    entity(referent.getKey(), referent.getValue(), weight(referent.getValue(), sentences) / total));
        }
        entities.sort(Comparator.comparingDouble(Entity::salience).reversed().thenComparing(Entity::name));
        return List.copyOf(entities.subList(0, Math.min(MAX_ENTITIES, entities.size())));
    }

    private Entity entity(Group group, List<Mention> mentions, double salience) {
        List<Span> spans = mentions.stream()
                .map(Mention::span)
                .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::start))
                .limit(MAX_MENTIONS)
                .toList();
        KnownNames.@Nullable Known forms = known.of(group.type, group.name);
        String name = forms == null ? group.name : forms.usual();
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
