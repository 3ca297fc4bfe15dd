package io.dateline.gateway.account.password;

import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Hashes passwords so slowly that guessing them from a stolen table is hopeless.
@Singleton
public class Passwords {

    /// What OWASP's password storage cheat sheet asks of PBKDF2 with HMAC-SHA-512.
    static final int ROUNDS = 210_000;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int WAIT_SECONDS = 5;

    /// Letters and digits that nobody mistakes for one another.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GENERATED_LENGTH = 20;

    private final PasswordPolicy policy;
    private final SecureRandom random = new SecureRandom();

    /// One hash at a time per core: a flood of sign-ins must not take the machine from everybody else.
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /// Compared with when the account does not exist, so that the answer takes as long.
    private final String nobody;

    private final int rounds;

    Passwords(
            PasswordPolicy policy,
            // Fewer in tests, which sign in hundreds of times.
            @ConfigProperty(name = "dateline.password.rounds", defaultValue = "" + ROUNDS) int rounds) {
        this.policy = policy;
        this.rounds = checked(rounds, LaunchMode.current());
        nobody = hash("nobody has this password");
    }

    /// @throws IllegalStateException a running service would hash more cheaply than it should
    static int checked(int rounds, LaunchMode mode) {
        if (rounds < ROUNDS && mode != LaunchMode.TEST) {
            throw new IllegalStateException("dateline.password.rounds: " + ROUNDS + " at least, not " + rounds);
        }
        return rounds;
    }

    /// The hash of a password that somebody chose.
    ///
    /// @param names of whom it is for
    /// @throws ProblemException it is none that may be chosen
    public String chosen(String password, List<String> names) {
        policy.fault(password, names).ifPresent(fault -> {
            throw new ProblemException(400, "password-refused", fault, List.of(Problem.Error.of("/password", fault)));
        });
        return hash(password);
    }

    /// The hash of a password that [#generate] made.
    public String generated(String password) {
        return hash(password);
    }

    private String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        byte[] hash = derive(password, salt, rounds);
        return String.join("$", SCHEME, String.valueOf(rounds), text.encodeToString(salt), text.encodeToString(hash));
    }

    /// @param stored as [#chosen] or [#generated] gave it; null for an account that does not exist, which takes as long
    /// and fails
    public boolean matches(String password, @Nullable String stored) {
        String[] parts = (stored == null ? nobody : stored).split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("a password hash of an unknown scheme");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, given) && stored != null;
    }

    /// A password for a person to type once: 20 characters, about 116 bits.
    public String generate() {
        return random.ints(GENERATED_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .reduce("", String::concat);
    }

    private byte[] derive(String password, byte[] salt, int rounds) {
        acquireCore();
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no PBKDF2WithHmacSHA512", e);
        } finally {
            key.clearPassword();
            cores.release();
        }
    }

    private void acquireCore() {
        try {
            if (cores.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(503, "busy", "Too many people are signing in at once; try again in a few seconds.");
    }
}
