/// What endpoints say of themselves, beside whom they take: annotations that filters ask for.
@NullMarked
package io.dateline.gateway.endpoint;

import org.jspecify.annotations.NullMarked;
