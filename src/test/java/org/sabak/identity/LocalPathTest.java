package org.sabak.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "handbook",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nSet-Cookie: x=y"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/handbook/still-a-citizen?lang=ru#why-it-matters", "/people/7?as-of=2026-11-24"})
    void keepsAPathOfOurOwn(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }
}
