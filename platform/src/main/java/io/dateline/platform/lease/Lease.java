package io.dateline.platform.lease;

import java.time.Duration;
import java.util.UUID;

/// The right to work on one row for a while.
///
/// @param token the row's count of leases when this one was given; a higher count means that it is lost
public record Lease(UUID id, long token) {

    /// How long a lease lasts unless it is renewed. After a crash the work waits this long for another instance.
    public static final Duration TERM = Duration.ofSeconds(20);

    /// A piece of work under a lease.
    public interface Leased {

        Lease lease();
    }
}
