/// Reports for people who do not sign in.
@NullMarked
package io.dateline.gateway.report.share;

import org.jspecify.annotations.NullMarked;
