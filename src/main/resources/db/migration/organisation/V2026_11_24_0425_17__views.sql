-- What other modules and reporting may read. Scope = unit_path LIKE CONCAT(path of the scope, '%').
CREATE OR REPLACE VIEW organisation_v_unit AS
SELECT u.id, u.parent_id, u.country_id, u.kind, u.code, u.title, u.zone, u.path, u.closed_on, c.title AS country_title
FROM organisation_unit u LEFT JOIN organisation_unit c ON c.kind = 'COUNTRY' AND c.path = CONCAT('/', u.country_id, '/');

CREATE OR REPLACE VIEW organisation_v_country AS
SELECT country_id AS code, id AS unit_id, title, zone, closed_on FROM organisation_unit WHERE kind = 'COUNTRY';

CREATE OR REPLACE VIEW organisation_v_person AS
SELECT id, country_id, service_number, family_latin, given_latin, patronymic_latin,
       family_cyrillic, given_cyrillic, patronymic_cyrillic, created_at
FROM organisation_person;

CREATE OR REPLACE VIEW organisation_v_name_word AS
SELECT country_id, word, person_id FROM organisation_name_word;

CREATE OR REPLACE VIEW organisation_v_posting AS
SELECT p.id, p.person_id, p.country_id, p.unit_id, u.path AS unit_path, u.title AS unit_title, p.job_role,
       r.title AS job_role_title, p.starts_on, p.ends_on, p.ends_before
FROM organisation_posting p
JOIN organisation_unit u ON u.id = p.unit_id
LEFT JOIN organisation_job_role r ON r.id = p.job_role;

CREATE OR REPLACE VIEW organisation_v_job_role AS
SELECT id, title, place, withdrawn FROM organisation_job_role;
