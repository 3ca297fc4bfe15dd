/// What a team sets for all its alerts, and how good each kind of alert is by its word.
@NullMarked
package io.dateline.gateway.alert.settings;

import org.jspecify.annotations.NullMarked;
