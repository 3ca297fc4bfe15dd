package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The recipes of the images, read as text; `ContainerTest` makes one and runs it.
class ImagesTest {

    private static final Path FOLDER = Path.of("../images");

    /// The instructions of a recipe, each on one line.
    record Recipe(List<String> instructions) {

        static Recipe read(String file) throws IOException {
            String text = Files.readString(FOLDER.resolve(file));
            String joined = text.replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", " ");
            return new Recipe(joined.lines().filter(line -> !line.isBlank()).toList());
        }

        List<String> of(String keyword) {
            return instructions.stream()
                    .filter(line -> line.startsWith(keyword + " "))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void theImageIsCopiedTogetherOnABaseThatIsAnArgument(String file) throws IOException {
        Recipe recipe = Recipe.read(file);

        assertThat(recipe.of("FROM")).containsExactly("FROM ${BASE}");
        assertThat(recipe.of("RUN")).as("the base may have no shell").isEmpty();
        assertThat(recipe.of("ADD")).isEmpty();
        Set<String> declared = new TreeSet<>();
        recipe.of("ARG").forEach(argument -> declared.add(argument.substring("ARG ".length())));
        Matcher used = Pattern.compile("\\$\\{(\\w+)}").matcher(String.join("\n", recipe.instructions()));
        while (used.find()) {
            assertThat(declared).contains(used.group(1));
        }
        String build = Files.readString(FOLDER.resolve("build"));
        assertThat(declared).allMatch(argument -> build.contains("\"" + argument + "=$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void theImageRunsAsNobodyAndSaysWhatItIs(String file) throws IOException {
        Recipe recipe = Recipe.read(file);

        assertThat(recipe.of("USER")).containsExactly("USER 1001:1001");
        assertThat(recipe.of("LABEL"))
                .singleElement()
                .asString()
                .contains(
                        "org.opencontainers.image.title",
                        "org.opencontainers.image.description",
                        "org.opencontainers.image.licenses=\"Apache-2.0\"",
                        "org.opencontainers.image.version",
                        "org.opencontainers.image.revision",
                        "org.opencontainers.image.base.name");
        assertThat(recipe.of("ENTRYPOINT")).singleElement().asString().startsWith("ENTRYPOINT [\"");
        assertThat(recipe.of("HEALTHCHECK"))
                .as("without a shell there is nothing to ask with; probes are the orchestrator's")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void librariesLieInTheImageSoThatTheRootCanBeReadOnly(String file) throws IOException {
        Recipe recipe = Recipe.read(file);

        assertThat(recipe.of("WORKDIR")).containsExactly("WORKDIR /opt/dateline");
        assertThat(recipe.of("COPY")).contains("COPY libraries/ /opt/dateline/lib/");
        assertThat(recipe.of("ENTRYPOINT").getFirst()).contains("-Donnxruntime.native.path=/opt/dateline/lib/native");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void settingsAreOnesThatServicesRead(String file) throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String line : Recipe.read(file).of("ENV")) {
            Matcher variable = Pattern.compile("(\\w+)=").matcher(line);
            while (variable.find()) {
                variables.add(variable.group(1));
            }
        }

        assertThat(variables).contains("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT");
        assertThat(KnownSettings.unread(variables)).isEmpty();
    }
}
