package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;

/// Every route of the API, found by itself, asked for something that is not there. `RequestTimeouts` knows a request by
/// its virtual thread.
@QuarkusTest
@WithTestResource(value = Stack.class, scope = TestResourceScope.GLOBAL)
class RoutesTest {

    private static final String THREAD = "Test-Thread";

    static class Threads {

        @ServerResponseFilter
        public void tell(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle(THREAD, Thread.currentThread().isVirtual() ? "virtual" : "of the system");
        }
    }

    @Test
    void everyRouteIsServedOnAVirtualThread() {
        Map<String, String> faults = new TreeMap<>();
        Set<String> routes = new HashSet<>();
        for (JavaClass api : new ClassFileImporter().importPackages("io.dateline.ingest.api")) {
            for (JavaMethod method : api.getMethods()) {
                if (method.isMetaAnnotatedWith(HttpMethod.class)) {
                    String route = verb(method) + " /"
                            + method.getAnnotationOfType(Path.class).value();
                    routes.add(route);
                    String fault = fault(route);
                    if (fault != null) {
                        faults.put(route, fault);
                    }
                }
            }
        }

        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(faults).isEmpty();
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(Set.of("GET", "POST", "PATCH", "DELETE")::contains)
                .findFirst()
                .orElseThrow();
    }

    private static String fault(String route) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{id}", UUID.randomUUID().toString());
        Response answer = Api.as(UUID.randomUUID())
                .contentType(path.equals("/sources/opml") ? "text/x-opml" : "application/json")
                .request(parts[0], path);
        if (answer.statusCode() >= 400 && answer.path("type").equals("/problems/not-found")) {
            return "is not served";
        }
        return "virtual".equals(answer.getHeader(THREAD)) ? null : "thread " + answer.getHeader(THREAD);
    }
}
