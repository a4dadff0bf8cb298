CREATE TABLE IF NOT EXISTS organisation_import_done (
    import_id   UUID        NOT NULL,
    total       INT         NOT NULL,
    added       INT         NOT NULL,
    renamed     INT         NOT NULL,
    posted      INT         NOT NULL,
    unchanged   INT         NOT NULL,
    finished_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_organisation_import_done PRIMARY KEY (import_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
