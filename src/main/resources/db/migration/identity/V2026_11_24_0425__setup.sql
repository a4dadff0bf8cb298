-- The one-time link by which the first administrator is made; one row at most, none once an account exists.
CREATE TABLE IF NOT EXISTS identity_setup (
    id         TINYINT     NOT NULL,
    token_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_identity_setup PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
