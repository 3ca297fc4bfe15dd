package io.dateline.gateway.delivery.target;

import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.text.Hashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;

/// Codes that a test sends to a target: who types one here has read it there.
@ApplicationScoped
public class TargetTests {

    /// So that nobody can flood a stranger with tests.
    private static final Duration MIN_PAUSE = Duration.ofSeconds(10);

    /// How long a code is good.
    private static final Duration VALIDITY = Duration.ofHours(24);

    private static final int CODES = 1_000_000;

    private final TargetRepository targets;
    private final Channels channels;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TargetTests(TargetRepository targets, Channels channels, InstantSource clock) {
        this.targets = targets;
        this.channels = channels;
        this.clock = clock;
    }

    /// A new code; the one before is good no more.
    ///
    /// @return six digits
    /// @throws ProblemException there is no such target, or it was tested a moment ago
    @Transactional
    public String begin(UUID tenantId, UUID id) {
        TargetRow row = locked(tenantId, id);
        Instant now = clock.instant();
        Instant before = row.testedAt;
        if (before != null && before.plus(MIN_PAUSE).isAfter(now)) {
            throw new ProblemException(
                    429, "tested-just-now", "This target was tested a moment ago; wait ten seconds.");
        }
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        row.testedAt = now;
        row.codeHash = hash(id, code);
        return code;
    }

    /// @throws ProblemException it is not the code of the last test; it cannot be guessed on: another test is needed
    @Transactional(dontRollbackOn = ProblemException.class)
    public Target confirm(UUID tenantId, UUID id, String code) {
        TargetRow row = locked(tenantId, id);
        Instant now = clock.instant();
        byte[] hash = row.codeHash;
        Instant sent = row.testedAt;
        row.codeHash = null;
        boolean right = hash != null
                && sent != null
                && sent.plus(VALIDITY).isAfter(now)
                && MessageDigest.isEqual(hash, hash(id, code.strip()));
        if (!right) {
            throw new ProblemException(
                    409, "code-wrong", "This is not the code of the last test, or it is too old. Test it once more.");
        }
        row.provedAt = now;
        return row.target(now, channels.secretSettings(row.kind));
    }

    private TargetRow locked(UUID tenantId, UUID id) {
        return targets.locked(tenantId, id)
                .orElseThrow(() -> new ProblemException(
                        404, "target-not-found", "Your team has no target with the id " + id + "."));
    }

    private static byte[] hash(UUID id, String code) {
        return Hashes.sha256(id + " " + code);
    }
}
