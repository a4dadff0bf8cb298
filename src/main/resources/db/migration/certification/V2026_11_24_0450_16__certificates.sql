-- The certificate of a period: the canonical facts that it is printed from, their hash and its serial.
CREATE TABLE IF NOT EXISTS certification_certificate (
    serial     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period_id  UUID        NOT NULL,
    person_id  UUID        NOT NULL,
    country_id CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts      LONGTEXT    NOT NULL,
    hash       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template   INT         NOT NULL,
    issued_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_certification_certificate PRIMARY KEY (serial),
    CONSTRAINT uq_certification_certificate_period UNIQUE (period_id),
    CONSTRAINT fk_certification_certificate_period FOREIGN KEY (period_id) REFERENCES certification_period (id),
    CONSTRAINT ck_certification_certificate_facts CHECK (JSON_VALID(facts)),
    INDEX ix_certification_certificate_person (person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
