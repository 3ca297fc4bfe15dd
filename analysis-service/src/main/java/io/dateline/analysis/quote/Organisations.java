package io.dateline.analysis.quote;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The organisations that a text names, for speakers without a name: `a spokeswoman for Boeing`. Whom a person
/// belongs to, the person's [Entity] says.
final class Organisations {

    private record Place(Entity entity, int start, int end) {}

    private final String text;
    private final List<Place> organisations = new ArrayList<>();

    Organisations(String text, List<Entity> entities) {
        this.text = text;
        for (Entity entity : entities) {
            if (entity.type() == Entity.Type.ORGANISATION) {
                for (Span mention : entity.mentions()) {
                    if (mention.field() == Span.Field.TEXT && mention.end() <= text.length()) {
                        organisations.add(new Place(entity, mention.start(), mention.end()));
                    }
                }
            }
        }
        organisations.sort(Comparator.comparingInt(Place::start));
    }

    /// @return name of the first organisation within a part of the text; null if there is none
    @Nullable
    String within(int start, int end) {
        int i = firstFrom(start);
        boolean inside = i < organisations.size() && organisations.get(i).end() <= end;
        return inside ? organisations.get(i).entity().name() : null;
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = organisations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (organisations.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
