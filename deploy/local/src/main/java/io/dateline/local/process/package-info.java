/// Programs that run as processes of this machine: their command lines, their supervision, and how they are told apart.
@NullMarked
package io.dateline.local.process;

import org.jspecify.annotations.NullMarked;
