/// Alerts: rules of a monitor, and what they raise.
@NullMarked
package io.dateline.gateway.alert;

import org.jspecify.annotations.NullMarked;
