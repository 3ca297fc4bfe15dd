package io.dateline.ingest.imports;

import io.dateline.ingest.source.ListedSource;
import org.jspecify.annotations.Nullable;

/// A line as it enters an import.
///
/// @param source null if its address cannot be read
/// @param address as written
/// @param refusal null exactly if there is a source
record ImportLineRequest(
        @Nullable ListedSource source,
        String address,
        @Nullable String refusal) {

    static ImportLineRequest of(ListedSource source) {
        return new ImportLineRequest(source, source.feed().toString(), null);
    }

    static ImportLineRequest refused(String address) {
        return new ImportLineRequest(
                null, address, "The address cannot be read: it must begin with http:// or https://.");
    }
}
