package io.dateline.local.machine;

import java.nio.file.Path;

/// Where things are in a stack's directory.
///
/// @param root the directory that `--data` names
public record Layout(Path root) {

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path logs() {
        return root.resolve("logs");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path lock() {
        return run().resolve("lock");
    }

    public Path state() {
        return run().resolve("state.json");
    }

    /// The port of something that comes back at the same one.
    public Path port(String name) {
        return root.resolve("ports").resolve(name);
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path serviceToken() {
        return secrets().resolve("service-token");
    }

    /// What encrypts the secrets of targets: without it they are lost.
    public Path secretKey() {
        return secrets().resolve("secret-key");
    }

    public Path adminPassword() {
        return root.resolve("admin-password");
    }

    public Path programs() {
        return root.resolve("programs");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path index(String instance) {
        return root.resolve("index").resolve(instance);
    }

    public void create() {
        Directories.createPrivate(root);
        Directories.createPrivate(logs());
        Directories.createPrivate(run());
        Directories.createPrivate(secrets());
        Directories.createPrivate(root.resolve("ports"));
    }
}
