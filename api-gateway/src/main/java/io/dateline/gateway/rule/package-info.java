/// Rules that file mentions as they come in, or those that are stored: tag them, dismiss them, give them an owner. They
/// change mentions as people do, through triage, and what they did can be taken back.
@NullMarked
package io.dateline.gateway.rule;

import org.jspecify.annotations.NullMarked;
