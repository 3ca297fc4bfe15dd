/// What a monitor finds is judged by the rules of its team: numbers are gathered here, detectors look at them, and
/// alerts open, change and close.
@NullMarked
package io.dateline.gateway.alert.evaluation;

import org.jspecify.annotations.NullMarked;
