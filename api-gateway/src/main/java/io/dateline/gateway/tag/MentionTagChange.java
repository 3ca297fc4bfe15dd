package io.dateline.gateway.tag;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What to change of a tag; what is null stays.
///
/// @param name what it is called from now on, on all mentions and in all rules that have it
/// @param colour empty for none
record MentionTagChange(
        @HasText @Size(max = 60) @Nullable String name,

        @Pattern(
                regexp = "grey|blue|green|red|amber|purple|teal|pink|",
                message = "is none of grey, blue, green, red, amber, purple, teal, pink")
        @Nullable
        String colour) {}
