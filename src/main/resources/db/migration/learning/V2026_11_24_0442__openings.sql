-- The first time that a person opened a section. Rows are only ever added.
CREATE TABLE IF NOT EXISTS learning_opening (
    id           UUID        NOT NULL,
    person_id    UUID        NOT NULL,
    country_id   CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    course       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    module       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    section      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition      INT         NOT NULL,
    language     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    effective_on DATE        NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_learning_opening PRIMARY KEY (id),
    CONSTRAINT uq_learning_opening_section UNIQUE (person_id, module, section)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
