package org.sabak.certification;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a certification scheme. A period pins the version that it was issued under; a new version
 * applies from the next period.
 *
 * @param roles the job roles that it is made for
 * @param validity whole months that a period lasts
 * @param minimum whole months that a period of a {@link Base#FIXED} scheme lasts at least
 * @param window days before the end from which renewing is possible
 * @param grace days after the end within which the renewal pathway still suffices
 * @param graceCounts whether a person in grace counts as a holder, for duty and coverage; it changes no date
 * @param anchor the common date of a {@link Base#FIXED} scheme, else null
 * @param cap a first period of an {@link Base#EXPIRY} scheme lasts no longer than the validity, even if earned early
 * @param evidenceMaxAge months that evidence may be old when it serves any period but the first
 */
public record SchemeVersion(
        String id,
        int version,
        Set<String> roles,
        Components primary,
        Components renewal,
        int validity,
        int minimum,
        int window,
        int grace,
        boolean graceCounts,
        Base base,
        @Nullable LocalDate anchor,
        boolean cap,
        int evidenceMaxAge) {

    public SchemeVersion {
        roles = Set.copyOf(roles);
        require(version >= 1, "version must be at least 1");
        require(minimum >= 1 && minimum <= validity, "the minimum must lie between one month and the validity");
        require(window >= 0 && window < 28 * minimum, "the window must be shorter than 28 days for each minimum month");
        require(grace >= 0, "grace must not be negative");
        require(evidenceMaxAge >= 1, "evidence must be allowed to be at least one month old");
        require((base == Base.FIXED) == (anchor != null), "a fixed base, and no other, has an anchor");
    }

    public Components components(Pathway pathway) {
        return switch (pathway) {
            case PRIMARY -> primary;
            case RENEWAL -> renewal;
        };
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
