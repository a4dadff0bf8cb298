-- Where a person stopped reading a module; place = how far into the section, from 0 to 1. The newest word counts.
CREATE TABLE IF NOT EXISTS learning_position (
    person_id  UUID         NOT NULL,
    module     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    country_id CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    section    VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place      DECIMAL(4,3) NOT NULL,
    language   VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition    INT          NOT NULL,
    moved_at   DATETIME(6)  NOT NULL,
    version    BIGINT       NOT NULL,
    CONSTRAINT pk_learning_position PRIMARY KEY (person_id, module),
    CONSTRAINT ck_learning_position_place CHECK (place BETWEEN 0 AND 1),
    INDEX ix_learning_position_moved (person_id, moved_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
