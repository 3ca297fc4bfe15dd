package io.dateline.gateway.signin;

import io.dateline.gateway.account.Accounts;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sees to it that somebody can sign in to a new installation, and nobody with a password that everybody knows.
@Singleton
class FirstStart {

    private final Accounts accounts;
    private final Optional<String> adminPassword;

    FirstStart(Accounts accounts, @ConfigProperty(name = "dateline.admin-password") Optional<String> adminPassword) {
        this.accounts = accounts;
        this.adminPassword = adminPassword;
    }

    void onStart(@Observes StartupEvent event) {
        try {
            if (accounts.addFirst(adminPassword)) {
                Log.info("first start: account admin created");
            }
        } catch (ProblemException e) {
            // Ends the start, with a sentence for who started it.
            throw new IllegalStateException(
                    "No account exists yet: start with the environment variable DATELINE_ADMIN_PASSWORD set to the"
                            + " password that `admin` shall have. There is no default password. "
                            + e.problem().detail(),
                    e);
        }
    }
}
