package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void titlesOfEveryScriptBecomeIdentifiers() {
        assertThat(Slug.of("First day, first hour")).isEqualTo("first-day-first-hour");
        assertThat(Slug.of("Первый день")).isEqualTo("pervyj-den");
        assertThat(Slug.of("Күч колдонуу")).matches("[a-z-]+");
        assertThat(Slug.of("2026")).isEqualTo("x");
    }

    @Property(tries = 300)
    void whateverTheTitleItIsAnIdentifier(@ForAll String title) {
        assertThat(Slug.of(title)).matches("[a-z][a-z0-9]*(?:-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(60);
    }
}
