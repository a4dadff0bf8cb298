package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sabak.platform.AuditSeal.Sealable;

/** Two entries have the same seal only if they are the same, wherever the boundary between two fields lies. */
class SealPropertiesTest {
    private record Sealed(Sealable entry, String before, long position) {}

    @Property
    void differentEntriesHaveDifferentSeals(@ForAll("sealed") Sealed one, @ForAll("sealed") Sealed other) {
        assertThat(seal(one).equals(seal(other))).isEqualTo(one.equals(other));
    }

    private static String seal(Sealed sealed) {
        return sealed.entry().sealAfter(sealed.before(), sealed.position());
    }

    /** Few values and short, adjacent texts, so that near misses and equals come up often. */
    @Provide
    Arbitrary<Sealed> sealed() {
        var texts = Arbitraries.strings().withChars("a1:").ofMaxLength(3);
        var ids = Arbitraries.of(new UUID(1, 1), new UUID(1, 2));
        var instants =
                Arbitraries.of(LocalDateTime.of(2026, 11, 24, 10, 0), LocalDateTime.of(2026, 11, 24, 10, 0, 0, 1000));
        return Combinators.combine(
                        ids, instants, ids.injectNull(0.3), texts, texts, texts, texts, Arbitraries.of(1L, 11L))
                .as((id, at, actor, action, subject, facts, before, position) -> new Sealed(
                        new Sealable(7, 0, id, "KG", at, actor, action, subject, facts, null), before, position));
    }
}
