package io.dateline.gateway.mail;

import io.dateline.gateway.http.PublicUrl;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/// Whether mails are sent, or only kept to be looked at, and what they say of where they come from.
@ApplicationScoped
class MailSettings {

    private final Config config;
    private final PublicUrl publicUrl;
    private final String domain;

    MailSettings(Config config, PublicUrl publicUrl) {
        this.config = config;
        this.publicUrl = publicUrl;
        this.domain = config.getOptionalValue("dateline.mail-domain", String.class)
                .or(() -> config.getOptionalValue("quarkus.mailer.from", String.class)
                        .map(from -> from.substring(from.lastIndexOf('@') + 1)))
                .map(name -> name.replaceAll("[^A-Za-z0-9.-]", ""))
                .filter(name -> !name.isEmpty())
                .orElse("dateline.invalid");
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

    /// See [PublicUrl#get()].
    Optional<String> publicUrl() {
        return publicUrl.get();
    }

    /// What ids of mails and of lists end in: `DATELINE_MAIL_DOMAIN`, or the domain that mails come from.
    String domain() {
        return domain;
    }
}
