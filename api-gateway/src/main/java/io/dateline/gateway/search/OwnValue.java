package io.dateline.gateway.search;

import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.field.ValueField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Something that a team defines for itself and that a search counts for this team alone. In the index it stands
/// under its bare id, among the values of articles; its name is the team's own business and comes with the request.
///
/// @param facet name of the facet that it is counted in
/// @param field whose values it stands among
/// @param label what to filter by, and how the team calls it
public record OwnValue(String facet, ValueField field, UUID id, FacetLabel label) {

    /// As it stands in the index.
    public String value() {
        return ArticleFields.own(id);
    }

    /// Puts the team's own values before those that everybody sees, most frequent first; those of no article are left
    /// out. What everybody sees under the same name goes: nobody could tell the two apart, and pages show the own.
    ///
    /// @param counts by facet; changed
    /// @param own by what is counted
    public static void putFirst(Map<String, List<SearchIndex.FacetCount>> counts, Map<OwnValue, Long> own) {
        own.entrySet().stream()
                .filter(counted -> counted.getValue() > 0)
                .sorted(Map.Entry.<OwnValue, Long>comparingByValue()
                        .thenComparing(counted -> counted.getKey().label().label(), Comparator.reverseOrder()))
                .forEach(counted -> {
                    OwnValue value = counted.getKey();
                    List<SearchIndex.FacetCount> all = new ArrayList<>(counts.getOrDefault(value.facet(), List.of()));
                    all.removeIf(shared -> !shared.own()
                            && shared.label().equalsIgnoreCase(value.label().label()));
                    all.addFirst(new SearchIndex.FacetCount(
                            value.label().id(), value.label().label(), counted.getValue(), true));
                    counts.put(value.facet(), all);
                });
    }
}
