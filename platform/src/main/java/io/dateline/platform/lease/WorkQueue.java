package io.dateline.platform.lease;

import java.util.List;

/// A table that work waits in.
public interface WorkQueue<T extends Lease.Leased> {

    /// Leases what is due, to nobody else at the same time (`for update skip locked`): counts `lease_token` up,
    /// sets `leased`, and `due_at` to the end of the lease.
    ///
    /// @param limit most pieces, at least 1
    /// @return empty if nothing is due, or nothing is to be done at the moment
    List<T> claim(int limit);

    LeaseTable leases();
}
