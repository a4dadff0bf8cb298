-- What a person holds in a scheme, for all days at once; derived from the facts and replaced with each of them. Before the
-- first span the person holds nothing. ends_on 9999-12-31 = as long as nothing else is recorded.
CREATE TABLE IF NOT EXISTS certification_holding_span (
    person_id  UUID        NOT NULL,
    country_id CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scheme     VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holding    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    starts_on  DATE        NOT NULL,
    ends_on    DATE        NOT NULL,
    since_on   DATE        NULL,
    until_on   DATE        NULL,
    renewal_on DATE        NULL,
    grace_on   DATE        NULL,
    counts     BOOLEAN     NOT NULL,
    reason     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_certification_holding_span PRIMARY KEY (person_id, scheme, starts_on),
    CONSTRAINT ck_certification_holding_span_days CHECK (starts_on <= ends_on),
    INDEX ix_certification_holding_span_day (country_id, scheme, holding, ends_on, starts_on, person_id),
    INDEX ix_certification_holding_span_until (country_id, scheme, until_on, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
