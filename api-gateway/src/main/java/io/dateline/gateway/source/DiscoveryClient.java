package io.dateline.gateway.source;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What ingest-service answers only after it has visited the source's site, looking for feeds: with more patience.
@RegisterRestClient(configKey = "ingest-discovery")
@ClientHeaderParam(name = HttpHeaders.AUTHORIZATION, value = "Bearer ${dateline.service-token}")
@Path("/sources")
interface DiscoveryClient {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response addSource(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, byte[] source);

    @POST
    @Path("opml")
    @Consumes("text/x-opml")
    Response addOpml(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, byte[] opml);
}
