/// Asks rules about what a monitor found. Pure: live and over stored history it is the same.
@NullMarked
package io.dateline.gateway.alert.judge;

import org.jspecify.annotations.NullMarked;
