/// What ingest-service answers: its routes, as interfaces that it implements and api-gateway calls, and the JSON
/// that they take and give.
@NullMarked
package io.dateline.ingest.api;

import org.jspecify.annotations.NullMarked;
