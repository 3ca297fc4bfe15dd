package io.dateline.gateway.openapi;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Adds to every operation how it is authorised and the problems that it shares with the others, so that no
/// resource has to repeat them and none can forget them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    /// Status and description of what any operation may answer.
    private static final Map<String, String> SHARED = Map.of(
            "400", "The request is not as it must be; `errors` says where.",
            "401", "Nobody known is calling: sign in, or send an API key.",
            "403", "Your role does not allow this, or the request came from another site.",
            "500", "Something went wrong here; the log has the details under `instance`.",
            "503", "A part that this needs is out of reach for now; try again after `Retry-After` seconds.");

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName DEMAND = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName DEMANDS = DotName.createSimple(PermissionsAllowed.List.class);

    /// What the endpoint of each operation demands, such as `editor:monitors`, by the operation's id. One that is not
    /// here
    /// is open.
    private final Map<String, String> demands = new HashMap<>();

    /// @param index of the classes of this service
    public CommonAnswers(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            MethodInfo endpoint = operation.target().asMethod();
            AnnotationInstance demand = endpoint.annotation(DEMAND);
            if (demand == null && endpoint.hasAnnotation(DEMANDS)) {
                demand = endpoint.annotation(DEMANDS).value().asNestedArray()[0];
            }
            if (demand != null) {
                demands.put(
                        operation.value("operationId").asString(),
                        demand.value().asStringArray()[0]);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
            path.getValue().getOperations().values().forEach(operation -> {
                Examples.complete(operation);
                complete(operation, path.getKey().contains("{"));
            });
        }
    }

    private void complete(Operation operation, boolean ofOneThing) {
        String demand = demands.get(operation.getOperationId());
        operation.setSecurity(demand == null ? List.of() : credentials());
        APIResponses responses = operation.getResponses();
        if (demand != null) {
            add(responses, "403", refusal(demand));
        }
        SHARED.forEach((status, description) -> add(responses, status, description));
        if (ofOneThing) {
            add(responses, "404", "There is no such thing, or it is another team's.");
        }
        if (demand != null) {
            add(responses, "429", "Your account asked for more than its share; go on after `Retry-After` seconds.");
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problemContent(status));
            }
        });
    }

    private static List<SecurityRequirement> credentials() {
        return List.of(
                OASFactory.createSecurityRequirement().addScheme("apiKey"),
                OASFactory.createSecurityRequirement().addScheme("session"));
    }

    private static String refusal(String demand) {
        String[] roleAndScope = demand.split(":");
        String who = roleAndScope[0].equals("operator")
                ? "Only the operator of this installation may do this"
                : "This takes the role `" + roleAndScope[0] + "`";
        return who + " and, of a key that has scopes, the scope `" + roleAndScope[1]
                + "`. Or the request came from another site.";
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)
                || responses.getAPIResponse(status).getDescription() == null) {
            APIResponse response = OASFactory.createAPIResponse().description(description);
            responses.addAPIResponse(status, response);
        } else if (List.of("Bad Request", "Not Authorized", "Not Allowed")
                .contains(responses.getAPIResponse(status).getDescription())) {
            responses.getAPIResponse(status).setDescription(description);
        }
    }

    private static Content problemContent(String status) {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType().schema(reference).example(example(status)));
    }

    private static Map<String, Object> example(String status) {
        String slug = switch (status) {
            case "400" -> "request-invalid";
            case "401" -> "unauthenticated";
            case "403" -> "forbidden";
            case "404" -> "not-found";
            case "409" -> "name-taken";
            case "422" -> "no-feed-found";
            case "429" -> "too-many-attempts";
            case "503" -> "unavailable";
            default -> "internal";
        };
        String words = slug.replace('-', ' ');
        return Map.of(
                "type", "/problems/" + slug,
                "title", Character.toUpperCase(words.charAt(0)) + words.substring(1),
                "status", Integer.valueOf(status));
    }

    private static Schema problem() {
        Schema fault = object("One fault of the request.")
                .addProperty("detail", text("What is wrong, for a person."))
                .addProperty("pointer", text("Where in the request's JSON (RFC 6901), or which parameter."))
                .addProperty("start", number("UTF-16 offset in the text at the pointer, inclusive."))
                .addProperty("end", number("UTF-16 offset, exclusive."))
                .addProperty("hint", text("How to mend it."));
        return object("What went wrong (RFC 9457).")
                .addProperty("type", text("Kind of problem; stable, made for programs."))
                .addProperty("title", text("The same for every problem of this type."))
                .addProperty("status", number("The HTTP status."))
                .addProperty("detail", text("This case, and what to do about it."))
                .addProperty("instance", text("Under which the log has the details."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
    }
}
