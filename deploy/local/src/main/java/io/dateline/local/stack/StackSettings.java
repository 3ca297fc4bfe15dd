package io.dateline.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a stack is to be.
///
/// @param home          the project's root, where the built services are
/// @param data          directory for all that is kept: databases, messages, index, logs, secrets
/// @param gatewayPort   of the first gateway, 1 to 65535; all other ports are found
/// @param form          what the services run as
/// @param instances     of each service, at least 1
/// @param loopbackPorts that the fetcher may visit on this machine, none in real use
/// @param environment   added to that of every service, and stronger than the stack's own
/// @param demo          whether the sample news site runs too
public record StackSettings(
        Path home,
        Path data,
        int gatewayPort,
        Form form,
        int instances,
        List<Integer> loopbackPorts,
        Map<String, String> environment,
        boolean demo) {

    /// What a service runs as.
    public enum Form {
        JVM,
        NATIVE
    }

    public StackSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        loopbackPorts = List.copyOf(loopbackPorts);
        environment = Map.copyOf(environment);
        if (instances < 1) {
            throw new IllegalArgumentException("instances must be at least 1: " + instances);
        }
    }

    /// One instance of each service, no demo, nothing special. On the JVM, unless DATELINE_FORM is `native` in the
    /// environment: so every test and measurement that starts a stack can be run against the executables.
    public static StackSettings of(Path home, Path data, int gatewayPort) {
        Form form = "native".equals(System.getenv("DATELINE_FORM")) ? Form.NATIVE : Form.JVM;
        return new StackSettings(home, data, gatewayPort, form, 1, List.of(), Map.of(), false);
    }

    public StackSettings withForm(Form other) {
        return new StackSettings(home, data, gatewayPort, other, instances, loopbackPorts, environment, demo);
    }

    public StackSettings withInstances(int count) {
        return new StackSettings(home, data, gatewayPort, form, count, loopbackPorts, environment, demo);
    }

    public StackSettings withLoopbackPorts(List<Integer> ports) {
        return new StackSettings(home, data, gatewayPort, form, instances, ports, environment, demo);
    }

    public StackSettings withEnvironment(Map<String, String> added) {
        return new StackSettings(home, data, gatewayPort, form, instances, loopbackPorts, added, demo);
    }
}
