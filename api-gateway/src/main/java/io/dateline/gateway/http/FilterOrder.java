package io.dateline.gateway.http;

import jakarta.ws.rs.Priorities;

/// In which order a request passes what holds for every route. Who is calling, and may they, was asked before.
final class FilterOrder {

    static final int CSRF = Priorities.AUTHENTICATION;

    static final int RATE_LIMIT = Priorities.AUTHENTICATION + 100;
    static final int MARKS = Priorities.AUTHENTICATION + 200;
    static final int IDEMPOTENCY = Priorities.AUTHENTICATION + 300;

    private FilterOrder() {}
}
