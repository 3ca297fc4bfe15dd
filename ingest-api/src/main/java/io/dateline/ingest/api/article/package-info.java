/// Articles that a tenant brings itself, and why articles read as they do.
@NullMarked
package io.dateline.ingest.api.article;

import org.jspecify.annotations.NullMarked;
