-- One piece of proof a row; rows are only ever added. source = what it was taken from, so that a repeated event adds nothing.
CREATE TABLE IF NOT EXISTS certification_evidence (
    id           UUID         NOT NULL,
    person_id    UUID         NOT NULL,
    country_id   CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    covers       LONGTEXT     NOT NULL,
    contents     LONGTEXT     NOT NULL,
    flagged      BOOLEAN      NOT NULL,
    effective_on DATE         NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    CONSTRAINT pk_certification_evidence PRIMARY KEY (id),
    CONSTRAINT uq_certification_evidence_source UNIQUE (person_id, kind, source),
    CONSTRAINT ck_certification_evidence_json CHECK (JSON_VALID(covers) AND JSON_VALID(contents))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
