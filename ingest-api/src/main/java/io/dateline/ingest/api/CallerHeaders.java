package io.dateline.ingest.api;

/// Headers of every request to ingest-service, beside `Authorization: Bearer` with the token that the services share.
public final class CallerHeaders {

    /// Id of the tenant on whose behalf the request is made, a UUID.
    public static final String TENANT = "Dateline-Tenant";

    /// `true` if the person behind the request runs this Dateline; anything else, or none, says no.
    public static final String OPERATOR = "Dateline-Operator";

    private CallerHeaders() {}
}
