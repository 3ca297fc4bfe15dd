/// What alerts are about: kinds, levels, states, and what every detector is given and says. The detectors
/// themselves are in the packages below. Numbers go in and a finding comes out; they know no database and no
/// clock.
@NullMarked
package io.dateline.gateway.signal;

import org.jspecify.annotations.NullMarked;
