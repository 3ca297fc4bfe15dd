package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A resource that nobody told the builder of is not in a native executable, and its reader finds nothing there. Here
/// that fails at once.
class NativeResourcesTest {

    private static final Set<String> SERVICES = Set.of("ingest-service", "analysis-service", "api-gateway");

    /// Files beside the classes that only the build reads.
    private static final List<String> BUILD_ONLY =
            List.of("application.properties", "META-INF/**", "web/**", "**/package-info.*");

    /// Every class of ours that reads resources, with those it reads from libraries; its own files are found by
    /// themselves.
    private static final Map<String, List<String>> READERS = Map.ofEntries(
            Map.entry("io.dateline.analysis.embedding.Branch", List.of()),
            Map.entry(
                    "io.dateline.analysis.embedding.OnnxSentenceEncoder",
                    List.of("all-minilm-l6-v2-q.onnx", "all-minilm-l6-v2-q-tokenizer.json")),
            Map.entry("io.dateline.analysis.embedding.MultilingualEncoder", List.of()),
            Map.entry("io.dateline.analysis.naming.CountryNames", List.of()),
            Map.entry("io.dateline.analysis.language.LanguageIdentifier", List.of("langdetect-183.bin")),
            Map.entry("io.dateline.analysis.entity.Gazetteer", List.of()),
            Map.entry("io.dateline.analysis.entity.TaggerModel", List.of()),
            Map.entry("io.dateline.ingest.imports.StarterList", List.of()),
            Map.entry("io.dateline.ingest.queryfeed.QueryFeedList", List.of()),
            Map.entry("io.dateline.ingest.dates.CalendarNames", List.of()),
            Map.entry("io.dateline.analysis.model.ModelCards", List.of()),
            Map.entry("io.dateline.analysis.quote.speech.LanguageWords", List.of()),
            Map.entry("io.dateline.analysis.sentiment.SentimentHead", List.of()),
            Map.entry("io.dateline.analysis.topic.TopicTree", List.of()),
            Map.entry("io.dateline.gateway.account.password.PasswordPolicy", List.of()),
            Map.entry(
                    "io.dateline.gateway.document.paint.pdf.PdfFonts",
                    List.of("org/apache/fontbox/unicode/Scripts.txt")),
            Map.entry("io.dateline.gateway.search.opensearch.dsl.PlacesScript", List.of()),
            Map.entry("io.dateline.analysis.naming.KnownNames", List.of()),
            Map.entry("io.dateline.analysis.wording.CommonWords", List.of()));

    /// What libraries read at run time, by service.
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "ingest-service",
            List.of("effective_tld_names.dat", "org/publicsuffix/list/effective_tld_names.dat"),
            "analysis-service",
            List.of(
                    "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                    "ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so"),
            "api-gateway",
            List.of(
                    "org/publicsuffix/list/effective_tld_names.dat",
                    "META-INF/services/org.apache.lucene.codecs.Codec",
                    "META-INF/services/org.apache.lucene.codecs.PostingsFormat",
                    "META-INF/services/org.apache.lucene.codecs.DocValuesFormat",
                    "META-INF/services/org.apache.lucene.codecs.KnnVectorsFormat",
                    "META-INF/services/org.apache.lucene.index.SortFieldProvider"));

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "analysis-service", "api-gateway"})
    void everyFileBesideTheClassesIsInTheExecutable(String service) throws IOException {
        NativeConfiguration configuration = NativeConfiguration.of(service);

        Set<String> missing = new TreeSet<>();
        for (String module : List.of(service, "platform", "contract")) {
            for (String file : files(module)) {
                if (!configuration.has(file)) {
                    missing.add(file);
                }
            }
        }

        assertThat(missing)
                .as("files that %s may read and that its executable would not hold", service)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatLibrariesReadIsInTheExecutable(String service) {
        NativeConfiguration configuration = NativeConfiguration.of(service);
        Stream<String> ofReaders = READERS.entrySet().stream()
                .filter(reader -> Files.exists(compiled(service, reader.getKey())))
                .flatMap(reader -> reader.getValue().stream());

        List<String> read =
                Stream.concat(LIBRARIES.get(service).stream(), ofReaders).toList();

        assertThat(read)
                .allMatch(name -> NativeResourcesTest.class.getClassLoader().getResource(name) != null)
                .allMatch(configuration::has);
    }

    static Stream<String> services() {
        return SERVICES.stream();
    }

    @Test
    void everyClassThatReadsResourcesIsKnownHere() {
        Set<String> readers = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .importPaths(Stream.concat(SERVICES.stream(), Stream.of("platform", "contract", "ingest-api"))
                        .map(NativeResourcesTest::classes)
                        .toList())) {
            boolean reads = type.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getName().startsWith("getResource")
                            && (call.getTargetOwner().isEquivalentTo(Class.class)
                                    || call.getTargetOwner().isAssignableTo(ClassLoader.class)));
            if (reads) {
                readers.add(type.getName());
            }
        }

        assertThat(readers)
                .as("classes that read resources; say above what each reads from libraries")
                .isEqualTo(new TreeSet<>(READERS.keySet()));
    }

    private static Set<String> files(String module) throws IOException {
        Path folder = Path.of("../..", module, "src/main/resources");
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        List<PathMatcher> skipped = BUILD_ONLY.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> skipped.stream().noneMatch(skip -> skip.matches(file)))
                    .forEach(file -> names.add(file.toString()));
            return names;
        }
    }

    private static Path classes(String module) {
        return Path.of("../..", module, "target/classes");
    }

    private static Path compiled(String module, String type) {
        return classes(module).resolve(type.replace('.', '/') + ".class");
    }
}
