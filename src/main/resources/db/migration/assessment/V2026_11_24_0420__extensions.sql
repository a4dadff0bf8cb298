-- Append-only: more minutes for one person's exam. With an attempt it lengthens that one; without, the next one that begins.
CREATE TABLE IF NOT EXISTS assessment_extension (
    id          UUID         NOT NULL,
    person_id   UUID         NOT NULL,
    country_id  CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exam        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempt_id  UUID         NULL,
    minutes     INT          NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    recorded_by UUID         NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_assessment_extension PRIMARY KEY (id),
    CONSTRAINT fk_assessment_extension_attempt FOREIGN KEY (attempt_id) REFERENCES assessment_attempt (id),
    CONSTRAINT ck_assessment_extension_minutes CHECK (minutes BETWEEN 1 AND 240),
    INDEX ix_assessment_extension_person (person_id, exam, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
