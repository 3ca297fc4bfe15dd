package io.dateline.gateway.http;

import jakarta.ws.rs.Priorities;

/// In which order a request passes what holds for every route. The door (who is calling, and may they) comes first.
final class Stations {

    static final int RATE_LIMIT = Priorities.AUTHENTICATION + 100;
    static final int IDEMPOTENCY = Priorities.AUTHENTICATION + 200;

    private Stations() {}
}
