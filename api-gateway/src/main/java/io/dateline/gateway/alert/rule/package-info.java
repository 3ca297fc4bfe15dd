/// Alert rules: what a team wants to be told of.
@NullMarked
package io.dateline.gateway.alert.rule;

import org.jspecify.annotations.NullMarked;
