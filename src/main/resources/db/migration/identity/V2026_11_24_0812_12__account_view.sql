-- What reporting may read: who an account in the audit is.
CREATE OR REPLACE VIEW identity_v_account AS
SELECT id, login, display_name, person_id, country_id FROM identity_account;
