package org.sabak.platform;

import java.util.UUID;

/** Names one official, for life: across postings, units and accounts. */
public record PersonId(UUID value) {
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
