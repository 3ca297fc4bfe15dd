package io.dateline.gateway.query;

/// Something about a valid query that its writer may not have meant.
///
/// @param message a sentence
/// @param hint how to say what was probably meant
public record Diagnostic(Severity severity, String message, Place place, String hint) {

    public enum Severity {
        /// Worth knowing.
        NOTE,
        /// Probably not what was meant.
        WARNING
    }
}
