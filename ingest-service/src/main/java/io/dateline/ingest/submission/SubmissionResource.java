package io.dateline.ingest.submission;

import io.dateline.ingest.caller.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/")
@RunOnVirtualThread
class SubmissionResource {

    private final SubmissionService submissions;
    private final CurrentCaller caller;

    SubmissionResource(SubmissionService submissions, CurrentCaller caller) {
        this.submissions = submissions;
        this.caller = caller;
    }

    @POST
    @Path("articles")
    @ResponseStatus(202)
    public SubmissionView submit(@NotNull(message = "is needed") @Valid NewArticle request) {
        return submissions.submit(request, caller.get());
    }

    @GET
    @Path("submissions/{id}")
    public SubmissionView get(@RestPath UUID id) {
        return submissions.get(id, caller.get());
    }
}
