-- One period of certification a row, as issued and never altered. evidence_hash stands for the set of its evidence, so that
-- the same set never issues twice. renewal_opens and grace_ends follow from the scheme version and are kept for filters.
CREATE TABLE IF NOT EXISTS certification_period (
    id             UUID        NOT NULL,
    person_id      UUID        NOT NULL,
    country_id     CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scheme         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scheme_version INT         NOT NULL,
    pathway        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opens          DATE        NULL,
    due            DATE        NULL,
    certified_on   DATE        NOT NULL,
    valid_from     DATE        NOT NULL,
    valid_until    DATE        NOT NULL,
    renewal_opens  DATE        NOT NULL,
    grace_ends     DATE        NOT NULL,
    anchor         DATE        NOT NULL,
    n              INT         NOT NULL,
    contents       LONGTEXT    NOT NULL,
    evidence_hash  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at    DATETIME(6) NOT NULL,
    CONSTRAINT pk_certification_period PRIMARY KEY (id),
    CONSTRAINT uq_certification_period_evidence UNIQUE (person_id, scheme, scheme_version, evidence_hash),
    CONSTRAINT fk_certification_period_scheme FOREIGN KEY (scheme, scheme_version)
        REFERENCES certification_scheme_version (id, version),
    CONSTRAINT ck_certification_period_days CHECK (certified_on <= valid_from AND valid_from <= valid_until),
    CONSTRAINT ck_certification_period_contents CHECK (JSON_VALID(contents)),
    INDEX ix_certification_period_until (country_id, scheme, valid_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
