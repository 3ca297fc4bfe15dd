/// A team's own entities: names it watches, with aliases and exclusions. They go to analysis without the team
/// (`name.watched.v1`), and what analysis finds of them is shown to the team alone, in place of what it would find by
/// itself.
@NullMarked
package io.dateline.gateway.entity;

import org.jspecify.annotations.NullMarked;
