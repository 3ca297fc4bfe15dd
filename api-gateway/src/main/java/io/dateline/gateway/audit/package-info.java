/// The audit log: who of a team did what when. Written at the door for every route, so that none can forget it.
@NullMarked
package io.dateline.gateway.audit;

import org.jspecify.annotations.NullMarked;
