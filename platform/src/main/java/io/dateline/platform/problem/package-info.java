/// Errors as RFC 9457 problem details.
@NullMarked
package io.dateline.platform.problem;

import org.jspecify.annotations.NullMarked;
