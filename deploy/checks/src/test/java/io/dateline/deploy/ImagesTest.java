package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The recipes of the images, read as text: no image was built here.
class ImagesTest {

    private static final Path FOLDER = Path.of("../images");
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+)(?: AS (\\w+))?");
    private static final Pattern COPIED_FROM = Pattern.compile("--from=(\\S+)");

    /// One build stage.
    ///
    /// @param base image, or an earlier stage
    /// @param name empty for the last, which is the image itself
    record Stage(String base, String name, List<String> instructions) {

        List<String> of(String keyword) {
            return instructions.stream()
                    .filter(line -> line.startsWith(keyword + " "))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void stagesBuildOnWhatIsThere(String file) throws IOException {
        Set<String> known = new TreeSet<>();
        for (Stage stage : stages(file)) {
            assertThat(
                            known.contains(stage.base())
                                    || stage.base()
                                            .matches(
                                                    "(docker\\.io|quay\\.io|registry\\.access\\.redhat\\.com)/[\\w./-]+:[\\w.-]+"))
                    .as("base %s", stage.base())
                    .isTrue();
            for (String copy : stage.of("COPY")) {
                Matcher from = COPIED_FROM.matcher(copy);
                if (from.find()) {
                    assertThat(known).as(copy).contains(from.group(1));
                }
            }
            if (stage.instructions().stream().anyMatch(line -> line.contains("${SERVICE}"))) {
                assertThat(stage.of("ARG")).contains("ARG SERVICE");
            }
            known.add(stage.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void theImageRunsAsNobodySaysHowItIsAndWhatItIs(String file) throws IOException {
        Stage image = stages(file).getLast();

        assertThat(image.of("USER")).containsExactly("USER 1001:1001");
        assertThat(image.of("HEALTHCHECK")).singleElement().asString().contains("/q/health/live", "9000");
        assertThat(image.of("LABEL"))
                .singleElement()
                .asString()
                .contains(
                        "org.opencontainers.image.title",
                        "org.opencontainers.image.description",
                        "org.opencontainers.image.licenses=\"Apache-2.0\"");
        assertThat(image.of("ENTRYPOINT")).singleElement().asString().startsWith("ENTRYPOINT [\"");
        assertThat(image.of("RUN")).as("the last image is only copied together").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void librariesLieInTheImageSoThatTheRootCanBeReadOnly(String file) throws IOException {
        Stage image = stages(file).getLast();
        List<String> copied = image.of("COPY");

        assertThat(image.of("WORKDIR")).containsExactly("WORKDIR /opt/dateline");
        assertThat(copied).anyMatch(copy -> copy.endsWith("/libraries lib/native"));
        assertThat(image.of("ENTRYPOINT").getFirst()).contains("-Donnxruntime.native.path=/opt/dateline/lib/native");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native.Dockerfile", "jvm.Dockerfile"})
    void settingsAreOnesThatServicesRead(String file) throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String line : stages(file).getLast().of("ENV")) {
            Matcher variable = Pattern.compile("(\\w+)=").matcher(line);
            while (variable.find()) {
                variables.add(variable.group(1));
            }
        }

        assertThat(variables).contains("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT");
        assertThat(KnownSettings.unread(variables)).isEmpty();
    }

    private static List<Stage> stages(String file) throws IOException {
        List<Stage> stages = new ArrayList<>();
        String text = Files.readString(FOLDER.resolve(file));
        String joined = text.replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", " ");
        for (String line : joined.lines().filter(one -> !one.isBlank()).toList()) {
            Matcher stage = STAGE.matcher(line);
            if (stage.matches()) {
                stages.add(new Stage(stage.group(1), stage.group(2) == null ? "" : stage.group(2), new ArrayList<>()));
            } else {
                stages.getLast().instructions().add(line);
            }
        }
        return stages;
    }
}
