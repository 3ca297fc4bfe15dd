package io.dateline.local;

import java.nio.file.Path;

/// Where files are kept that any stack of this user can share.
final class Caches {

    private Caches() {}

    /// `$XDG_CACHE_HOME/dateline`, by default `~/.cache/dateline`.
    static Path directory() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path root = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return root.resolve("dateline");
    }
}
