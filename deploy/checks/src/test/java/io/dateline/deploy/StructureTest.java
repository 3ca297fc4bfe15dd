package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds for the sources of every module: small packages without circles, and names that say something.
class StructureTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /// Files of one package, `package-info.java` apart.
    private static final int MAX_FILES = 15;

    /// Words that say nothing in the name of a type, or that this project once had in place of the field's own.
    private static final Set<String> BANNED = Set.of(
            "abstract",
            "base",
            "bearer",
            "bend",
            "data",
            "dto",
            "helper",
            "impl",
            "info",
            "item",
            "lab",
            "likeness",
            "lint",
            "maker",
            "manager",
            "reassignment",
            "remark",
            "sharpness",
            "sighting",
            "sightings",
            "slope",
            "slopes",
            "sought",
            "stretch",
            "stretches",
            "taker",
            "util",
            "utils");

    private static final Pattern DECLARATION = Pattern.compile(
            "(?m)^\\s*(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed|strictfp)\\s+)*"
                    + "(?:class|record|enum|interface|@interface)\\s+(\\w+)");
    private static final Pattern SUPERLATIVE =
            Pattern.compile("(?m)\\bfinal \\w+ ((?:MOST|LONGEST|SHORTEST|FEWEST|LEAST|FAREST)(?:_\\w+)?) =");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(io\\.dateline\\.[a-z.]+)\\.[A-Z]");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");

    /// One source file.
    ///
    /// @param module its folder below the root
    private record Source(String module, String pack, Path file, String text) {

        boolean describesItsPackage() {
            return file.endsWith("package-info.java");
        }

        boolean isTest() {
            return file.toString().contains("/src/test/");
        }
    }

    private static final List<Source> SOURCES = new ArrayList<>();

    @BeforeAll
    static void readAllSources() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 20, (file, attributes) -> isSource(file))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Matcher declared = PACKAGE.matcher(text);
                assertThat(declared.find()).as("%s names its package", file).isTrue();
                String path = ROOT.relativize(file).toString();
                SOURCES.add(new Source(path.substring(0, path.indexOf("/src/")), declared.group(1), file, text));
            }
        }
        assertThat(SOURCES.stream().map(Source::module))
                .contains(
                        "contract",
                        "platform",
                        "ingest-api",
                        "ingest-service",
                        "analysis-service",
                        "api-gateway",
                        "bench");
    }

    private static boolean isSource(Path file) {
        String path = ROOT.relativize(file).toString();
        return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
    }

    @Test
    void packageHoldsNoMoreFilesThanOnePersonOverlooks() {
        Map<String, Integer> files = new TreeMap<>();
        SOURCES.stream()
                .filter(source -> !source.isTest() && !source.describesItsPackage())
                .forEach(source -> files.merge(source.pack(), 1, Integer::sum));
        files.values().removeIf(count -> count <= MAX_FILES);

        assertThat(files)
                .as("packages of more than %d files are to be divided", MAX_FILES)
                .isEmpty();
    }

    @Test
    void boundsAreNamedMaxAndMin() {
        Set<String> wrong = new TreeSet<>();
        for (Source source : SOURCES) {
            found(SUPERLATIVE, source.text()).forEach(name -> wrong.add(source.pack() + " " + name));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nameOfATypeHoldsNoWordThatSaysNothing() {
        Set<String> wrong = new TreeSet<>();
        for (Source source : SOURCES) {
            for (String type : found(DECLARATION, source.text())) {
                List<String> words = WORD.matcher(type)
                        .results()
                        .map(MatchResult::group)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
                if (words.stream().anyMatch(BANNED::contains)) {
                    wrong.add(source.pack() + "." + type);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void packagesOfAModuleFormNoCircle() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Source source : SOURCES) {
            if (!source.isTest()) {
                Set<String> used = uses.computeIfAbsent(source.pack(), absent -> new TreeSet<>());
                used.addAll(found(IMPORT, source.text()));
                used.remove(source.pack());
            }
        }

        Set<String> inCircles = new TreeSet<>();
        uses.keySet().forEach(pack -> {
            if (reachableFrom(pack, uses).contains(pack)) {
                inCircles.add(pack);
            }
        });

        assertThat(uses.getOrDefault("io.dateline.bench", Set.of())).isNotEmpty();
        assertThat(inCircles).isEmpty();
    }

    private static Set<String> reachableFrom(String start, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(uses.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    @Test
    void glossaryDefinesEachWordOnce() throws IOException {
        List<String> words = Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.split("\\|")[1].replaceAll("\\(.*?\\)", ""))
                .flatMap(cell -> Arrays.stream(cell.split(",")))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(words).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
