package io.dateline.ingest.format;

import io.dateline.ingest.format.FeedDocument.Place;
import io.dateline.ingest.xml.Node.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where something happened, as GeoRSS (simple and GML) and the W3C's vocabulary say it. They write latitude first.
final class Places {

    private Places() {}

    /// @return null if the element is no place that can be read
    static @Nullable Place read(Element element) {
        return switch (element.name) {
            case "georss:point" -> of("Point", element.text(), 1);
            case "georss:line" -> of("LineString", element.text(), 2);
            case "georss:polygon" -> of("Polygon", element.text(), 4);
            case "georss:box" -> of("Box", element.text(), 2);
            case "georss:where", "gml:point", "gml:linestring", "gml:polygon", "gml:exterior", "gml:linearring" ->
                gml(element);
            default -> null;
        };
    }

    private static @Nullable Place gml(Element element) {
        Element at = element;
        String type = kind(element.name);
        while (!at.elements().isEmpty()) {
            at = at.elements().getFirst();
            type = type == null ? kind(at.name) : type;
        }
        boolean positions = at.name.equals("gml:pos") || at.name.equals("gml:poslist");
        if (!positions || type == null) {
            return null;
        }
        return of(type, at.text(), type.equals("Polygon") ? 4 : 1);
    }

    private static @Nullable String kind(String name) {
        return switch (name) {
            case "gml:point" -> "Point";
            case "gml:linestring" -> "LineString";
            case "gml:polygon" -> "Polygon";
            default -> null;
        };
    }

    private static @Nullable Place of(String type, String text, int least) {
        String[] words = text.strip().split("[\\s,]+");
        List<List<Double>> coordinates = new ArrayList<>();
        try {
            for (int i = 0; i + 1 < words.length && i < 2_000; i += 2) {
                coordinates.add(List.of(Double.valueOf(words[i + 1]), Double.valueOf(words[i])));
            }
        } catch (NumberFormatException e) {
            return null;
        }
        return coordinates.size() < least ? null : new Place(type, List.copyOf(coordinates));
    }
}
