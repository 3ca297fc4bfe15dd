/// Re-analysis: newer models read a part of the archive again, in the background. The gateway, which knows what was
/// found by which version, sends the articles as commands, a few at a time, and counts what comes back.
@NullMarked
package io.dateline.gateway.reanalysis;

import org.jspecify.annotations.NullMarked;
