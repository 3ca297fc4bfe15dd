package io.dateline.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.identity.Endpoints.Endpoint;
import io.quarkus.security.PermissionsAllowed;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;

/// What an endpoint is stands on the endpoint.
class EndpointsTest {

    /// What only those see who manage a team or their own keys.
    private static final Set<String> MANAGED = Set.of(
            "accounts", "api-keys", "audit", "invitations", "mail-suppressions", "mails", "reanalyses", "tenants");

    /// Fields of an answer with which somebody gets in.
    private static final Set<String> SECRETS = Set.of("key", "password", "link", "token", "secret");

    private static final List<Endpoint> ALL = Endpoints.all();

    @Test
    void everyEndpointDemandsOneScopeOfARoleOrOfTheOperatorOrIsOpen() {
        assertThat(ALL).hasSizeGreaterThan(100);
        assertThat(ALL).allSatisfy(endpoint -> {
            long scoped = endpoint.demands().stream()
                    .filter(Requirement.Scoped.class::isInstance)
                    .count();
            assertThat(scoped).as(endpoint.toString()).isEqualTo(endpoint.open() ? 0 : 1);
            assertThat(endpoint.demands()).as(endpoint.toString()).hasSizeBetween(0, endpoint.open() ? 0 : 2);
        });
    }

    /// Several values of one annotation would each be enough.
    @Test
    void everyDemandIsAnAnnotationOfItsOwn() {
        assertThat(ALL).allSatisfy(endpoint -> {
            for (PermissionsAllowed allowed : endpoint.method().getAnnotationsByType(PermissionsAllowed.class)) {
                assertThat(allowed.value()).as(endpoint.toString()).hasSize(1);
            }
        });
    }

    @Test
    void onlySigningInAndItsLikeAreOpen() {
        assertThat(ids(Endpoint::open))
                .containsExactlyInAnyOrder(
                        "signIn",
                        "askForPasswordReset",
                        "redeemAccountLink",
                        // A link to an edition and one for feed readers have their secrets in them.
                        "openEditionLink",
                        "openEditionLinkPdf",
                        "openReportLink",
                        "openReportLinkPdf",
                        "readRssLink",
                        // What a mail leads to says by its signature who may.
                        "showUnsubscribe",
                        "unsubscribe",
                        "showAcknowledgeLink",
                        "acknowledgeByLink",
                        "showRateLink",
                        "rateByLink",
                        "showMuteLink",
                        "muteByLink",
                        "showSubscription",
                        "confirmSubscription",
                        // And what the mail relay says, by its own.
                        "reportMailBounce");
    }

    @Test
    void viewerWritesNothingThatTheTeamShares() {
        assertThat(ids(endpoint ->
                        !endpoint.open() && !endpoint.verb().equals("GET") && endpoint.isForRole(Role.VIEWER)))
                .containsExactlyInAnyOrder(
                        "signOut",
                        // What one has seen, and what one thinks of it, is one's own.
                        "markAlertsSeen",
                        "rateAlert",
                        // So is when one sleeps.
                        "replaceOwnQuietHours",
                        "simulateAlertRoutes",
                        "changePassword",
                        "createApiKey",
                        "deleteApiKey",
                        // And what one's own feed reader has.
                        "createRssLink",
                        "removeRssLink",
                        "previewQuery",
                        "readConditions",
                        "writeConditions",
                        "previewTeamAlertRule",
                        "explainMatch",
                        "importQuery");
    }

    @Test
    void keyThatReadsChangesNothingAndSeesNothingThatIsManaged() {
        for (Endpoint endpoint : ALL) {
            if (endpoint.open()) {
                continue;
            }
            Scope scope = endpoint.scoped().scope();
            assertThat(scope == Scope.ADMIN)
                    .as(endpoint.toString())
                    // What a page that somebody sends reads like is neither read of the team nor one of its matters.
                    .isEqualTo(
                            MANAGED.contains(endpoint.thing()) || endpoint.id().equals("explainPage"));
            if (endpoint.verb().equals("GET") && !MANAGED.contains(endpoint.thing())) {
                assertThat(scope).as(endpoint.toString()).isEqualTo(Scope.READ);
            }
        }
    }

    @Test
    void nobodyReadsWhereOnlyTheOperatorMayWrite() {
        assertThat(ALL)
                .filteredOn(endpoint -> Set.of("tenants", "reanalyses").contains(endpoint.thing()))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(endpoint.scoped()).isInstanceOf(Requirement.Operator.class));
    }

    @Test
    void everyAnswerWithASecretIsDeclaredAsOne() {
        assertThat(ids(endpoint -> !endpoint.open() && answersSecret(endpoint)))
                .isNotEmpty()
                .isEqualTo(ids(endpoint -> endpoint.method().isAnnotationPresent(AnswersSecret.class)));
    }

    @Test
    void everyEndpointIsDescribedWhereItStands() {
        Set<String> ids = new HashSet<>();
        assertThat(ALL).allSatisfy(endpoint -> {
            assertThat(endpoint.operation()).as(endpoint.toString()).isPresent();
            assertThat(endpoint.operation().orElseThrow().summary())
                    .as(endpoint.toString())
                    .isNotBlank();
            assertThat(endpoint.id()).matches("[a-zA-Z]+");
            assertThat(ids.add(endpoint.id())).as(endpoint.id() + " is unique").isTrue();
            assertThat(endpoint.method().getDeclaringClass().isAnnotationPresent(Tag.class))
                    .isTrue();
        });
    }

    @Test
    void everyRightIsWhatSomeEndpointDemands() {
        Set<Requirement> demanded = new HashSet<>();
        ALL.forEach(endpoint -> demanded.addAll(endpoint.demands()));

        assertThat(Stream.of(Right.values()).map(Right::requirement)).isSubsetOf(demanded);
    }

    private static boolean answersSecret(Endpoint endpoint) {
        Type answer = endpoint.method().getGenericReturnType();
        Type body = answer instanceof ParameterizedType wrapped ? wrapped.getActualTypeArguments()[0] : answer;
        return body instanceof Class<?> type
                && Stream.of(type.getDeclaredFields()).map(Field::getName).anyMatch(SECRETS::contains);
    }

    private static Set<String> ids(Predicate<Endpoint> which) {
        Set<String> ids = new HashSet<>();
        ALL.stream().filter(which).map(Endpoint::id).forEach(ids::add);
        return ids;
    }
}
