package io.dateline.analysis.sentiment;

import io.dateline.analysis.pipeline.Passage;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences that go on about a person by `he` or `she`. Only where no other person can be meant: the sentence
/// begins with the pronoun and names nobody, and the sentence right before it names exactly one person.
final class Pronouns {

    private static final Pattern BEGINNING = Pattern.compile("^[\"“‘'(]?(?:He|She)(?![\\w\\p{Mn}])");

    private Pronouns() {}

    /// A pronoun and whom it stands for.
    ///
    /// @param start UTF-16 offset in the line, inclusive
    /// @param end exclusive
    record Place(UUID entity, int start, int end) {}

    /// @return by index of the line in the passage
    static Map<Integer, Place> in(Passage passage, List<Entity> entities, String text) {
        Map<Integer, Place> found = new HashMap<>();
        List<Passage.Line> lines = passage.lines();
        for (int at = 1; at < lines.size(); at++) {
            Passage.Line line = lines.get(at);
            Matcher beginning = BEGINNING.matcher(line.words());
            if (line.isTitle() || !beginning.find() || !follows(lines.get(at - 1), line, text)) {
                continue;
            }
            List<Entity> before = persons(lines.get(at - 1), entities);
            if (before.size() == 1 && persons(line, entities).isEmpty()) {
                found.put(at, new Place(before.getFirst().id(), beginning.start(), beginning.end()));
            }
        }
        return found;
    }

    /// Whether nothing but white space lies between two sentences of the text.
    private static boolean follows(Passage.Line before, Passage.Line line, String text) {
        return !before.isTitle()
                && text.substring(before.sentence().end(), line.sentence().start())
                        .isBlank();
    }

    private static List<Entity> persons(Passage.Line line, List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.type() == Entity.Type.PERSON)
                .filter(entity -> entity.mentions().stream().anyMatch(mention -> isIn(mention, line)))
                .toList();
    }

    private static boolean isIn(Span mention, Passage.Line line) {
        return mention.field() == Span.Field.TEXT && line.sentence().covers(mention.start());
    }
}
