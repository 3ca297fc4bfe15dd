/// Figures of monitors: how much, where, in which tone, beside their rivals and the time before.
@NullMarked
package io.dateline.gateway.figures;

import org.jspecify.annotations.NullMarked;
