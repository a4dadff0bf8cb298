-- How the computers of a unit are used; NULL = as in the unit above.
ALTER TABLE organisation_unit
    ADD COLUMN IF NOT EXISTS computers VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER zone;
