/// The tags of a team's mentions: which there are and how much they are used, their colours, and changes of one tag on
/// all mentions at once. Tags of monitors, which rules and routes of alerts name, are no part of it.
@NullMarked
package io.dateline.gateway.tag;

import org.jspecify.annotations.NullMarked;
