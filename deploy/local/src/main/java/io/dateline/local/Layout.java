package io.dateline.local;

import java.nio.file.Path;

/// Where things are in a stack's directory.
///
/// @param root the directory that `--data` names
record Layout(Path root) {

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path lock() {
        return run().resolve("lock");
    }

    Path state() {
        return run().resolve("state.json");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path serviceToken() {
        return secrets().resolve("service-token");
    }

    Path adminPassword() {
        return root.resolve("admin-password");
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path index(String instance) {
        return root.resolve("index").resolve(instance);
    }

    void create() {
        Directories.createPrivate(root);
        Directories.createPrivate(logs());
        Directories.createPrivate(run());
        Directories.createPrivate(secrets());
    }
}
