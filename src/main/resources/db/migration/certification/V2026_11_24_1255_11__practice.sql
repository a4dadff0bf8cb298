-- A practical assessment (CHECKLIST) or hours in a room (SESSION) a row, as somebody who was there recorded it; rows are only
-- ever added. The id is made by whoever asks, so that asking twice records once; it is the source of the evidence.
CREATE TABLE IF NOT EXISTS certification_practice (
    id           UUID         NOT NULL,
    person_id    UUID         NOT NULL,
    country_id   CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    checklist    VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    version      INT          NULL,
    hours        INT          NULL,
    about        VARCHAR(200) NULL,
    note         VARCHAR(500) NULL,
    effective_on DATE         NOT NULL,
    assessor     UUID         NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    CONSTRAINT pk_certification_practice PRIMARY KEY (id),
    CONSTRAINT fk_certification_practice_checklist FOREIGN KEY (checklist, version)
        REFERENCES certification_checklist_version (id, version),
    CONSTRAINT ck_certification_practice_kind CHECK (
        kind = 'CHECKLIST' AND checklist IS NOT NULL AND version IS NOT NULL AND hours IS NULL AND about IS NULL
        OR kind = 'SESSION' AND checklist IS NULL AND version IS NULL AND hours BETWEEN 1 AND 40 AND about IS NOT NULL),
    INDEX ix_certification_practice_person (person_id, effective_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
