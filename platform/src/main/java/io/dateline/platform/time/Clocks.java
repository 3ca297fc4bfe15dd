package io.dateline.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/// The one source of time, so that tests can replace it.
class Clocks {

    @Produces
    @Singleton
    InstantSource systemClock() {
        return Clock.systemUTC();
    }
}
