package io.dateline.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where people reach the web pages. It is configured and never taken from a request, whose `Host` anybody can make up.
@ApplicationScoped
public class PublicUrl {

    private final Optional<String> url;

    PublicUrl(@ConfigProperty(name = "dateline.public-url") Optional<String> configured) {
        this.url = configured
                .map(written -> written.strip().replaceFirst("(?<!/)/+$", ""))
                .filter(written -> !written.isEmpty());
    }

    /// Without a slash at the end; empty where nobody has said it.
    public Optional<String> get() {
        return url;
    }
}
