package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Documents rot from their names on: every type, path and command that they name exists.
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+");
    private static final Pattern PATH = Pattern.compile("[\\w.*-]+(?:/[\\w.*-]+)*/?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./dateline ((?:eval |bench )?[a-z]+(?:-[a-z]+)*)");

    /// Names of others.
    private static final Set<String> FOREIGN = Set.of(
            "NewsArticle",
            "OpenAPI",
            "TermFilteredPresearcher",
            "MultipassTermFilteredPresearcher",
            "NIOFSDirectory",
            "MMapDirectory",
            "UserAgent");

    private static List<Path> documents;
    private static Set<String> types;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            documents = new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
        }
        documents.add(ROOT.resolve("README.md"));
        documents.add(ROOT.resolve("CONTRIBUTING.md"));
        types = new TreeSet<>();
        try (Stream<Path> sources = Files.find(
                ROOT,
                16,
                (file, attributes) ->
                        file.toString().endsWith(".java") && !file.toString().contains("/target/"))) {
            for (Path source : sources.toList()) {
                Matcher declared = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)")
                        .matcher(Files.readString(source));
                while (declared.find()) {
                    types.add(declared.group(1));
                }
            }
        }
    }

    @Test
    void everyTypeThatTheDocumentsNameExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents) {
            for (String code : found(CODE, document)) {
                if (TYPE.matcher(code).matches() && !types.contains(code) && !FOREIGN.contains(code)) {
                    missing.add(ROOT.relativize(document) + ": " + code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPathThatTheDocumentsNameExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents) {
            for (String code : found(CODE, document)) {
                if (PATH.matcher(code).matches() && isOfTheProject(code) && !exists(code)) {
                    missing.add(ROOT.relativize(document) + ": " + code);
                }
            }
            for (String link : found(LINK, document)) {
                if (!Files.exists(document.resolveSibling(link))) {
                    missing.add(ROOT.relativize(document) + ": link to " + link);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandThatTheDocumentsNameExists() throws IOException {
        String script = Files.readString(ROOT.resolve("dateline"));
        Set<String> tasks = new TreeSet<>();
        Eval.tasks().forEach(task -> tasks.add("eval " + task));
        Bench.names().forEach(name -> tasks.add("bench " + name));
        List<String> missing = new ArrayList<>();
        for (Path document : documents) {
            for (String command : found(COMMAND, document)) {
                boolean known = command.contains(" ")
                        ? tasks.contains(command)
                        : Pattern.compile("(?m)^\\s+(?:[a-z| -]*\\b)?" + command + "\\b[a-z| -]*\\)")
                                .matcher(script)
                                .find();
                if (!known) {
                    missing.add(ROOT.relativize(document) + ": ./dateline " + command);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /// Whether a word in code type is a path from the project's root: its first part stands there.
    private static boolean isOfTheProject(String path) {
        int end = path.indexOf('/');
        return end > 0 && Files.isDirectory(ROOT.resolve(path.substring(0, end)));
    }

    private static boolean exists(String path) throws IOException {
        if (!path.contains("*")) {
            return Files.exists(ROOT.resolve(path));
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path);
        Path folder = ROOT.resolve(path.substring(0, path.indexOf('*'))).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> matcher.matches(ROOT.relativize(file)));
        }
    }
}
