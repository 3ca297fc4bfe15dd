package io.dateline.gateway.source;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What ingest-service answers soon, from its database.
@RegisterRestClient(configKey = "ingest")
@ClientHeaderParam(name = HttpHeaders.AUTHORIZATION, value = "Bearer ${dateline.service-token}")
@Path("/")
interface IngestClient {

    @GET
    @Path("sources")
    Response sources(
            @HeaderParam(Ingest.TENANT) UUID tenant,
            @HeaderParam(Ingest.OPERATOR) boolean operator,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit);

    @GET
    @Path("sources/{id}")
    Response source(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, @RestPath UUID id);

    @PATCH
    @Path("sources/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response changeSource(
            @HeaderParam(Ingest.TENANT) UUID tenant,
            @HeaderParam(Ingest.OPERATOR) boolean operator,
            @RestPath UUID id,
            byte[] change);

    @DELETE
    @Path("sources/{id}")
    Response removeSource(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, @RestPath UUID id);

    @GET
    @Path("sources/{id}/ledger")
    Response ledger(
            @HeaderParam(Ingest.TENANT) UUID tenant,
            @HeaderParam(Ingest.OPERATOR) boolean operator,
            @RestPath UUID id,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to);

    @POST
    @Path("sources/{id}/poll")
    Response poll(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, @RestPath UUID id);

    @GET
    @Path("coverage/silence/{id}")
    Response silence(
            @HeaderParam(Ingest.TENANT) UUID tenant,
            @HeaderParam(Ingest.OPERATOR) boolean operator,
            @RestPath UUID id,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String zone);

    @GET
    @Path("coverage/why")
    Response why(
            @HeaderParam(Ingest.TENANT) UUID tenant,
            @HeaderParam(Ingest.OPERATOR) boolean operator,
            @RestQuery @Nullable String url);

    @GET
    @Path("sources/imports")
    Response imports(@HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator);

    @GET
    @Path("sources/imports/{id}")
    Response sourceImport(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, @RestPath UUID id);

    @GET
    @Path("sources/imports/{id}/lines")
    Response importLines(
            @HeaderParam(Ingest.TENANT) UUID tenant,
            @HeaderParam(Ingest.OPERATOR) boolean operator,
            @RestPath UUID id,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String cursor);

    @GET
    @Path("sources/starter")
    Response starter(
            @HeaderParam(Ingest.TENANT) UUID tenant,
            @HeaderParam(Ingest.OPERATOR) boolean operator,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String beat);

    @POST
    @Path("sources/starter")
    @Consumes(MediaType.APPLICATION_JSON)
    Response switchOn(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, byte[] chosen);

    @GET
    @Path("sources/opml")
    Response opml(@HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator);

    @POST
    @Path("articles")
    @Consumes(MediaType.APPLICATION_JSON)
    Response submit(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, byte[] article);

    @GET
    @Path("articles/{id}/explanation")
    Response explanation(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, @RestPath UUID id);

    @POST
    @Path("explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    Response explainPage(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, byte[] page);

    @GET
    @Path("submissions/{id}")
    Response submission(
            @HeaderParam(Ingest.TENANT) UUID tenant, @HeaderParam(Ingest.OPERATOR) boolean operator, @RestPath UUID id);
}
