/// Alerts on screen the moment they are raised: each replica follows topic `alert.raised.v1` on its own, keeps the
/// last hour, and sends each tenant its own to whoever has `GET /stream` open.
@NullMarked
package io.dateline.gateway.live;

import org.jspecify.annotations.NullMarked;
