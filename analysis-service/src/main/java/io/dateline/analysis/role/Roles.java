package io.dateline.analysis.role;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads titles and affiliations of the persons of one text: those in front of the name by [TitlesBefore], those
/// behind it by [TitlesBehind]. Of several that a text gives one person, the one that says most wins, of equal ones
/// the first.
final class Roles {

    /// Text beyond this place, in UTF-16 units, is not read.
    private static final int MAX_OFFSET = 200_000;

    /// Mentions of one person that are read; a text tells who somebody is when it names them first.
    private static final int MENTIONS_READ = 5;

    private final String text;
    private final List<TaggedWord> words;

    Roles(String text, List<Entity> entities) {
        this.text = text.substring(0, Math.min(MAX_OFFSET, text.length()));
        words = TaggedWords.of(this.text, entities);
    }

    /// The entity itself where the text does not say.
    Entity fill(Entity entity) {
        if (entity.type() != Entity.Type.PERSON) {
            return entity;
        }
        List<Role> found = new ArrayList<>();
        int read = 0;
        for (Span mention : entity.mentions()) {
            if (mention.field() == Span.Field.TEXT && mention.end() <= text.length() && read++ < MENTIONS_READ) {
                read(mention, found);
            }
        }
        Role best = null;
        Role belonging = null;
        for (Role role : found) {
            best = best == null || role.completeness() > best.completeness() ? role : best;
            belonging = belonging == null && role.affiliation() != null ? role : belonging;
        }
        if (best == null) {
            return entity;
        }
        Entity affiliated = best.affiliation();
        if (affiliated == null && belonging != null) {
            affiliated = belonging.affiliation();
        }
        Entity.Affiliation affiliation =
                affiliated == null ? null : new Entity.Affiliation(affiliated.name(), affiliated.id());
        return entity.withRole(best.title(), affiliation, Span.text(best.start(), best.end()));
    }

    private void read(Span mention, List<Role> found) {
        int first = wordAt(mention.start());
        int behind = first;
        while (behind < words.size() && words.get(behind).start() < mention.end()) {
            behind++;
        }
        add(new TitlesBefore(text, words).of(first, behind), found);
        add(new TitlesBehind(text, words).of(behind), found);
    }

    private static void add(@Nullable Role role, List<Role> found) {
        if (role != null) {
            found.add(role);
        }
    }

    /// First word that begins at or behind an offset.
    private int wordAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
