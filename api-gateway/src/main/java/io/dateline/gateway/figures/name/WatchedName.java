package io.dateline.gateway.figures.name;

import java.util.UUID;

/// A name that a team watches, as figures call it.
///
/// @param type `person`, `organisation`, `place`, `product` or `event`
/// @param relation what it is to the team: `own`, `rival`, `spokesperson` or `other`
record WatchedName(UUID id, String name, String type, String relation) {}
