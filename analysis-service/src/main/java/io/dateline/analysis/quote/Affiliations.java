package io.dateline.analysis.quote;

import io.dateline.contract.Entity;
import io.dateline.contract.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which organisation a person speaks for, as the text says it beside the name: `FBI Assistant Director Joe Demarest`,
/// `Tim Cook, chief executive of Apple`, `a spokeswoman for Boeing`.
final class Affiliations {

    /// Words of office between an organisation and a name, no verb and no mark among them.
    private static final Pattern OFFICE = Pattern.compile("(?:['’]s?)?(?: [\\p{L}-]+){0,5},? ");

    private static final Pattern NO_OFFICE = Pattern.compile(
            "(?i).*\\b(?:and|or|but|is|was|were|has|had|of|in|on|with|to|by|that|said|says|told|when|as|after|from|against|for|about|than)\\b.*");

    private static final Pattern APPOSITION =
            Pattern.compile(",? (?:the |a |an |who (?:is|was|heads|leads|runs|chairs) )?[^,.;:\n\"“”]{0,80}");

    private static final int MENTIONS_READ = 3;

    private record Place(Entity entity, int start, int end) {}

    private final String text;
    private final List<Place> organisations = new ArrayList<>();
    private final Map<UUID, Optional<String>> known = new HashMap<>();

    Affiliations(String text, List<Entity> entities) {
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

    /// @return null if the text does not say
    @Nullable
    String of(Entity person) {
        if (person.type() != Entity.Type.PERSON) {
            return null;
        }
        return known.computeIfAbsent(person.id(), id -> Optional.ofNullable(find(person)))
                .orElse(null);
    }

    private @Nullable String find(Entity person) {
        int read = 0;
        for (Span mention : person.mentions()) {
            if (mention.field() == Span.Field.TEXT && mention.end() <= text.length() && read++ < MENTIONS_READ) {
                String found = before(mention);
                found = found == null ? behind(mention) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable String before(Span mention) {
        int i = firstFrom(mention.start()) - 1;
        if (i < 0 || mention.start() - organisations.get(i).end() > 60) {
            return null;
        }
        Place place = organisations.get(i);
        String between = text.substring(place.end(), mention.start());
        boolean office =
                OFFICE.matcher(between).matches() && !NO_OFFICE.matcher(between).matches();
        return office ? place.entity().name() : null;
    }

    private @Nullable String behind(Span mention) {
        if (mention.end() >= text.length()
                || text.charAt(mention.end()) != ',' && !text.startsWith(" of ", mention.end())) {
            return null;
        }
        var apposition = APPOSITION.matcher(text).region(mention.end(), text.length());
        return apposition.lookingAt() ? within(mention.end(), apposition.end()) : null;
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
