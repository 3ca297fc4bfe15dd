package io.dateline.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The catalogue of errors in docs/api.md and the code say the same.
class ErrorCatalogueTest {

    private static final Pattern MADE = Pattern.compile(
            "(?:ProblemException|RefusedException|super|Problem\\.of|NotFoundException)\\(\\s*(?:\\d{3}|status),\\s*\"([a-z0-9-]+)\"");

    private static final Pattern LISTED = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void everyProblemIsInTheCatalogueWithItsStatus() throws IOException {
        Set<String> catalogue = catalogue();
        Set<String> missing = new TreeSet<>(made());
        missing.removeIf(slug -> slug.endsWith("-not-found") || catalogue.contains(slug));

        assertThat(missing).isEmpty();
    }

    @Test
    void everythingInTheCatalogueHappens() throws IOException {
        Set<String> made = made();
        Set<String> gone = new TreeSet<>(catalogue());
        gone.removeIf(made::contains);
        // Made by the framework's own errors, or by ingest-service and passed on.
        gone.removeAll(Set.of(
                "not-found",
                "no-feed-found",
                "not-a-feed",
                "address-refused",
                "method-not-allowed",
                "not-acceptable",
                "body-too-large",
                "media-type-not-supported",
                "request-invalid",
                "unauthenticated",
                "forbidden"));

        assertThat(gone).isEmpty();
    }

    private static Set<String> catalogue() throws IOException {
        String page = Files.readString(Path.of("../docs/api.md"));
        String section =
                page.substring(page.indexOf("## Errors"), page.indexOf("\n## ", page.indexOf("## Errors") + 5));
        Set<String> slugs = new TreeSet<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher slug = LISTED.matcher(line.split("\\|")[1]);
            while (slug.find()) {
                slugs.add(slug.group(1));
            }
        });
        assertThat(slugs).hasSizeGreaterThan(20);
        return slugs;
    }

    private static Set<String> made() throws IOException {
        Set<String> slugs = new TreeSet<>();
        for (String root : new String[] {"src/main/java", "../platform/src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Matcher made = MADE.matcher(Files.readString(file));
                    while (made.find()) {
                        slugs.add(made.group(1));
                    }
                }
            }
        }
        return slugs;
    }
}
