package io.dateline.bench.startup;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.ApiClient;
import io.dateline.bench.harness.Benchmark;
import io.dateline.bench.harness.ResidentMemory;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Ports;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.Service;
import io.dateline.local.stack.StackSettings;
import io.dateline.local.stack.StackSettings.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The services on the JVM and as native executables, one after the other on the same machine: start to first answer,
/// memory idle and under load, and what the executables cost to build. Needs `./dateline native` first.
public final class NativeBenchmark implements Benchmark {

    private static final Path HOME = Path.of(System.getProperty("dateline.home", "."));
    private static final int STARTS = 5;
    private static final int ARTICLES = 300;
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration LOAD_PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    @Override
    public Map<String, Object> run() throws IOException {
        Map<Service, ImageBuild> builds = builds();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("built_with", of(builds, Service.GATEWAY).builtWith());
        Map<Form, Map<Service, ServiceFigures>> measured = new EnumMap<>(Form.class);
        for (Form form : List.of(Form.JVM, Form.NATIVE)) {
            measured.put(form, measure(form, builds));
        }
        print(measured);
        for (Service service : Service.values()) {
            Map<String, ServiceFigures> both = new LinkedHashMap<>();
            measured.forEach((form, services) -> both.put(form.name().toLowerCase(Locale.ROOT), of(services, service)));
            figures.put(service.module(), both);
        }
        return figures;
    }

    private static Map<Service, ImageBuild> builds() throws IOException {
        Map<Service, ImageBuild> builds = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Optional<ImageBuild> build =
                    ImageBuild.of(HOME.resolve(service.module()).resolve("target"));
            builds.put(
                    service,
                    build.orElseThrow(() -> new IOException(
                            service.module() + " has no native executable: build it with ./dateline native")));
        }
        return builds;
    }

    private static Map<Service, ServiceFigures> measure(Form form, Map<Service, ImageBuild> builds) throws IOException {
        Path data = Files.createTempDirectory("dateline-native-");
        StackSettings settings = StackSettings.of(HOME, data, Ports.free()).withForm(form);
        try (DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
                LocalStack stack = new LocalStack(settings, LocalStack.Listener.silent())) {
            stack.start();
            Thread.sleep(IDLE);
            Map<Service, Long> idle = memory(stack, ResidentMemory.NOW);
            load(stack);
            Map<Service, Long> most = memory(stack, ResidentMemory.PEAK);
            Map<Service, ServiceFigures> figures = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                LocalStack.Part part = stack.part(service.word());
                part.process().stop(STOP_PATIENCE);
                double first = FirstAnswer.milliseconds(part.process().program(), part.managementPort(), STARTS);
                @Nullable ImageBuild build = form == Form.NATIVE ? of(builds, service) : null;
                figures.put(
                        service,
                        new ServiceFigures(
                                first,
                                of(idle, service),
                                of(most, service),
                                build == null ? null : build.fileBytes() >> 20,
                                build == null ? null : build.seconds(),
                                build == null ? null : build.peakBytes() >> 20));
            }
            return figures;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Directories.delete(data);
        }
    }

    /// Own articles, as fast as they are taken, until the last is analysed.
    private static void load(LocalStack stack) throws IOException, InterruptedException {
        try (ApiClient client = ApiClient.signIn(stack.gateway(), stack.adminPassword())) {
            client.post("/monitors", Map.of("name", "Harbours", "query", "harbour OR bridge NEAR/5 ferry"));
            for (int number = 1; number <= ARTICLES; number++) {
                ApiClient.Answer answer = client.post("/articles", article(number));
                if (!answer.isSuccess()) {
                    throw new IOException("an article was answered with " + answer.status() + ": " + answer.body());
                }
            }
            long deadline = System.nanoTime() + LOAD_PATIENCE.toNanos();
            while (analysed(client) < ARTICLES) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("not all articles were analysed in " + LOAD_PATIENCE);
                }
                Thread.sleep(500);
            }
        }
    }

    private static long analysed(ApiClient client) throws IOException {
        long analysed = 0;
        for (JsonNode article : client.all("/articles?q=harbour")) {
            analysed += article.path("status").asText("analysed").equals("analysed") ? 1 : 0;
        }
        return analysed;
    }

    private static Map<String, String> article(int number) {
        StringBuilder text = new StringBuilder("LEITH, Nov 25 (Example) - ");
        for (int paragraph = 1; paragraph <= 8; paragraph++) {
            text.append("Harbour office %d said on Tuesday that berth %d would close for repairs to its quay wall. "
                    .formatted(number, paragraph));
            text.append(
                    "\"We lost %d sailings this week and nobody told the passengers,\" said Ann Carrick of Forth Lines. "
                            .formatted(number % 40 + paragraph));
            text.append("The company promised refunds and a new timetable; shares fell %d pence in London.\n\n"
                    .formatted(number % 17));
        }
        return Map.of("title", "Harbour closes berth, notice " + number, "text", text.toString(), "language", "en");
    }

    private static Map<Service, Long> memory(LocalStack stack, ResidentMemory kind) throws IOException {
        Map<Service, Long> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, kind.megabytes(stack, service));
        }
        return all;
    }

    private static void print(Map<Form, Map<Service, ServiceFigures>> measured) {
        System.out.println("| service | form | first 200 | idle | under load | executable | build | build memory |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (Service service : Service.values()) {
            measured.forEach((form, services) -> {
                ServiceFigures one = of(services, service);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.0f ms | %d MB | %d MB | %s | %s | %s |%n",
                        service.module(),
                        form == Form.JVM ? "JVM" : "native",
                        one.firstAnswerMs(),
                        one.idleMb(),
                        one.loadMb(),
                        one.executableMb() == null ? "" : one.executableMb() + " MB",
                        one.buildSeconds() == null ? "" : one.buildSeconds() + " s",
                        one.buildPeakMb() == null ? "" : one.buildPeakMb() + " MB");
            });
        }
    }

    private static <T> T of(Map<Service, T> all, Service service) {
        return Objects.requireNonNull(all.get(service), service.module());
    }
}
