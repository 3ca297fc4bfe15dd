package io.dateline.gateway.monitor;

/// A monitor was written, in the transaction that is under way.
public record MonitorSaved(SavedMonitor monitor, Change change) {

    public enum Change {
        CREATED,
        CHANGED
    }
}
