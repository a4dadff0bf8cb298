-- What people decided about a person and a scheme; rows are only ever added. REVOCATION, SUSPENSION, EXEMPTION and TEMPORARY
-- begin on effective_on; a LIFTING ends the suspension in target on that day, a CORRECTION voids the fact in target.
CREATE TABLE IF NOT EXISTS certification_decision (
    id           UUID          NOT NULL,
    person_id    UUID          NOT NULL,
    country_id   CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scheme       VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    recognises   VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    note         VARCHAR(2000) NULL,
    effective_on DATE          NOT NULL,
    until_on     DATE          NULL,
    target       UUID          NULL,
    recorded_by  UUID          NULL,
    recorded_at  DATETIME(6)   NOT NULL,
    CONSTRAINT pk_certification_decision PRIMARY KEY (id),
    CONSTRAINT uq_certification_decision_target UNIQUE (target, kind),
    CONSTRAINT ck_certification_decision_kind CHECK (
        kind IN ('REVOCATION', 'SUSPENSION', 'LIFTING', 'CORRECTION', 'EXEMPTION', 'TEMPORARY')),
    CONSTRAINT ck_certification_decision_target CHECK ((kind IN ('LIFTING', 'CORRECTION')) = (target IS NOT NULL)),
    CONSTRAINT ck_certification_decision_reason CHECK ((kind IN ('LIFTING', 'TEMPORARY')) = (reason IS NULL)),
    CONSTRAINT ck_certification_decision_recognises CHECK (
        (kind = 'TEMPORARY') = (recognises IS NOT NULL) AND (kind <> 'TEMPORARY' OR until_on IS NOT NULL)),
    CONSTRAINT ck_certification_decision_days CHECK (until_on IS NULL OR until_on >= effective_on),
    INDEX ix_certification_decision_person (person_id, scheme),
    INDEX ix_certification_decision_country (country_id, kind, effective_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
