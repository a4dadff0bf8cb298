-- Who has this job role in this unit or below it must hold the scheme within so many days of the posting, and not before
-- starts_on plus those days.
CREATE TABLE IF NOT EXISTS certification_requirement (
    id          UUID        NOT NULL,
    country_id  CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_id     UUID        NOT NULL,
    scheme      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    job_role    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    days        INT         NOT NULL,
    starts_on   DATE        NOT NULL,
    ends_on     DATE        NULL,
    recorded_at DATETIME(6) NOT NULL,
    version     BIGINT      NOT NULL,
    CONSTRAINT pk_certification_requirement PRIMARY KEY (id),
    CONSTRAINT ck_certification_requirement_days CHECK (days BETWEEN 0 AND 3650),
    CONSTRAINT ck_certification_requirement_order CHECK (ends_on IS NULL OR ends_on >= starts_on),
    INDEX ix_certification_requirement_country (country_id, scheme, job_role)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
