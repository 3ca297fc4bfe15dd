/// Alerts to programs: signed as Standard Webhooks says, with a body of our own or as a CloudEvent.
@NullMarked
package io.dateline.gateway.channel.webhook;

import org.jspecify.annotations.NullMarked;
