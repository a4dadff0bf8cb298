-- What reporting may read.
CREATE OR REPLACE VIEW learning_v_check AS
SELECT id, person_id, country_id, course, module, section, edition, language, effective_on, recorded_at
FROM learning_check;

-- How many sections of a module a person has ticked, in whatever edition, and when.
CREATE OR REPLACE VIEW learning_v_progress AS
SELECT person_id, country_id, course, module, COUNT(DISTINCT section) AS ticked,
       MIN(effective_on) AS first_on, MAX(effective_on) AS last_on
FROM learning_check
GROUP BY person_id, country_id, course, module;

CREATE OR REPLACE VIEW learning_v_opening AS
SELECT id, person_id, country_id, course, module, section, edition, language, effective_on, recorded_at
FROM learning_opening;

CREATE OR REPLACE VIEW learning_v_run AS
SELECT id, person_id, country_id, course, module, edition, language, started_at, closed_at, effective_on,
       outcome, score, max_score, failed
FROM learning_run;
