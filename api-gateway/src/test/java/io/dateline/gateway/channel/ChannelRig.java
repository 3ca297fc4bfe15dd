package io.dateline.gateway.channel;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dateline.gateway.channel.http.AllowedReceivers;
import io.dateline.gateway.channel.http.Outbound;
import io.dateline.gateway.channel.http.Receivers;
import io.dateline.gateway.channel.http.Reply;
import io.dateline.local.receiver.FakeReceivers;
import io.dateline.local.receiver.Vendor;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All channels that speak HTTP, as they stand in the service, with receivers in memory.
public final class ChannelRig implements Outbound {

    public static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAbCdEfGhIjKl";
    public static final String RETIRED = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDAbCdEfGhIjKl";

    /// Speaks SMTP, and has tests of its own.
    private static final List<String> NOT_HTTP = List.of("mail");

    private static final List<Class<?>> TYPES = types();

    private static final String BASE = "http://127.0.0.1:1";

    public final Map<String, Vendor> vendors =
            FakeReceivers.vendors().stream().collect(Collectors.toMap(Vendor::kind, vendor -> vendor));
    public final Map<String, Channel> channels = channels(this, "127.0.0.1:1");
    public final List<Request> requests = new ArrayList<>();
    public String fault = "";

    /// Every channel of the service, found by itself.
    ///
    /// @param allowed what the operator allows
    public static Map<String, Channel> channels(Outbound http, String allowed) {
        Receivers receivers = new Receivers(AllowedReceivers.parse(List.of(allowed)));
        Map<String, Channel> channels = new TreeMap<>();
        for (Class<?> type : TYPES) {
            Channel channel = made(type, http, receivers);
            channels.put(channel.kind(), channel);
        }
        return channels;
    }

    /// The service is looked through once for all tests.
    private static List<Class<?>> types() {
        List<Class<?>> types = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.gateway")) {
            if (type.isAssignableTo(Channel.class) && !type.isInterface()) {
                boolean speaksHttp = type.getConstructors().stream()
                        .anyMatch(made -> made.getRawParameterTypes().stream()
                                .anyMatch(one -> one.isEquivalentTo(Outbound.class)));
                String name = type.getSimpleName().toLowerCase(Locale.ROOT);
                if (speaksHttp) {
                    types.add(type.reflect());
                } else if (NOT_HTTP.stream().noneMatch(name::startsWith)) {
                    throw new AssertionError(type.getName() + " is a channel that no test of wires knows");
                }
            }
        }
        return types;
    }

    private static Channel made(Class<?> type, Outbound http, Receivers receivers) {
        List<Object> parts = List.of(http, receivers, (InstantSource) () -> NOW);
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(one -> one.getParameterCount() > 0)
                    .findFirst()
                    .orElseThrow();
            constructor.setAccessible(true);
            Object[] given = Arrays.stream(constructor.getParameterTypes())
                    .map(wanted -> parts.stream()
                            .filter(wanted::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .toArray();
            return (Channel) constructor.newInstance(given);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    public static Destination target(String kind, String base) {
        return switch (kind) {
            case "slack", "mattermost", "discord", "teams" -> target(kind, base + "/" + kind, Map.of());
            case "slack-app" ->
                target(kind, "xoxb-token", Map.of("channel", "C012AB3CD", "server", base + "/slack-app"));
            case "mattermost-bot" ->
                target(kind, "b".repeat(26), Map.of("channel", "c".repeat(26), "server", base + "/mattermost-bot"));
            case "telegram" ->
                target(kind, "123456:ABC-DEF1234ghIkl-zyx", Map.of("chat", "-1001", "server", base + "/telegram"));
            case "ntfy" -> target(kind, null, Map.of("topic", "alerts", "server", base + "/ntfy", "updates", "on"));
            case "pagerduty" ->
                target(
                        kind,
                        "R0123456789012345678901234567890".substring(0, 32),
                        Map.of("server", base + "/pagerduty"));
            case "webhook" -> target(kind, SECRET, Map.of("url", base + "/webhook"));
            default -> throw new AssertionError("no receiver stands in for " + kind);
        };
    }

    public static Destination target(String kind, String secret, Map<String, String> settings) {
        return new Destination(MessageSamples.id(7), MessageSamples.id(3), kind, "Target", secret, null, settings);
    }

    public Answer send(String kind, Message message, String reference) {
        return channels.get(kind).send(target(kind, BASE), message, reference);
    }

    @Override
    public Reply send(Request request) {
        requests.add(request);
        String path = request.url().getRawPath();
        int end = path.indexOf('/', 1);
        String kind = path.substring(1, end < 0 ? path.length() : end);
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.put("content-type", request.contentType());
        Vendor.Verdict verdict = vendors.get(kind)
                .receive(new Vendor.Request(
                        request.method(),
                        end < 0 ? "" : path.substring(end),
                        request.url().getRawQuery(),
                        headers,
                        request.body()));
        fault = verdict.fault() == null ? "" : verdict.fault();
        return new Reply.Answered(verdict.status(), verdict.body(), verdict.body(), null);
    }
}
