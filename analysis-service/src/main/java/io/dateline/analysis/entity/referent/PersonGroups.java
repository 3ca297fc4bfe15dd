package io.dateline.analysis.entity.referent;

import io.dateline.analysis.entity.span.Vocabulary;
import io.dateline.analysis.naming.GivenNames;
import io.dateline.analysis.naming.KnownNames;
import io.dateline.analysis.naming.Names;
import io.dateline.contract.finding.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which names of persons have one referent: `Joe Demarest`, `Joe S. Demarest`, `J. Demarest` and `Mr Demarest`. Of two
/// persons with one surname, a surname alone is the one who was named last and whom the form of address suits.
final class PersonGroups {

    private static final Comparator<Mention> READING_ORDER = Comparator.comparing(
                    (Mention mention) -> mention.span().field())
            .thenComparingInt(mention -> mention.span().start());

    private final Collection<NameGroup> groups;
    private final Vocabulary vocabulary;

    PersonGroups(Collection<NameGroup> groups, Vocabulary vocabulary) {
        this.groups = groups;
        this.vocabulary = vocabulary;
    }

    void join() {
        joinMiddleNames();
        joinInitials();
        Map<String, List<NameGroup>> byLast = new HashMap<>();
        Map<String, NameGroup> byFirst = new HashMap<>();
        for (NameGroup group : groups) {
            if (group.isPerson() && group.words.size() > 1) {
                List<NameGroup> namesakes = byLast.computeIfAbsent(group.lastWord(), unused -> new ArrayList<>());
                if (!namesakes.contains(group.root())) {
                    namesakes.add(group.root());
                }
                byFirst.putIfAbsent(group.firstWord(), group);
            }
        }
        for (NameGroup group : groups) {
            if (!isApart(group)) {
                joinFull(group, byLast.getOrDefault(group.key, List.of()), byFirst.get(group.key));
            }
        }
    }

    /// Whether a name cannot be a short form of a person's.
    private boolean isApart(NameGroup group) {
        return group.joined != null
                || group.words.size() != 1
                || group.type == Entity.Type.PRODUCT
                || group.type == Entity.Type.EVENT
                || group.type == Entity.Type.PLACE && group.isPlaced() && vocabulary.isPlace(group.key);
    }

    /// A single word to the person of that surname, else of that first name.
    private void joinFull(NameGroup group, List<NameGroup> namesakes, @Nullable NameGroup byFirst) {
        boolean outnumbered = group.isPerson() || group.votes.getOrDefault(group.type, 0.0) < 1.5;
        if (!outnumbered) {
            return;
        }
        if (!namesakes.isEmpty()) {
            divide(group, namesakes);
        } else if (group.isPerson() && byFirst != null && byFirst.root() != group) {
            group.joined = byFirst;
        }
    }

    /// Gives each mention of a surname to one of those who bear it; those that suit none stay by themselves.
    private static void divide(NameGroup surname, List<NameGroup> namesakes) {
        List<Mention> left = new ArrayList<>();
        Map<NameGroup, List<Mention>> given = new LinkedHashMap<>();
        for (Mention mention : surname.mentions) {
            NameGroup whose = lastNamed(mention, namesakes, given);
            if (whose == null) {
                left.add(mention);
            } else {
                given.computeIfAbsent(whose, unused -> new ArrayList<>()).add(mention);
            }
        }
        given.forEach((whose, mentions) -> whose.mentions.addAll(mentions));
        surname.mentions.clear();
        surname.mentions.addAll(left);
    }

    /// Who was named last before a mention, among those whom its form of address suits best; else the first of them.
    private static @Nullable NameGroup lastNamed(
            Mention mention, List<NameGroup> namesakes, Map<NameGroup, List<Mention>> given) {
        int best = namesakes.stream()
                .mapToInt(each -> suits(mention.address(), each))
                .max()
                .orElse(0);
        NameGroup latest = null;
        Mention newest = null;
        for (NameGroup candidate : namesakes) {
            if (best == 0 || suits(mention.address(), candidate) < best) {
                continue;
            }
            latest = latest == null ? candidate : latest;
            List<Mention> earlier = new ArrayList<>(candidate.mentions);
            earlier.addAll(given.getOrDefault(candidate, List.of()));
            for (Mention other : earlier) {
                boolean before = READING_ORDER.compare(other, mention) < 0;
                if (before && (newest == null || READING_ORDER.compare(other, newest) > 0)) {
                    newest = other;
                    latest = candidate;
                }
            }
        }
        return latest;
    }

    /// How well a form of address suits a person, as far as the given name tells: 0 not, 1 perhaps, 2 surely.
    private static int suits(@Nullable String address, NameGroup person) {
        if (address == null || address.equals("messrs")) {
            return 1;
        }
        boolean male = GivenNames.isMale(person.firstWord());
        boolean female = GivenNames.isFemale(person.firstWord());
        boolean known = male || female;
        return !known ? 1 : address.equals("mr") == male ? 2 : 0;
    }

    /// `Joe Demarest` and `Joe S. Demarest`: same first and last name.
    private void joinMiddleNames() {
        Map<String, NameGroup> fullest = new HashMap<>();
        for (NameGroup group : groups) {
            if (group.isPerson() && group.words.size() > 1) {
                String ends = group.firstWord() + ' ' + group.lastWord();
                NameGroup other = fullest.putIfAbsent(ends, group);
                if (other != null && other.root() != group.root()) {
                    NameGroup longer = group.words.size() > other.words.size() ? group : other;
                    NameGroup shorter = longer == group ? other : group;
                    shorter.root().joined = longer.root();
                    fullest.put(ends, longer);
                }
            }
        }
    }

    /// `J. Demarest` to `Joe Demarest`, where no other person's name begins and ends so.
    private void joinInitials() {
        Map<String, NameGroup> byInitial = new HashMap<>();
        NameGroup several = new NameGroup("");
        for (NameGroup group : groups) {
            if (group.isPerson() && group.words.size() > 1 && group.firstWord().length() > 1 && group.joined == null) {
                byInitial.merge(initial(group), group, (one, other) -> one.root() == other.root() ? one : several);
            }
        }
        for (NameGroup group : groups) {
            boolean brief = group.isPerson()
                    && group.words.size() > 1
                    && group.firstWord().length() == 1;
            NameGroup full = brief ? byInitial.get(initial(group)) : null;
            if (full != null && full != several && group.joined == null && full.root() != group) {
                group.joined = full;
            }
        }
    }

    private static String initial(NameGroup group) {
        return group.firstWord().charAt(0) + " " + group.lastWord();
    }

    /// `Kerry Washington` is a person where the text says `Mr Washington`, whatever the tagger took the full name for.
    static void settleTypes(Map<String, NameGroup> groups, KnownNames known, Vocabulary vocabulary) {
        for (NameGroup group : groups.values()) {
            boolean other = group.type == Entity.Type.PLACE || group.type == Entity.Type.ORGANISATION;
            boolean several = group.words.size() > 1 && group.words.size() < 4;
            if (other && several && known.of(group.type, group.name) == null) {
                NameGroup surname = groups.get(Names.fold(group.words.getLast()));
                boolean person = surname != null && surname.isPerson();
                if (person && vocabulary.isFirstName(group.firstWord())) {
                    group.type = Entity.Type.PERSON;
                }
            }
        }
    }
}
