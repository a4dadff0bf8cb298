package org.sabak.certification;

/** Decisions that a ministry takes about an official and a scheme. */
public enum DecisionKind {
    REVOCATION,
    SUSPENSION,
    EXEMPTION
}
