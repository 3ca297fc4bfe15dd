/// How alerts leave by HTTP: to receivers on the public internet, and to those inside that the operator named. What a
/// name leads to is checked as the connection is made; nothing is followed, little is read.
@NullMarked
package io.dateline.gateway.channel.http;

import org.jspecify.annotations.NullMarked;
