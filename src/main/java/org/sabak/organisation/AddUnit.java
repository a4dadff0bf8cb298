package org.sabak.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.UnitId;

/**
 * A unit to be added below another.
 *
 * @param code short, in capital Latin letters, digits and dashes; never changes; for a country its ISO code
 * @param zone null = inherited; a country needs its own
 */
public record AddUnit(
        UnitId above,
        UnitKind kind,
        String code,
        LocalizedText title,
        @Nullable ZoneId zone) {}
