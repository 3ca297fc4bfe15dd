/// Figures of where articles come from, an outlet or an author: how much, in which tone, about what, and how much
/// of it a team's monitors found. Articles are counted in the index, mentions in their rows.
@NullMarked
package io.dateline.gateway.figures.origin;

import org.jspecify.annotations.NullMarked;
