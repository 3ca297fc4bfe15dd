/// Targets and deliveries over HTTP.
@NullMarked
package io.dateline.gateway.delivery.endpoint;

import org.jspecify.annotations.NullMarked;
