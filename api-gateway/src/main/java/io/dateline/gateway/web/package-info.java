/// The web UI's way out of this service: one document for the address of every page, and what browsers are told to
/// forbid. The UI itself is in `src/main/resources/web`.
@NullMarked
package io.dateline.gateway.web;

import org.jspecify.annotations.NullMarked;
