/// Slack, by an incoming webhook or by an app of the team's.
@NullMarked
package io.dateline.gateway.channel.chat.slack;

import org.jspecify.annotations.NullMarked;
