package io.dateline.platform.computing;

import io.dateline.platform.work.Cancellation;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Takes operations that compute off the threads that serve everybody, and stops them when their client has gone.
@Computing
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ComputingInterceptor {

    private final Computations computations;
    private final Instance<WorkOwner> owner;
    private final CurrentVertxRequest request;

    ComputingInterceptor(Computations computations, Instance<WorkOwner> owner, CurrentVertxRequest request) {
        this.computations = computations;
        this.owner = owner;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object compute(InvocationContext call) throws Exception {
        Cancellation cancellation = new Cancellation();
        request.getCurrent().addEndHandler(ended -> {
            if (ended.failed()) {
                cancellation.request();
            }
        });
        return computations.run(owner.get().ownerId(), cancellation, inSameRequest(call::proceed));
    }

    /// The thread that computes sees the request's beans; the one that asked does nothing meanwhile.
    private static <T> Callable<T> inSameRequest(Callable<T> work) {
        ManagedContext context = Arc.container().requestContext();
        ContextState state = context.getState();
        return () -> {
            context.activate(state);
            try {
                return work.call();
            } finally {
                context.deactivate();
            }
        };
    }
}
