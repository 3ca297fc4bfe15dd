package io.dateline.ingest.api.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/// Sources as OPML, which other feed readers know.
@Path("/")
public interface OpmlApi {

    String OPML = "text/x-opml";

    /// All sources that are read, as OPML 2.0.
    @GET
    @Path("sources/opml")
    @Produces(OPML + ";charset=UTF-8")
    String opml();

    /// Adds the sources of a file.
    ///
    /// @return 200 with what came of it if that is soon known, otherwise 202 with how far it has come; the header
    ///     `Location` holds the import's path here
    @POST
    @Path("sources/opml")
    @Consumes({OPML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    RestResponse<ImportView> addOpml(byte[] opml);
}
