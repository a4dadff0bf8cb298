package org.sabak.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.Duty;
import org.sabak.certification.DutyCode;
import org.sabak.certification.Holding;
import org.sabak.certification.HoldingCode;
import org.sabak.certification.Reason;
import org.sabak.organisation.PersonName;
import org.sabak.platform.UnitId;

/**
 * One official on one day: where posted, what held and what owed in one scheme.
 *
 * @param number country and service number: KG-004117
 */
public record StatusRow(
        UUID person, PersonName name, String number, UnitId unit, String jobRole, Held held, Owed owed) {

    /** A span of what is held, as certification publishes it; which dates there are depends on the kind. */
    public record Held(
            HoldingCode kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate renewal,
            @Nullable LocalDate grace,
            boolean counts,
            @Nullable String reason) {

        static final Held NONE = new Held(HoldingCode.NONE, null, null, null, null, false, null);

        /** The dates of an answer. */
        public static Held of(Holding answer) {
            return switch (answer) {
                case Holding.Valid(var until, var opens) ->
                    new Held(HoldingCode.VALID, null, until, opens, null, true, null);
                case Holding.RenewalOpen(var until, var opened) ->
                    new Held(HoldingCode.RENEWAL_OPEN, null, until, opened, null, true, null);
                case Holding.Grace(var until, var graceEnds, var counts) ->
                    new Held(HoldingCode.GRACE, null, until, null, graceEnds, counts, null);
                case Holding.Temporary(var from, var until) ->
                    new Held(HoldingCode.TEMPORARY, from, until, null, null, true, null);
                case Holding.Expired(var until, var opened) ->
                    new Held(HoldingCode.EXPIRED, null, until, opened, null, false, null);
                case Holding.Suspended(var from, var until, var reason) ->
                    new Held(HoldingCode.SUSPENDED, from, until, null, null, false, reason.name());
                case Holding.Revoked(var on, var reason) ->
                    new Held(HoldingCode.REVOKED, on, null, null, null, false, reason.name());
                case Holding.None() -> NONE;
            };
        }

        /** Days from {@code on} to the last day of validity, negative after it; null where nothing ends. */
        public @Nullable Long daysLeft(LocalDate on) {
            return until == null ? null : (Long) ChronoUnit.DAYS.between(on, until);
        }

        /** The answer that explains itself. */
        public Holding answer() {
            return switch (kind) {
                case VALID -> new Holding.Valid(day(until), day(renewal));
                case RENEWAL_OPEN -> new Holding.RenewalOpen(day(until), day(renewal));
                case GRACE -> new Holding.Grace(day(until), day(grace), counts);
                case TEMPORARY -> new Holding.Temporary(day(since), day(until));
                case EXPIRED -> new Holding.Expired(day(until), day(renewal));
                case SUSPENDED -> new Holding.Suspended(day(since), until, reasonOf(reason));
                case REVOKED -> new Holding.Revoked(day(since), reasonOf(reason));
                case NONE -> new Holding.None();
            };
        }
    }

    /** A span of what is owed, as certification publishes it. */
    public record Owed(
            DutyCode kind,
            @Nullable LocalDate due,
            @Nullable LocalDate requiredSince,
            boolean lapsed,
            @Nullable String reason) {

        static final Owed NOTHING = new Owed(DutyCode.NOT_REQUIRED, null, null, false, null);

        /** The dates of an answer. */
        public static Owed of(Duty answer) {
            return switch (answer) {
                case Duty.NotRequired() -> NOTHING;
                case Duty.Exempt(var reason, var until) -> new Owed(DutyCode.EXEMPT, until, null, false, reason.name());
                case Duty.Met(var next) -> new Owed(DutyCode.MET, next, null, false, null);
                case Duty.Due(var date, var since) -> new Owed(DutyCode.DUE, date, since, false, null);
                case Duty.Overdue(var date, var since, var lapsed) ->
                    new Owed(DutyCode.OVERDUE, date, since, lapsed, null);
            };
        }

        /** The answer that explains itself. */
        public Duty answer() {
            return switch (kind) {
                case NOT_REQUIRED -> new Duty.NotRequired();
                case EXEMPT -> new Duty.Exempt(reasonOf(reason), due);
                case MET -> new Duty.Met(day(due));
                case DUE -> new Duty.Due(day(due), day(requiredSince));
                case OVERDUE -> new Duty.Overdue(day(due), day(requiredSince), lapsed);
            };
        }
    }

    private static LocalDate day(@Nullable LocalDate day) {
        return Objects.requireNonNull(day);
    }

    private static Reason reasonOf(@Nullable String reason) {
        return reason == null ? Reason.OTHER : Reason.valueOf(reason);
    }
}
