-- Days are inclusive for readers (starts_on, ends_on); the period is kept half open, so that the database itself refuses two
-- postings of one person on one day.
CREATE TABLE IF NOT EXISTS organisation_posting (
    id          UUID        NOT NULL,
    person_id   UUID        NOT NULL,
    country_id  CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_id     UUID        NOT NULL,
    job_role    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    starts_on   DATE        NOT NULL,
    ends_before DATE        NOT NULL DEFAULT '9999-12-31',
    ends_on     DATE        AS (IF(ends_before = DATE '9999-12-31', NULL, ends_before - INTERVAL 1 DAY)) VIRTUAL,
    recorded_at DATETIME(6) NOT NULL,
    PERIOD FOR posted (starts_on, ends_before),
    CONSTRAINT pk_organisation_posting PRIMARY KEY (id),
    CONSTRAINT uq_organisation_posting_days UNIQUE (person_id, posted WITHOUT OVERLAPS),
    CONSTRAINT fk_organisation_posting_person FOREIGN KEY (person_id) REFERENCES organisation_person (id),
    CONSTRAINT fk_organisation_posting_unit FOREIGN KEY (unit_id) REFERENCES organisation_unit (id),
    INDEX ix_organisation_posting_unit (unit_id, ends_before, starts_on, person_id, job_role),
    INDEX ix_organisation_posting_role (job_role, ends_before)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
