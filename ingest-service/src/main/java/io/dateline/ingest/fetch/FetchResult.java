package io.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How one request ended.
public sealed interface FetchResult {

    /// The page was read.
    ///
    /// @param url where it was in the end, after redirects
    /// @param movedTo set if every redirect on the way was permanent (301, 308); null if there was none, or another
    /// @param body decompressed
    /// @param contentType as the server says it; null if it does not
    /// @param maxAge how long the server says the answer stays fresh; null if it does not
    record Fetched(
            URI url,
            @Nullable URI movedTo,
            byte[] body,
            @Nullable String contentType,
            Validators validators,
            @Nullable Duration maxAge)
            implements FetchResult {}

    /// The server says that nothing changed (304).
    record NotModified(Validators validators, @Nullable Duration maxAge) implements FetchResult {}

    /// @param detail what exactly happened, for people; names no more than the host
    /// @param status of the answer; 0 if there was none
    /// @param retryAfter how long the server asks to be left alone; null if it does not say
    record Failed(
            FetchFailure failure,
            String detail,
            int status,
            @Nullable Duration retryAfter) implements FetchResult {

        static Failed of(FetchFailure failure) {
            return new Failed(failure, failure.sentence(), 0, null);
        }

        static Failed of(FetchFailure failure, String detail) {
            return new Failed(failure, failure.sentence() + " " + detail, 0, null);
        }
    }

    /// What a server wants to be asked with next time, so that it can answer "not modified".
    record Validators(@Nullable String etag, @Nullable String lastModified) {

        public static final Validators NONE = new Validators(null, null);
    }
}
