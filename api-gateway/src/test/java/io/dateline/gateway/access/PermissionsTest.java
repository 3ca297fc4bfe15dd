package io.dateline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.account.Role;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void onlySigningInAndItsLikeAreOpen() {
        assertThat(Permissions.isOpen("POST", "session")).isTrue();
        assertThat(Permissions.isOpen("POST", "account-links/redeem")).isTrue();
        assertThat(Permissions.isOpen("POST", "password-resets")).isTrue();

        assertThat(Permissions.isOpen("GET", "session")).isFalse();
        assertThat(Permissions.isOpen("POST", "session/")).isFalse();
        assertThat(Permissions.isOpen("POST", "Session")).isFalse();
        assertThat(Permissions.isOpen("POST", "session;a=b")).isFalse();
        assertThat(Permissions.isOpen("POST", "articles")).isFalse();
        assertThat(Permissions.isOpen("POST", "account-links")).isFalse();
        assertThat(Permissions.isOpen("GET", "password-resets")).isFalse();
    }

    @Test
    void viewerReadsAndTriesOutQueries() {
        assertThat(Permissions.needed("GET", "articles")).isEqualTo(Role.VIEWER);
        assertThat(Permissions.needed("HEAD", "articles")).isEqualTo(Role.VIEWER);
        assertThat(Permissions.needed("POST", "monitors/preview")).isEqualTo(Role.VIEWER);
        assertThat(Permissions.needed("DELETE", "session")).isEqualTo(Role.VIEWER);
    }

    @Test
    void limitedKeyNeedsTheScopeOfWhatItTouches() {
        assertThat(Permissions.scope("GET", "articles")).isEqualTo(Scope.READ);
        assertThat(Permissions.scope("POST", "monitors/preview")).isEqualTo(Scope.READ);
        assertThat(Permissions.scope("PATCH", "mentions/1")).isEqualTo(Scope.TRIAGE);
        assertThat(Permissions.scope("POST", "monitors")).isEqualTo(Scope.MONITORS);
        assertThat(Permissions.scope("POST", "articles")).isEqualTo(Scope.ARTICLES);
        assertThat(Permissions.scope("DELETE", "sources/1")).isEqualTo(Scope.SOURCES);
        assertThat(Permissions.scope("GET", "audit")).isEqualTo(Scope.ADMIN);
        assertThat(Permissions.scope("GET", "mails/1")).isEqualTo(Scope.ADMIN);
        assertThat(Permissions.scope("POST", "something-new")).isEqualTo(Scope.ADMIN);
    }

    @Test
    void everyOtherMethodTakesAnEditor() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "QUERY"}) {
            assertThat(Permissions.needed(method, "monitors")).as(method).isEqualTo(Role.EDITOR);
        }
    }
}
