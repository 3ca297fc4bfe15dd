package io.dateline.bench.web;

import static java.util.Map.entry;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page of the web UI, as its own sources list them, so that a new page is tested as it comes.
///
/// @param path with an id that exists
/// @param right that the page takes
record PageRoute(String path, String right) {

    private static final Pattern ROUTE = Pattern.compile("route\\('([^']+)', '[^']+'(?:, '([^']+)')?\\)");

    /// Where the id of a page's object is to be had.
    private static final Map<String, String> LISTS = Map.ofEntries(
            entry("/articles/", "/articles?limit=1"),
            entry("/stories/", "/stories?limit=1"),
            entry("/monitors/", "/monitors?limit=1"),
            entry("/names/", "/entities"),
            entry("/topics/", "/topics"),
            entry("/sources/", "/sources?limit=1"),
            entry("/outlets/", "/sources?limit=1"),
            entry("/mail/", "/mails?limit=1"),
            entry("/alerts/", "/alerts?limit=1"),
            entry("/alerts/rules/", "/alert-rules"),
            entry("/briefings/", "/briefings"),
            entry("/editions/", "/editions?limit=1"),
            entry("/reports/", "/reports"));

    /// All pages for whoever is signed in; those of objects of which there is none yet are left out.
    ///
    /// @param page of somebody who is signed in
    static List<PageRoute> all(Page page) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path home = Files.exists(here.resolve("api-gateway")) ? here : here.getParent();
        String source = Files.readString(home.resolve("api-gateway/src/main/resources/web/app/core/routes.js"));
        List<PageRoute> routes = new ArrayList<>();
        Matcher route = ROUTE.matcher(source);
        while (route.find()) {
            String pattern = route.group(1);
            if (pattern.equals("/signin") || pattern.equals("/welcome")) {
                continue;
            }
            String path = pattern.contains(":id") ? withId(page, pattern) : pattern;
            if (path != null) {
                routes.add(new PageRoute(path, route.group(2) == null ? "read" : route.group(2)));
            }
        }
        return routes;
    }

    private static @Nullable String withId(Page page, String pattern) {
        String list = LISTS.get(pattern.substring(0, pattern.indexOf(":id")));
        if (list == null) {
            throw new IllegalStateException("This test knows no list for " + pattern + "; add it to LISTS.");
        }
        Object id = page.evaluate(
                "async (list) => (await (await fetch('/api/v1' + list)).json()).items[0]?.id ?? null", list);
        return id == null ? null : pattern.replace(":id", (String) id);
    }
}
