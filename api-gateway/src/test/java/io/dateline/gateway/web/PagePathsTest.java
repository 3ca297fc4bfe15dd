package io.dateline.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles",
                "/articles/6a1d2c88-5b4e-5f0a-9c1d-0f2b7a3e4d5c",
                "/monitors/new",
                "/mail/",
                "/qualms"
            })
    void pagesAreServedTheOneDocument(String path) {
        assertThat(PagePaths.isPage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/articles",
                "/api/v1/unknown",
                "/openapi",
                "/q/health",
                "/static/bundle/gone",
                "/favicon.svg",
                "/robots.txt"
            })
    void whatBelongsToOthersIsLeftToThem(String path) {
        assertThat(PagePaths.isPage(path)).isFalse();
    }
}
