package org.sabak.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sabak.platform.UnitId;

/** Finds units by name for a field that asks for one. Implemented by organisation. */
public interface UnitChoices {
    /**
     * @param text part of the name or code, in any language; empty for the first units of the tree
     * @param scopes only units that are one of these or lie below one
     * @param limit at most so many, the nearest first
     */
    List<UnitChoice> find(String text, Locale locale, Set<UnitId> scopes, int limit);

    /** One unit, closed ones too, for showing what has been chosen. */
    Optional<UnitChoice> choice(UnitId id, Locale locale);
}
