package org.sabak.reporting;

/**
 * The numbers above a register.
 *
 * @param required officials who must hold the scheme and are not exempt
 * @param valid of them, those whose certificate is valid
 * @param ending valid certificates, required or not, that end within 90 days
 * @param overdue of the required, those who are late
 * @param revoked officials whose certificate was revoked this year
 */
public record Figures(long required, long valid, long ending, long overdue, long revoked) {}
