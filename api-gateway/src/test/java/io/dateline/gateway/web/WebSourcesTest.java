package io.dateline.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the sources of the web UI as text.
class WebSourcesTest {

    private static final int MAX_LINE_LENGTH = 120;

    /// What all pages share; every other sheet belongs to the script beside it.
    private static final Set<String> SHARED = Set.of("tokens.css", "base.css", "controls.css");

    private static final Pattern PROBLEM =
            Pattern.compile("(?:Problem\\w*|Problem\\.of|super)\\(\\s*\\d{3},\\s*\"([a-z-]+)\"");

    private static final Pattern FETCH_FAILURE = Pattern.compile("(?m)^    ([A-Z_]+)\\(Retry\\.");

    @Test
    void noLineIsLongerThanAReaderSees() {
        List<String> tooLong = Stream.of(WebSources.APP, WebSources.TESTS)
                .flatMap(root -> WebSources.files(root, ".js", ".css", ".html").stream())
                .flatMap(file -> WebSources.read(file)
                        .lines()
                        .filter(line -> line.length() > MAX_LINE_LENGTH)
                        .map(line -> file + ": " + line.strip()))
                .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everySheetStandsBesideTheScriptWhoseRulesItHolds() {
        List<Path> strays = WebSources.files(WebSources.APP, ".css").stream()
                .filter(sheet -> !isShared(sheet))
                .filter(sheet -> !importsItsSheet(sheet))
                .toList();
        assertThat(strays).isEmpty();
    }

    @Test
    void everyKindOfProblemHasAHeadingForPeople() {
        String headings = WebSources.read(WebSources.APP.resolve("core/headings.js"));
        Set<String> kinds = new TreeSet<>();
        for (String module : List.of("../platform", "../ingest-service", "../api-gateway")) {
            for (Path source : WebSources.files(Path.of(module, "src/main/java"), ".java")) {
                PROBLEM.matcher(WebSources.read(source)).results().forEach(kind -> kinds.add(kind.group(1)));
            }
        }
        Path failures = Path.of("../ingest-service/src/main/java/io/dateline/ingest/fetch/FetchFailure.java");
        Matcher failure = FETCH_FAILURE.matcher(WebSources.read(failures));
        while (failure.find()) {
            kinds.add(failure.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assertThat(kinds).contains("name-taken", "robots-unreachable");
        assertThat(kinds)
                .filteredOn(kind -> !kind.endsWith("-not-found"))
                .allSatisfy(kind -> assertThat(headings).containsPattern("(?m)^  '?" + kind + "'?: '"));
    }

    private static boolean isShared(Path sheet) {
        return sheet.getParent().endsWith("style")
                && SHARED.contains(sheet.getFileName().toString());
    }

    private static boolean importsItsSheet(Path sheet) {
        Path script = sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".js"));
        return Files.exists(script) && WebSources.read(script).contains("import './" + sheet.getFileName() + "';");
    }
}
