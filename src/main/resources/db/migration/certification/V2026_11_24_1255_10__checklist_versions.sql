-- Every version of a checklist that was ever in force, as its author wrote it. A version never changes; records of practice pin it.
CREATE TABLE IF NOT EXISTS certification_checklist_version (
    id          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT         NOT NULL,
    hash        CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title       LONGTEXT    NOT NULL,
    definition  LONGTEXT    NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_certification_checklist_version PRIMARY KEY (id, version),
    CONSTRAINT ck_certification_checklist_version_number CHECK (version >= 1),
    CONSTRAINT ck_certification_checklist_version_title CHECK (JSON_VALID(title))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
