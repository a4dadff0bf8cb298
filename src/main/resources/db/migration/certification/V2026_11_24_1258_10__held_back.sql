-- Officials whose evidence is complete, but to whom nothing was issued, because this installation did not know the address
-- that is printed on certificates.
CREATE TABLE IF NOT EXISTS certification_held_back (
    person_id  UUID        NOT NULL,
    country_id CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since      DATETIME(6) NOT NULL,
    CONSTRAINT pk_certification_held_back PRIMARY KEY (person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
