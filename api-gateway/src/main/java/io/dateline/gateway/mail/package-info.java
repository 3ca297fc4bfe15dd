/// Mail, as one kind of channel. Each mail becomes a row that the team can look at; where an SMTP server is configured
/// it is sent as well, by the one outbox of deliveries.
///
/// To whom a monitor's alerts go by the old rules is known to their room, which implements [MailTargets].
@NullMarked
package io.dateline.gateway.mail;

import org.jspecify.annotations.NullMarked;
