package io.dateline.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The secret that services and operators of one installation share. Where none is set, nobody has it.
@ApplicationScoped
public class ServiceToken {

    private final Optional<String> token;

    ServiceToken(@ConfigProperty(name = "dateline.service-token") Optional<String> token) {
        this.token = token;
    }

    /// @param authorization the header of a request
    public boolean isIn(@Nullable String authorization) {
        return token.isPresent()
                && authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token.get()).getBytes(StandardCharsets.UTF_8));
    }
}
