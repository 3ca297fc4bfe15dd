/// ingest-service, as far as people and programs reach it through the gateway: its API with the caller's tenant.
/// Its answers come back as they are, its problems included. When it is away, only this fails, with a sentence that
/// says so.
@NullMarked
package io.dateline.gateway.ingest;

import org.jspecify.annotations.NullMarked;
