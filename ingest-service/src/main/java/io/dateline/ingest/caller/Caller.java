package io.dateline.ingest.caller;

import java.util.UUID;

/// On whose behalf a request is made.
///
/// @param tenant the tenant of the person or program behind it
/// @param operator whether that person runs this Dateline, and so may change what all tenants share
public record Caller(UUID tenant, boolean operator) {}
