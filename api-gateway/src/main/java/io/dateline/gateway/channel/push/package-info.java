/// Messages to telephones and to those who are on call.
@NullMarked
package io.dateline.gateway.channel.push;

import org.jspecify.annotations.NullMarked;
