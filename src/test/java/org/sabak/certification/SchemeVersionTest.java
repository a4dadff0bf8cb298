package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sabak.certification.CertificationFixtures.*;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemeVersionTest {

    @Test
    void theWindowIsShorterThanTheMinimum() {
        assertThat(scheme(Base.EXPIRY, 24, 1, 27, 0, false).window()).isEqualTo(27);
        assertThatIllegalArgumentException().isThrownBy(() -> scheme(Base.EXPIRY, 24, 1, 28, 0, false));
    }

    @Test
    void theMinimumIsNoLongerThanTheValidity() {
        assertThat(scheme(Base.FIXED, 6, 6, 0, 0, false).minimum()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> scheme(Base.FIXED, 6, 7, 0, 0, false));
    }

    @Test
    void aFixedBaseAndNoOtherHasAnAnchor() {
        SchemeVersion expiry = scheme(Base.EXPIRY);
        assertThatIllegalArgumentException().isThrownBy(() -> with(expiry, Base.FIXED));
        assertThatIllegalArgumentException().isThrownBy(() -> with(scheme(Base.FIXED), Base.COMPLETION));
    }

    @Test
    void aPathwayAsksForSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Components(Set.of(), Set.of(), Set.of(), 0));
    }

    private static SchemeVersion with(SchemeVersion scheme, Base base) {
        return new SchemeVersion(
                scheme.id(),
                scheme.version(),
                scheme.roles(),
                scheme.primary(),
                scheme.renewal(),
                scheme.validity(),
                scheme.minimum(),
                scheme.window(),
                scheme.grace(),
                scheme.graceCounts(),
                base,
                scheme.anchor(),
                scheme.cap(),
                scheme.evidenceMaxAge());
    }
}
