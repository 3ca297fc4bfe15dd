package io.dateline.gateway.mail.subscriber;

import java.util.UUID;

/// An address is asked whether it wants a briefing's editions; told in the transaction that invites it.
///
/// @param id of this invitation
/// @param briefing its name
/// @param by user name
/// @param url of the page that asks
public record SubscriberInvited(UUID id, UUID tenantId, String address, String briefing, String by, String url) {}
