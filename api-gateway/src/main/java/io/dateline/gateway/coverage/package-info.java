/// Why a page is, or is not, an article here: what ingest-service knows of its address, and what became of it since.
@NullMarked
package io.dateline.gateway.coverage;

import org.jspecify.annotations.NullMarked;
