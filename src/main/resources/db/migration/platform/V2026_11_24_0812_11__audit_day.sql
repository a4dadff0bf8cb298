-- Entries of a country are looked for by their days.
ALTER TABLE platform_audit ADD INDEX IF NOT EXISTS ix_platform_audit_recorded (country_id, recorded_at);
