package io.dateline.gateway.briefing.edition;

import java.time.Instant;
import java.util.UUID;

/// An edition that was approved.
///
/// @param text all of it as plain text
public record ApprovedEdition(UUID id, String title, Instant approvedAt, String text) {}
