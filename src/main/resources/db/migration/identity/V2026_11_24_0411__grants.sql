CREATE TABLE IF NOT EXISTS identity_grant (
    id         UUID        NOT NULL,
    account_id UUID        NOT NULL,
    role       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_id    UUID        NOT NULL,
    starts_on  DATE        NOT NULL,
    ends_on    DATE        NULL,
    version    BIGINT      NOT NULL,
    CONSTRAINT pk_identity_grant PRIMARY KEY (id),
    CONSTRAINT fk_identity_grant_account FOREIGN KEY (account_id) REFERENCES identity_account (id),
    CONSTRAINT ck_identity_grant_days CHECK (ends_on IS NULL OR ends_on >= starts_on),
    INDEX ix_identity_grant_unit (unit_id, role)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
