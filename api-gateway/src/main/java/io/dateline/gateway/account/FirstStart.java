package io.dateline.gateway.account;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sees to it that somebody can sign in to a new installation, and nobody with a password that everybody knows.
@Singleton
class FirstStart {

    private static final int SHORTEST_PASSWORD = 8;

    private final Accounts accounts;
    private final Optional<String> adminPassword;

    FirstStart(Accounts accounts, @ConfigProperty(name = "dateline.admin-password") Optional<String> adminPassword) {
        this.accounts = accounts;
        this.adminPassword = adminPassword;
    }

    void onStart(@Observes StartupEvent event) {
        if (accounts.addFirst(adminPassword)) {
            Log.info("first start: account admin created");
        }
    }

    /// @throws IllegalStateException which ends the start, with a sentence for who started it
    static String checked(Optional<String> password) {
        return password.filter(given -> given.length() >= SHORTEST_PASSWORD)
                .orElseThrow(() -> new IllegalStateException(
                        "No account exists yet: start with the environment variable DATELINE_ADMIN_PASSWORD set to the"
                                + " password that `admin` shall have, at least " + SHORTEST_PASSWORD
                                + " characters. There is no default password."));
    }
}
