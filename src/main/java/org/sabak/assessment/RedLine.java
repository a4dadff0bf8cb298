package org.sabak.assessment;

/**
 * The absolute limits of prison work. Every exam form holds at least one item of each topic that its modules have, and an exam is
 * passed only with every such item right.
 */
public enum RedLine {
    TORTURE,
    SOLITARY,
    RESTRAINTS,
    REPRISALS,
    BELIEF
}
