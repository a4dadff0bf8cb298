CREATE TABLE IF NOT EXISTS identity_account (
    id             UUID         NOT NULL,
    login          VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    email          VARCHAR(200) NULL,
    password_hash  VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    password_given BOOLEAN      NOT NULL DEFAULT FALSE,
    person_id      UUID         NULL,
    country_id     CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    display_name   VARCHAR(200) NOT NULL,
    language       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at     DATETIME(6)  NOT NULL,
    disabled_at    DATETIME(6)  NULL,
    version        BIGINT       NOT NULL,
    CONSTRAINT pk_identity_account PRIMARY KEY (id),
    CONSTRAINT uq_identity_account_login UNIQUE (login),
    CONSTRAINT uq_identity_account_email UNIQUE (email),
    CONSTRAINT uq_identity_account_person UNIQUE (person_id),
    INDEX ix_identity_account_name (display_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
