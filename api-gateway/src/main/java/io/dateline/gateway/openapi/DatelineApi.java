package io.dateline.gateway.openapi;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@OpenAPIDefinition(
        info =
                @Info(
                        title = "Dateline",
                        version = "1",
                        description =
                                "Reads the news as it is published and tells a team when something they care about is in"
                                        + " it, with the evidence. Lists come in pages: pass `next` as `cursor` to get the"
                                        + " following one. Errors are problem details (RFC 9457); clients may rely on `type`.",
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0.html")),
        tags = {
            @Tag(name = "Access", description = "Signing in, sessions and API keys"),
            @Tag(name = "Accounts", description = "Tenants and the accounts of a team"),
            @Tag(name = "Sources", description = "What is read, and how well that goes"),
            @Tag(name = "Articles", description = "What was published, what is said in it, and own articles"),
            @Tag(name = "Stories", description = "Articles about one event"),
            @Tag(name = "Monitors", description = "Saved searches and what they found"),
            @Tag(
                    name = "Mentions",
                    description = "What a team makes of what its monitors found: triage, rules, figures, exports"),
            @Tag(name = "Alerts", description = "What was told at once: on screen and by mail"),
            @Tag(name = "Briefings", description = "What is told in one piece, signed by a person, with its sources")
        })
@SecurityScheme(
        securitySchemeName = "apiKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key (`dl_…`) of `POST /api-keys`, for programs.")
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "dateline_session",
        description = "The cookie of `POST /session`, for browsers.")
public class DatelineApi extends Application {}
