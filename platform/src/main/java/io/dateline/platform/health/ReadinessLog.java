package io.dateline.platform.health;

import io.quarkus.logging.Log;
import io.smallrye.health.event.SmallRyeHealthStatusChangeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.Readiness;

/// Says once when this instance becomes ready, and once when it stops being so. SmallRye's own line, which comes with
/// every question, is switched off.
@ApplicationScoped
class ReadinessLog {

    void changed(@Observes @Readiness SmallRyeHealthStatusChangeEvent change) {
        if (change.health().isDown()) {
            Log.warnf("not ready %s", change.health().getPayload());
        } else {
            Log.info("ready");
        }
    }
}
