package io.dateline.analysis.watch;

import io.dateline.analysis.pipeline.Document;
import io.dateline.contract.NameWatched;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where one document names what is watched.
final class WatchedMentions {

    /// Names beyond this place in the text, in UTF-16 units, are not looked for; see `EntityStage`.
    static final int MAX_OFFSET = 200_000;

    /// Most names of an article, the most salient ones.
    static final int MAX_NAMES = 300;

    /// Most mentions kept of one name.
    static final int MAX_MENTIONS = 1000;

    /// Words of a text for each mention of anybody. Guess, unmeasured: stands in where names are not found.
    private static final double WORDS_PER_MENTION = 25;

    private final WatchedNames names;
    private final Document document;
    private final HashedWords title;
    private final HashedWords text;
    private final Map<Integer, List<WatchedNames.Place>> inTitle;
    private final Map<Integer, List<WatchedNames.Place>> inText;

    WatchedMentions(WatchedNames names, Document document) {
        this.names = names;
        this.document = document;
        title = HashedWords.of(document.article().title(), MAX_OFFSET);
        text = HashedWords.of(document.article().text(), MAX_OFFSET);
        inTitle = byName(names.places(title));
        inText = byName(names.places(text));
    }

    private static Map<Integer, List<WatchedNames.Place>> byName(List<WatchedNames.Place> places) {
        Map<Integer, List<WatchedNames.Place>> byName = new TreeMap<>();
        places.forEach(place ->
                byName.computeIfAbsent(place.name(), _ -> new ArrayList<>()).add(place));
        return byName;
    }

    /// @return most salient first; without sentiment
    List<Entity> entities() {
        TreeMap<Integer, List<WatchedNames.Place>> all = new TreeMap<>(inTitle);
        all.putAll(inText);
        return all.keySet().stream()
                .map(this::mentions)
                .filter(found -> !found.spans().isEmpty())
                .map(this::entity)
                .sorted(Comparator.comparingDouble(Entity::salience)
                        .reversed()
                        .thenComparing(Entity::name)
                        .thenComparing(Entity::id))
                .limit(MAX_NAMES)
                .toList();
    }

    private record Mentions(int name, List<Span> spans) {}

    private Mentions mentions(int name) {
        List<Span> full = new ArrayList<>(spans(name, WatchedNames.Kind.FULL));
        if (full.isEmpty()) {
            return new Mentions(name, full);
        }
        for (Span last : spans(name, WatchedNames.Kind.SHORT)) {
            if (full.stream().noneMatch(last::overlaps) && isTheSamePerson(last, full)) {
                full.add(last);
            }
        }
        return new Mentions(
                name,
                full.stream()
                        .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::start))
                        .limit(MAX_MENTIONS)
                        .toList());
    }

    private List<Span> spans(int name, WatchedNames.Kind kind) {
        List<Span> spans = new ArrayList<>();
        for (WatchedNames.Place place : counting(inTitle.getOrDefault(name, List.of()), kind)) {
            spans.add(Span.title(title.start(place.first()), title.end(place.end() - 1)));
        }
        for (WatchedNames.Place place : counting(inText.getOrDefault(name, List.of()), kind)) {
            spans.add(Span.text(text.start(place.first()), text.end(place.end() - 1)));
        }
        return spans;
    }

    /// Those of a kind that no exclusion holds, the longest of those that overlap.
    private static List<WatchedNames.Place> counting(List<WatchedNames.Place> places, WatchedNames.Kind kind) {
        List<WatchedNames.Place> excluded = places.stream()
                .filter(place -> place.kind() == WatchedNames.Kind.EXCLUDED)
                .toList();
        List<WatchedNames.Place> counting = new ArrayList<>();
        int end = 0;
        List<WatchedNames.Place> ofKind = places.stream()
                .filter(place -> place.kind() == kind)
                .filter(place -> excluded.stream()
                        .noneMatch(phrase -> phrase.first() <= place.first() && phrase.end() >= place.end()))
                .sorted(Comparator.comparingInt(WatchedNames.Place::first)
                        .thenComparing(
                                Comparator.comparingInt(WatchedNames.Place::end).reversed()))
                .limit(MAX_MENTIONS)
                .toList();
        for (WatchedNames.Place place : ofKind) {
            if (place.first() >= end) {
                counting.add(place);
                end = place.end();
            }
        }
        return counting;
    }

    /// Whether a last name alone stands for the person whose full name the article gives. Where names are found,
    /// that stage has told one person from another of the same last name; elsewhere a capitalised word before it
    /// is taken for another's first name.
    private boolean isTheSamePerson(Span last, List<Span> full) {
        for (Entity entity : document.entities()) {
            if (entity.mentions().stream().anyMatch(last::overlaps)) {
                return entity.mentions().stream()
                        .anyMatch(mention -> full.stream().anyMatch(mention::overlaps));
            }
        }
        HashedWords words = last.field() == Span.Field.TITLE ? title : text;
        int word = at(words, last.start());
        return !(words.followsClosely(word) && words.isCapitalised(word - 1));
    }

    private static int at(HashedWords words, int start) {
        int low = 0;
        int high = words.count() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.start(middle) < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Entity entity(Mentions found) {
        NameWatched name = names.name(found.name());
        double own = weight(found.spans());
        double others = 0;
        for (Entity entity : document.entities()) {
            boolean same = entity.mentions().stream()
                    .anyMatch(mention -> found.spans().stream().anyMatch(mention::overlaps));
            others += same ? 0 : weight(entity.mentions());
        }
        double rest = Math.max(others, text.count() / WORDS_PER_MENTION);
        double salience = Math.round(own / (own + rest) * 1e4) / 1e4;
        return new Entity(name.nameId(), name.name(), name.type(), salience, found.spans(), null);
    }

    /// A mention counts the more the earlier it stands; the title counts most.
    private double weight(List<Span> mentions) {
        double length = Math.max(1000, document.article().text().length());
        double weight = 0;
        for (Span mention : mentions) {
            weight += mention.field() == Span.Field.TITLE ? 3 : 0.5 + 1.5 * Math.exp(-3.0 * mention.start() / length);
        }
        return weight;
    }
}
