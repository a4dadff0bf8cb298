-- What a person owes in a scheme, for all days at once; derived from facts, postings and requirements. Before the first span
-- the person owes nothing.
CREATE TABLE IF NOT EXISTS certification_duty_span (
    person_id      UUID        NOT NULL,
    country_id     CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scheme         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    duty           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    starts_on      DATE        NOT NULL,
    ends_on        DATE        NOT NULL,
    due_on         DATE        NULL,
    required_since DATE        NULL,
    lapsed         BOOLEAN     NOT NULL,
    reason         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_certification_duty_span PRIMARY KEY (person_id, scheme, starts_on),
    CONSTRAINT ck_certification_duty_span_days CHECK (starts_on <= ends_on),
    INDEX ix_certification_duty_span_day (country_id, scheme, duty, ends_on, starts_on, person_id),
    INDEX ix_certification_duty_span_due (country_id, scheme, due_on, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
