/// Sources, which ingest-service owns: this room passes requests on to it with the caller's tenant, and its answers
/// back as they are. When ingest-service is away, only this fails, with a sentence that says so.
@NullMarked
package io.dateline.gateway.source;

import org.jspecify.annotations.NullMarked;
