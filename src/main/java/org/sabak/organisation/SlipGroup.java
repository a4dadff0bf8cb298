package org.sabak.organisation;

import org.sabak.platform.UnitId;

/** How many officials of one unit still wait for the slip of their first sign-in. */
public record SlipGroup(UnitId unit, int waiting) {}
