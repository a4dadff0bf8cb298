-- Every word of a person's names in both scripts and the service number, folded (see NameWords), for search by the beginning
-- of any of them. Derived from organisation_person.
CREATE TABLE IF NOT EXISTS organisation_name_word (
    country_id CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    word       VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    person_id  UUID        NOT NULL,
    CONSTRAINT pk_organisation_name_word PRIMARY KEY (country_id, word, person_id),
    CONSTRAINT fk_organisation_name_word_person FOREIGN KEY (person_id) REFERENCES organisation_person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
