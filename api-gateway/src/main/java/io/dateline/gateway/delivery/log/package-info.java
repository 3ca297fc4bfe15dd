/// What was sent to whom and how it went; sending it again; tests of targets.
@NullMarked
package io.dateline.gateway.delivery.log;

import org.jspecify.annotations.NullMarked;
