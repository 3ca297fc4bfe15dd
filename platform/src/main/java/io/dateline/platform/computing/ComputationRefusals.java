package io.dateline.platform.computing;

import io.dateline.platform.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says when to ask again.
class ComputationRefusals {

    @ServerExceptionMapper
    Response refused(ComputationRefusedException e) {
        return Response.status(e.problem().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .entity(e.problem())
                .build();
    }
}
