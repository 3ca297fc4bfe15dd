/// The description of the API, at `/openapi`: what all operations have in common is said here once.
@NullMarked
package io.dateline.gateway.openapi;

import org.jspecify.annotations.NullMarked;
