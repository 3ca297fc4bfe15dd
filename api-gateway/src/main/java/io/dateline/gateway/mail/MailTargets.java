package io.dateline.gateway.mail;

import io.dateline.contract.AlertRaised;
import java.util.List;

/// To whom an alert goes by mail. A bean of the room that owns alert rules implements it.
public interface MailTargets {

    /// @return addresses; empty if the alert goes to nobody by mail
    List<String> of(AlertRaised alert);
}
