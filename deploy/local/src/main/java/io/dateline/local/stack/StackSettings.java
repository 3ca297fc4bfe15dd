package io.dateline.local.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What a stack is to be.
///
/// @param home          the project's root, where the built services are
/// @param data          directory for all that is kept: databases, messages, index, logs, secrets
/// @param gatewayPort   of the first gateway, 1 to 65535; all other ports are found
/// @param form          what the services run as
/// @param instances     of each service, at least 1; of one that is not named there is one
/// @param loopbackPorts that the fetcher may visit on this machine, none in real use
/// @param environment   added to that of every service, and stronger than the stack's own
/// @param demo          whether the sample news site runs too
public record StackSettings(
        Path home,
        Path data,
        int gatewayPort,
        Form form,
        Map<Service, Integer> instances,
        List<Integer> loopbackPorts,
        Map<String, String> environment,
        boolean demo) {

    private static final Map<String, String> DEMO_ENVIRONMENT =
            Map.of("DATELINE_FETCH_HOST_INTERVAL", "50ms", "DATELINE_POLL_MIN_INTERVAL", "2s");

    /// What a service runs as.
    public enum Form {
        JVM,
        NATIVE,
        /// An image on the JVM.
        CONTAINERS,
        /// An image of the native executable.
        NATIVE_CONTAINERS;

        public static Form of(boolean isNative, boolean inContainers) {
            return inContainers ? (isNative ? NATIVE_CONTAINERS : CONTAINERS) : (isNative ? NATIVE : JVM);
        }

        public boolean isNative() {
            return this == NATIVE || this == NATIVE_CONTAINERS;
        }

        public boolean inContainers() {
            return this == CONTAINERS || this == NATIVE_CONTAINERS;
        }

        /// Of this process's environment, in lower case with a dash: `native-containers`; the JVM where nothing is
        /// said.
        static Form ofEnvironment() {
            String named = Objects.requireNonNullElse(System.getenv("DATELINE_FORM"), "jvm");
            return valueOf(named.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public StackSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        loopbackPorts = List.copyOf(loopbackPorts);
        environment = Map.copyOf(environment);
        instances = Map.copyOf(instances);
        if (instances.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("instances must be at least 1: " + instances);
        }
    }

    int instances(Service service) {
        return instances.getOrDefault(service, 1);
    }

    /// One instance of each service, no demo, nothing special. On the JVM, unless DATELINE_FORM says another form: so
    /// every test and measurement that starts a stack can be run against the executables and the images.
    public static StackSettings of(Path home, Path data, int gatewayPort) {
        return new StackSettings(home, data, gatewayPort, Form.ofEnvironment(), Map.of(), List.of(), Map.of(), false);
    }

    public StackSettings withForm(Form other) {
        return new StackSettings(home, data, gatewayPort, other, instances, loopbackPorts, environment, demo);
    }

    /// So many of every service.
    public StackSettings withInstances(int count) {
        Map<Service, Integer> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, count);
        }
        return withInstances(all);
    }

    public StackSettings withInstances(Map<Service, Integer> counts) {
        return new StackSettings(home, data, gatewayPort, form, counts, loopbackPorts, environment, demo);
    }

    /// With the sample news site, which is looked at more often than a real one would like.
    public StackSettings withDemo() {
        Map<String, String> all = new HashMap<>(DEMO_ENVIRONMENT);
        all.putAll(environment);
        return new StackSettings(home, data, gatewayPort, form, instances, loopbackPorts, all, true);
    }

    public StackSettings withLoopbackPorts(List<Integer> ports) {
        return new StackSettings(home, data, gatewayPort, form, instances, ports, environment, demo);
    }

    public StackSettings withEnvironment(Map<String, String> added) {
        return new StackSettings(home, data, gatewayPort, form, instances, loopbackPorts, added, demo);
    }
}
