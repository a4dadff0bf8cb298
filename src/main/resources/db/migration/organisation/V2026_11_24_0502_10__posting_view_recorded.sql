-- With the moment at which the posting became known: certification answers as of what was known.
CREATE OR REPLACE VIEW organisation_v_posting AS
SELECT p.id, p.person_id, p.country_id, p.unit_id, u.path AS unit_path, u.title AS unit_title, p.job_role,
       r.title AS job_role_title, p.starts_on, p.ends_on, p.ends_before, p.recorded_at
FROM organisation_posting p
JOIN organisation_unit u ON u.id = p.unit_id
LEFT JOIN organisation_job_role r ON r.id = p.job_role;
