package io.dateline.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.StringPermission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    private static final RequestCredential SESSION = credential(false, null, Instant.MAX);
    private static final RequestCredential KEY = credential(true, null, null);
    private static final RequestCredential READING_KEY = credential(true, Set.of(Scope.READ), null);
    private static final RequestCredential ENDING_KEY = credential(true, null, Instant.MAX);

    @Test
    void roleHoldsWhatTheLesserOnesHold() {
        Requirement editor = Requirement.of("editor:monitors");

        assertThat(editor.refusal(caller(Role.ADMIN, false), SESSION)).isEmpty();
        assertThat(editor.refusal(caller(Role.EDITOR, false), KEY)).isEmpty();
        assertThat(slug(editor.refusal(caller(Role.VIEWER, false), SESSION))).isEqualTo("/problems/forbidden");
    }

    @Test
    void refusalNamesTheRoleThatIsTaken() {
        assertThat(Requirement.of("admin:admin")
                        .refusal(caller(Role.EDITOR, false), SESSION)
                        .orElseThrow()
                        .problem()
                        .detail())
                .isEqualTo("This takes the role admin; yours is editor. Ask an admin of your team.");
    }

    @Test
    void operatorMayWhateverTheirRole() {
        Requirement operator = Requirement.of("operator:admin");

        assertThat(slug(operator.refusal(caller(Role.ADMIN, false), SESSION))).isEqualTo("/problems/forbidden");
        assertThat(operator.refusal(caller(Role.ADMIN, true), SESSION)).isEmpty();
        assertThat(operator.refusal(caller(Role.VIEWER, true), SESSION)).isEmpty();
        assertThat(slug(operator.refusal(caller(Role.ADMIN, true), READING_KEY)))
                .isEqualTo("/problems/scope-missing");
    }

    @Test
    void scopeIsAskedOfKeysThatHaveSome() {
        Caller editor = caller(Role.EDITOR, false);

        assertThat(Requirement.of("viewer:read").refusal(editor, READING_KEY)).isEmpty();
        assertThat(Requirement.of("editor:triage").refusal(editor, KEY)).isEmpty();
        assertThat(Requirement.of("editor:triage").refusal(editor, ENDING_KEY)).isEmpty();
        assertThat(slug(Requirement.of("editor:triage").refusal(editor, READING_KEY)))
                .isEqualTo("/problems/scope-missing");
    }

    @Test
    void keyWithScopesOrAnEndChangesNothingThatPeopleSignInWith() {
        Requirement change = Requirement.of("sign-in:change");
        Caller admin = caller(Role.ADMIN, true);

        assertThat(change.refusal(admin, SESSION)).isEmpty();
        assertThat(change.refusal(admin, KEY)).isEmpty();
        assertThat(slug(change.refusal(admin, READING_KEY))).isEqualTo("/problems/key-limited");
        assertThat(slug(change.refusal(admin, ENDING_KEY))).isEqualTo("/problems/key-limited");
    }

    @Test
    void permissionOfAnAnnotationReadsAlike() {
        assertThat(Requirement.of(new StringPermission("editor", "monitors")))
                .isEqualTo(new Requirement.RoleAndScope(Role.EDITOR, Scope.MONITORS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "editor", "editor:", ":monitors", "owner:monitors", "editor:everything", "a:b:c"})
    void whatIsNoRoleAndScopeIsNotTakenForOne(String permission) {
        assertThatIllegalArgumentException().isThrownBy(() -> Requirement.of(permission));
    }

    private static String slug(Optional<ProblemException> refusal) {
        return refusal.orElseThrow().problem().type().toString();
    }

    private static Caller caller(Role role, boolean operator) {
        return new Caller(UUID.randomUUID(), "robin", UUID.randomUUID(), role, operator);
    }

    private static RequestCredential credential(boolean isKey, Set<Scope> scopes, Instant end) {
        return new RequestCredential(UUID.randomUUID(), UUID.randomUUID(), isKey, end, scopes, null);
    }
}
