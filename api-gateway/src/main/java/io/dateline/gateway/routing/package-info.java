/// Who is told of what, and when: routes, mutes, quiet hours, escalation.
@NullMarked
package io.dateline.gateway.routing;

import org.jspecify.annotations.NullMarked;
