/// Who calls this service: api-gateway, on behalf of a tenant.
@NullMarked
package io.dateline.ingest.caller;

import org.jspecify.annotations.NullMarked;
