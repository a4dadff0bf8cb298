-- What reporting may read. An answer for a day: starts_on <= day AND ends_on >= day; no row = NONE, and NOT_REQUIRED.
-- holding: SUSPENDED, REVOKED, VALID, RENEWAL_OPEN, GRACE, TEMPORARY, EXPIRED, NONE.
-- since_on = first day of suspension, revocation, temporary recognition; until_on = last day of validity, suspension, ….
CREATE OR REPLACE VIEW certification_v_holding AS
SELECT person_id, country_id, scheme, holding, starts_on, ends_on, since_on, until_on, renewal_on, grace_on, counts, reason
FROM certification_holding_span;

-- duty: NOT_REQUIRED, EXEMPT, MET, DUE, OVERDUE. due_on = the day by which it is or was due, or the last day on which it stays
-- met or exempt.
CREATE OR REPLACE VIEW certification_v_duty AS
SELECT person_id, country_id, scheme, duty, starts_on, ends_on, due_on, required_since, lapsed, reason
FROM certification_duty_span;

CREATE OR REPLACE VIEW certification_v_period AS
SELECT p.id, p.person_id, p.country_id, p.scheme, p.scheme_version, p.pathway, p.due, p.certified_on, p.valid_from,
       p.valid_until, p.renewal_opens, p.grace_ends, p.contents, p.recorded_at, c.serial,
       EXISTS (SELECT 1 FROM certification_decision d
               WHERE d.kind = 'CORRECTION' AND d.target = p.id
                 AND NOT EXISTS (SELECT 1 FROM certification_decision u
                                 WHERE u.kind = 'CORRECTION' AND u.target = d.id)) AS voided
FROM certification_period p LEFT JOIN certification_certificate c ON c.period_id = p.id;

CREATE OR REPLACE VIEW certification_v_decision AS
SELECT id, person_id, country_id, scheme, kind, reason, note, effective_on, until_on, target, recorded_by, recorded_at
FROM certification_decision;

CREATE OR REPLACE VIEW certification_v_evidence AS
SELECT e.id, e.person_id, e.country_id, e.kind, e.source, e.contents, e.flagged, e.effective_on, e.recorded_at, l.period_id
FROM certification_evidence e LEFT JOIN certification_period_evidence l ON l.evidence_id = e.id;

-- The newest version of each scheme; title is a JSON text by language.
CREATE OR REPLACE VIEW certification_v_scheme AS
SELECT id, version, title FROM certification_scheme_version s
WHERE version = (SELECT MAX(n.version) FROM certification_scheme_version n WHERE n.id = s.id);

CREATE OR REPLACE VIEW certification_v_requirement AS
SELECT id, country_id, unit_id, scheme, job_role, days, starts_on, ends_on FROM certification_requirement;

CREATE OR REPLACE VIEW certification_v_rebuild AS
SELECT country_id, wanted_at, done_at, wanted_at > done_at AS pending FROM certification_rebuild;
