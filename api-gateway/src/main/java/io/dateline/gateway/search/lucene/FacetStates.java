package io.dateline.gateway.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// The numbering of all values of a facet over all segments: costly, and the same for every search of one state of
/// the index. Kept for the latest state only.
final class FacetStates {

    private @Nullable IndexReader reader;
    private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

    synchronized StringDocValuesReaderState of(IndexReader of, String field) throws IOException {
        if (reader != of) {
            reader = of;
            states.clear();
        }
        StringDocValuesReaderState known = states.get(field);
        if (known == null) {
            known = new StringDocValuesReaderState(of, field);
            states.put(field, known);
        }
        return known;
    }
}
