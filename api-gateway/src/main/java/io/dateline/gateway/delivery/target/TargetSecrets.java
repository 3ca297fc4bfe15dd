package io.dateline.gateway.delivery.target;

import io.dateline.gateway.article.Parameters;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.secret.InstallationKey;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The secrets of targets at rest: each can be read in the row of its own target alone.
@ApplicationScoped
class TargetSecrets {

    /// Kinds whose secret signs what is sent: it is generated here, and during a change two are good.
    private static final String SIGNING = "webhook";

    private static final int KEY_BYTES = 32;

    /// What is shown in the place of a setting that is secret.
    static final String HIDDEN = "********";

    private final InstallationKey key;
    private final SecureRandom random = new SecureRandom();

    TargetSecrets(InstallationKey key) {
        this.key = key;
    }

    /// A key that is none is told at the start, not at the first target.
    void start(@Observes StartupEvent started) {
        key.isThere();
    }

    static boolean signs(String kind) {
        return kind.equals(SIGNING);
    }

    /// As Standard Webhooks writes it.
    String generated() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /// @throws ProblemException this installation has no key to encrypt with
    byte[] encrypted(UUID targetId, String secret) {
        if (secret.isBlank()) {
            throw Parameters.invalid("secret", "The secret is empty; leave it out to keep the one that is stored.");
        }
        if (!key.isThere()) {
            throw new ProblemException(
                    409,
                    "no-secret-key",
                    "This installation has no key to encrypt secrets with, so none is stored. Whoever runs it sets"
                            + " DATELINE_SECRET_KEY, to what `openssl rand -hex 32` prints.");
        }
        return key.encrypted(secret, place(targetId));
    }

    /// What is stored of a target's settings: those that are secret are encrypted, under their names.
    ///
    /// @param before as it is stored now: a value that is given as it is shown, [#HIDDEN], stays
    Map<String, String> sealed(
            UUID targetId, Predicate<String> isSecret, Map<String, String> given, Map<String, String> before) {
        Map<String, String> stored = new TreeMap<>();
        given.forEach((name, value) ->
                stored.put(name, isSecret.test(name) ? sealed(targetId, value, before.get(name)) : value));
        return stored;
    }

    private String sealed(UUID targetId, String value, @Nullable String before) {
        return before != null && value.equals(HIDDEN)
                ? before
                : Base64.getEncoder().encodeToString(encrypted(targetId, value));
    }

    /// The settings laid open; those that this installation's key does not open are left out.
    Map<String, String> opened(UUID targetId, Predicate<String> isSecret, Map<String, String> stored) {
        Map<String, String> open = new TreeMap<>();
        stored.forEach((name, value) -> {
            if (isSecret.test(name)) {
                decrypted(targetId, Base64.getDecoder().decode(value)).ifPresent(text -> open.put(name, text));
            } else {
                open.put(name, value);
            }
        });
        return open;
    }

    /// The settings as people see them.
    static Map<String, String> shown(Predicate<String> isSecret, Map<String, String> stored) {
        Map<String, String> shown = new TreeMap<>();
        stored.forEach((name, value) -> shown.put(name, isSecret.test(name) ? HIDDEN : value));
        return shown;
    }

    /// @return empty if there is none, or none that this installation's key opens
    Optional<String> decrypted(UUID targetId, byte @Nullable [] encrypted) {
        return encrypted == null ? Optional.empty() : key.decrypted(encrypted, place(targetId));
    }

    private static String place(UUID targetId) {
        return "target " + targetId;
    }
}
