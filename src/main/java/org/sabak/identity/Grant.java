package org.sabak.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One access role of an account within the subtree of one unit, from a day on and perhaps until a day (inclusive). */
@Entity
@Table(name = "identity_grant")
class Grant {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "unit_id")
    private UUID unit;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway")
    protected Grant() {}

    Grant(UUID id, UUID account, Role role, UUID unit, LocalDate startsOn, @Nullable LocalDate endsOn) {
        this.id = id;
        this.account = account;
        this.role = role;
        this.unit = unit;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    Role role() {
        return role;
    }

    UUID unit() {
        return unit;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    /** Whether it is in force on this day or will be later. */
    boolean lastsUntil(LocalDate day) {
        return endsOn == null || !endsOn.isBefore(day);
    }

    boolean inForce(LocalDate on) {
        return !startsOn.isAfter(on) && (endsOn == null || !endsOn.isBefore(on));
    }

    /** @param lastDay not before its first */
    void end(LocalDate lastDay) {
        endsOn = lastDay;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grant grant && id.equals(grant.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
