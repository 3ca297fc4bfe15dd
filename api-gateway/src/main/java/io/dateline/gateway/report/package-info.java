/// Reports: what a team asks to be told of a period, for a campaign, beside its rivals or in a crisis.
@NullMarked
package io.dateline.gateway.report;

import org.jspecify.annotations.NullMarked;
