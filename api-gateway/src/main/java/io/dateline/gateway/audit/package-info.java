/// The audit log: who of a team did what when. Written for every route in one place, so that none can forget it.
@NullMarked
package io.dateline.gateway.audit;

import org.jspecify.annotations.NullMarked;
