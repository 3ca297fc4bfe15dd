package io.dateline.ingest.url;

/// An address that cannot be read; the message is a sentence for the person who gave it.
public class InvalidUrlException extends RuntimeException {

    InvalidUrlException(String message) {
        super(message);
    }

    /// The sentence; never null.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
