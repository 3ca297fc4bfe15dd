package io.dateline.gateway.tag;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// @param into id of the tag that goes in place of this one
record TagMerge(@NotNull UUID into) {}
