-- When somebody took a draft away as a zip, and in which state: the revision of each file that it changed. Only ever added to.
CREATE TABLE IF NOT EXISTS authoring_departure (
    id          UUID        NOT NULL,
    draft       UUID        NOT NULL,
    account     UUID        NOT NULL,
    base        INT         NOT NULL,
    revisions   LONGTEXT    NOT NULL,
    departed_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_authoring_departure PRIMARY KEY (id),
    CONSTRAINT fk_authoring_departure_draft FOREIGN KEY (draft) REFERENCES authoring_draft (id),
    CONSTRAINT ck_authoring_departure_revisions CHECK (JSON_VALID(revisions)),
    INDEX ix_authoring_departure_last (draft, account, departed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
