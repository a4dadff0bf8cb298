-- Whom an import added or posted; an official who was added has a slip to be printed once, for the first sign-in.
CREATE TABLE IF NOT EXISTS organisation_import_person (
    import_id UUID        NOT NULL,
    person_id UUID        NOT NULL,
    added     BOOLEAN     NOT NULL,
    unit_id   UUID        NOT NULL,
    slip_at   DATETIME(6) NULL,
    CONSTRAINT pk_organisation_import_person PRIMARY KEY (import_id, person_id),
    INDEX ix_organisation_import_person_unit (import_id, unit_id, added, slip_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
