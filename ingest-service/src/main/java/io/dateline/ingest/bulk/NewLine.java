package io.dateline.ingest.bulk;

import io.dateline.ingest.source.ListedSource;
import org.jspecify.annotations.Nullable;

/// A line as it enters an import.
///
/// @param source null if its address cannot be read
/// @param address as written
/// @param refusal null exactly if there is a source
record NewLine(
        @Nullable ListedSource source,
        String address,
        @Nullable String refusal) {

    static NewLine of(ListedSource source) {
        return new NewLine(source, source.feed().toString(), null);
    }

    static NewLine refused(String address) {
        return new NewLine(null, address, "The address cannot be read: it must begin with http:// or https://.");
    }
}
