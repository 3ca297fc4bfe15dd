/// What is told of a rival beside us.
@NullMarked
package io.dateline.gateway.signal.rival;

import org.jspecify.annotations.NullMarked;
