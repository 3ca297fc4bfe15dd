/// Messages in rooms that people talk in. For each wire one class renders, which is pure, and one sends.
@NullMarked
package io.dateline.gateway.channel.chat;

import org.jspecify.annotations.NullMarked;
