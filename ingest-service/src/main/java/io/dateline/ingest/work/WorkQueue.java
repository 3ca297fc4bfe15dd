package io.dateline.ingest.work;

import java.util.List;
import java.util.Set;

/// A table that work waits in.
public interface WorkQueue<T extends Lease.Leased> {

    /// Leases what is due, the longest overdue first.
    ///
    /// @param limit most pieces, at least 1
    /// @param busyHosts hosts whose work is not wanted now
    List<T> claim(int limit, Set<String> busyHosts);

    /// Gives running work another [Lease#TERM].
    void renew(List<Lease> leases);

    /// Gives back work that will not be done here, so that it is due again at once.
    void release(List<Lease> leases);
}
