/// Alerts by mail. Each becomes a row that the team can look at; where an SMTP server is configured it is sent as
/// well.
///
/// To whom a monitor's alerts go is known to the room of the alert rules, which implements [MailTargets].
@NullMarked
package io.dateline.gateway.mail;

import org.jspecify.annotations.NullMarked;
