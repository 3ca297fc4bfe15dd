/// What a team sets for all its alerts.
@NullMarked
package io.dateline.gateway.alert.settings;

import org.jspecify.annotations.NullMarked;
