package io.dateline.bench.feed;

import io.dateline.ingest.format.FeedDocument;
import io.dateline.ingest.format.FeedDocument.Link;
import io.dateline.ingest.format.FeedDocument.Moment;
import io.dateline.ingest.format.FeedDocument.Part;
import io.dateline.ingest.format.FeedDocument.Person;
import io.dateline.ingest.format.FeedDocument.Role;
import io.dateline.ingest.format.FeedDocument.Stated;
import io.dateline.ingest.format.FeedDocument.Tag;
import io.dateline.ingest.format.FeedDocument.Text;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A feed in the words of Python's feedparser, whose tests ask for paths like `entries/0/title_detail/value`. Only
/// names and shapes are changed here; a value that [FeedDocument] does not hold is missing here too.
final class FeedparserView {

    private static final Map<Role, String> NAMES = Map.of(
            Role.TITLE,
            "title",
            Role.SUBTITLE,
            "subtitle",
            Role.SUMMARY,
            "summary",
            Role.RIGHTS,
            "rights",
            Role.INFO,
            "info");

    private static final Map<Moment, String> TIMES = Map.of(
            Moment.PUBLISHED, "published",
            Moment.UPDATED, "updated",
            Moment.CREATED, "created",
            Moment.EXPIRED, "expired",
            Moment.VALID_FROM, "validity_start",
            Moment.VALID_TO, "validity_end");

    private FeedparserView() {}

    static Map<String, Object> of(FeedDocument document) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("bozo", !document.faults().isEmpty());
        view.put("encoding", document.encoding());
        view.put("version", document.version());
        view.put("feed", part(document.channel(), false));
        view.put(
                "entries",
                document.entries().stream().map(entry -> part(entry, true)).toList());
        return view;
    }

    private static Map<String, Object> part(Part part, boolean isEntry) {
        Map<String, Object> view = new LinkedHashMap<>();
        part.values().forEach((name, value) -> view.put(name, value(name, value)));
        part.marks().forEach((name, mark) -> view.put(name, mark(mark)));
        part.texts().forEach((role, text) -> {
            view.put(NAMES.get(role), text.value());
            view.put(NAMES.get(role) + "_detail", detail(text));
        });
        part.times().forEach((moment, stated) -> {
            view.put(TIMES.get(moment), stated.text());
            view.put(TIMES.get(moment) + "_parsed", tuple(stated));
        });
        view.put("content", part.contents().stream().map(FeedparserView::detail).toList());
        view.put("links", part.links().stream().map(FeedparserView::link).toList());
        view.put(
                "enclosures",
                part.links().stream()
                        .filter(link -> link.rel().equals("enclosure"))
                        .map(FeedparserView::enclosure)
                        .toList());
        part.links().stream()
                .filter(link -> link.rel().equals("license"))
                .findFirst()
                .ifPresent(link -> view.put("license", link.href()));
        view.put("tags", part.tags().stream().map(FeedparserView::tag).toList());
        part.tags().stream().findFirst().ifPresent(tag -> view.put("category", tag.term()));
        people(view, "author", part.authors());
        people(view, "contributor", part.contributors());
        if (part.publisher() != null) {
            view.put("publisher", part.publisher().line());
            view.put("publisher_detail", person(part.publisher()));
        }
        put(view, "link", part.link());
        put(view, "id", part.id());
        view.put("guidislink", part.idIsLink());
        if (part.place() != null) {
            view.put("where", place(part.place()));
        }
        if (part.source() != null) {
            view.put("source", part(part.source(), false));
        }
        return view;
    }

    private static Object value(String name, String text) {
        return switch (name) {
            case "itunes_block" -> text.equals("yes") ? 1 : 0;
            case "itunes_explicit" ->
                switch (text) {
                    case "yes", "true" -> Boolean.TRUE;
                    case "clean", "no", "false" -> Boolean.FALSE;
                    default -> "";
                };
            default -> text;
        };
    }

    private static Map<String, Object> mark(Map<String, String> mark) {
        Map<String, Object> view = new LinkedHashMap<>(mark);
        for (String number : List.of("width", "height")) {
            String text = mark.get(number);
            if (text != null && text.matches("\\d{1,6}")) {
                view.put(number, Integer.valueOf(text));
            }
        }
        return view;
    }

    private static Map<String, Object> detail(Text text) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("value", text.value());
        view.put("type", text.type());
        view.put("language", text.language());
        view.put("base", text.base());
        return view;
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> view = enclosure(link);
        view.put("rel", link.rel());
        return view;
    }

    private static Map<String, Object> enclosure(Link link) {
        Map<String, Object> view = new LinkedHashMap<>(link.attributes());
        put(view, "href", link.href());
        return view;
    }

    private static Map<String, Object> tag(Tag tag) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("term", tag.term());
        view.put("scheme", tag.scheme());
        view.put("label", tag.label());
        return view;
    }

    private static Map<String, Object> person(Person person) {
        Map<String, Object> view = new LinkedHashMap<>();
        put(view, "name", person.name());
        put(view, "email", person.email());
        put(view, "href", person.url());
        return view;
    }

    private static void people(Map<String, Object> view, String name, List<Person> people) {
        view.put(name + "s", people.stream().map(FeedparserView::person).toList());
        if (!people.isEmpty()) {
            put(view, name, people.getLast().line());
            view.put(name + "_detail", person(people.getLast()));
        }
    }

    private static Map<String, Object> place(FeedDocument.Place place) {
        Object coordinates = switch (place.type()) {
            case "Point" -> place.coordinates().getFirst();
            case "Polygon" -> List.of(place.coordinates());
            default -> place.coordinates();
        };
        return Map.of("type", place.type(), "coordinates", coordinates);
    }

    /// Year, month, day, hour, minute, second, weekday from Monday, day of the year, summer time; in UTC.
    private static @Nullable List<Integer> tuple(Stated stated) {
        if (stated.at() == null) {
            return null;
        }
        OffsetDateTime at = stated.at().atOffset(ZoneOffset.UTC);
        return List.of(
                at.getYear(),
                at.getMonthValue(),
                at.getDayOfMonth(),
                at.getHour(),
                at.getMinute(),
                at.getSecond(),
                at.getDayOfWeek().getValue() - 1,
                at.getDayOfYear(),
                0);
    }

    private static void put(Map<String, Object> view, String name, @Nullable Object value) {
        if (value != null) {
            view.put(name, value);
        }
    }

    /// Follows a path, with the older names that feedparser also answers to.
    static @Nullable Object at(Map<String, Object> view, List<Object> path) {
        Object here = view;
        for (Object step : path) {
            if (here instanceof List<?> list && step instanceof Integer index) {
                here = index < list.size() ? list.get(index) : null;
            } else if (here instanceof Map<?, ?> map) {
                here = named(map, String.valueOf(step));
            } else {
                return null;
            }
        }
        return here;
    }

    private static @Nullable Object named(Map<?, ?> map, String name) {
        for (String candidate : names(name)) {
            if (map.containsKey(candidate)) {
                return map.get(candidate);
            }
        }
        return null;
    }

    private static List<String> names(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        switch (name.replace("_detail", "").replace("_parsed", "")) {
            case "description" ->
                names.addAll(List.of(name.replace("description", "summary"), name.replace("description", "subtitle")));
            case "tagline" -> names.add(name.replace("tagline", "subtitle"));
            case "copyright" -> names.add(name.replace("copyright", "rights"));
            case "date", "modified" -> names.add(name.replace("date", "updated").replace("modified", "updated"));
            case "issued" -> names.add(name.replace("issued", "published"));
            case "updated" -> names.add(name.replace("updated", "published"));
            case "guid" -> names.add("id");
            case "url" -> names.add("href");
            default -> {}
        }
        return names;
    }
}
