package io.dateline.gateway.mail;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/// Whether mails are sent, or only kept to be looked at.
@ApplicationScoped
class Delivery {

    private final Config config;
    private final Optional<String> publicUrl;

    Delivery(Config config) {
        this.config = config;
        this.publicUrl = config.getOptionalValue("dateline.public-url", String.class);
    }

    void refuseToStartWithoutSender(@Observes StartupEvent started) {
        if (sends()
                && config.getOptionalValue("quarkus.mailer.from", String.class).isEmpty()) {
            throw new IllegalStateException("QUARKUS_MAILER_HOST is set, but not QUARKUS_MAILER_FROM: set it to the"
                    + " address that alerts shall come from.");
        }
    }

    /// True if somebody has named an SMTP server; the extension's own default, localhost, does not count.
    boolean sends() {
        ConfigValue host = config.getConfigValue("quarkus.mailer.host");
        return host.getValue() != null && host.getSourceOrdinal() > Integer.MIN_VALUE;
    }

    Optional<String> publicUrl() {
        return publicUrl;
    }
}
