package org.sabak.identity;

/**
 * A given password, readable once: printed for its owner, who must choose another at the next sign-in. Never stored, never
 * logged.
 */
public record Slip(String displayName, String login, String password) {
    @Override
    public String toString() {
        return "Slip[" + login + "]";
    }
}
