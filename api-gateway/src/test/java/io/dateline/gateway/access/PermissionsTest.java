package io.dateline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.account.Role;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void onlySigningInIsOpen() {
        assertThat(Permissions.isOpen("POST", "session")).isTrue();

        assertThat(Permissions.isOpen("GET", "session")).isFalse();
        assertThat(Permissions.isOpen("POST", "session/")).isFalse();
        assertThat(Permissions.isOpen("POST", "Session")).isFalse();
        assertThat(Permissions.isOpen("POST", "session;a=b")).isFalse();
        assertThat(Permissions.isOpen("POST", "articles")).isFalse();
    }

    @Test
    void viewerReadsAndTriesOutQueries() {
        assertThat(Permissions.needed("GET", "articles")).isEqualTo(Role.VIEWER);
        assertThat(Permissions.needed("HEAD", "articles")).isEqualTo(Role.VIEWER);
        assertThat(Permissions.needed("POST", "monitors/preview")).isEqualTo(Role.VIEWER);
        assertThat(Permissions.needed("DELETE", "session")).isEqualTo(Role.VIEWER);
    }

    @Test
    void everyOtherMethodTakesAnEditor() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "QUERY"}) {
            assertThat(Permissions.needed(method, "monitors")).as(method).isEqualTo(Role.EDITOR);
        }
    }
}
