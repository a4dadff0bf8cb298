-- An exam version never changes; the highest version is the current one.
CREATE TABLE IF NOT EXISTS assessment_exam (
    id          VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT         NOT NULL,
    hash        CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    definition  LONGTEXT    NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_assessment_exam PRIMARY KEY (id, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
