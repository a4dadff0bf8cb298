-- One row a person with any fact. Whoever records a fact holds the row until the end of the transaction, so that two facts
-- that arrive at once see each other and issue what both together give a right to.
CREATE TABLE IF NOT EXISTS certification_person (
    person_id  UUID    NOT NULL,
    country_id CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changes    BIGINT  NOT NULL,
    CONSTRAINT pk_certification_person PRIMARY KEY (person_id),
    INDEX ix_certification_person_country (country_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
