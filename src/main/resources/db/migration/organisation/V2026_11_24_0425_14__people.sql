CREATE TABLE IF NOT EXISTS organisation_person (
    id                  UUID         NOT NULL,
    country_id          CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service_number      VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    family_latin        VARCHAR(80)  NOT NULL,
    given_latin         VARCHAR(80)  NOT NULL,
    patronymic_latin    VARCHAR(80)  NULL,
    family_cyrillic     VARCHAR(80)  NOT NULL,
    given_cyrillic      VARCHAR(80)  NOT NULL,
    patronymic_cyrillic VARCHAR(80)  NULL,
    created_at          DATETIME(6)  NOT NULL,
    version             BIGINT       NOT NULL,
    CONSTRAINT pk_organisation_person PRIMARY KEY (id),
    CONSTRAINT uq_organisation_person_number UNIQUE (country_id, service_number),
    INDEX ix_organisation_person_latin (country_id, family_latin, given_latin, id),
    INDEX ix_organisation_person_cyrillic (country_id, family_cyrillic, given_cyrillic, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
