package io.dateline.gateway.search;

import java.io.IOException;

/// One kind of index that an operator can choose.
public interface IndexFactory {

    /// Value of `dateline.search.index` that chooses it.
    String kind();

    /// Looks at its settings, once, at the start.
    ///
    /// @throws IllegalStateException they cannot be used; the message says what to change
    void check();

    WritableIndex open() throws IOException;
}
