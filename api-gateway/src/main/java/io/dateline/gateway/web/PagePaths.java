package io.dateline.gateway.web;

import java.util.List;

/// Tells the addresses of pages from those of everything else that this service serves.
final class PagePaths {

    private static final List<String> ROOMS_OF_OTHERS = List.of("/api", "/openapi", "/q", "/static");

    private PagePaths() {}

    /// Whether a path can be a page's: it belongs to nobody else and its last part does not look like a file's name.
    ///
    /// @param path normalised, beginning with `/`
    static boolean isPage(String path) {
        boolean taken = ROOMS_OF_OTHERS.stream().anyMatch(room -> path.equals(room) || path.startsWith(room + "/"));
        return !taken && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }
}
