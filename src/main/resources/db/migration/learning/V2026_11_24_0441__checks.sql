-- One fact a row: this official answered the check question of this section right on this local day. Rows are only ever added.
CREATE TABLE IF NOT EXISTS learning_check (
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
    CONSTRAINT pk_learning_check PRIMARY KEY (id),
    CONSTRAINT uq_learning_check_day UNIQUE (person_id, module, section, effective_on),
    INDEX ix_learning_check_country (country_id, module, effective_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
