/// How a team is told of every match of one monitor: a short view of its rules, targets and routes.
@NullMarked
package io.dateline.gateway.routing.monitor;

import org.jspecify.annotations.NullMarked;
