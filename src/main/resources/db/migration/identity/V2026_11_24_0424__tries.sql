-- Tries to sign in that have not succeeded, per account (or unknown login) and per address; the wait grows with them.
CREATE TABLE IF NOT EXISTS identity_try (
    name      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures  INT         NOT NULL,
    last_at   DATETIME(6) NOT NULL,
    open_from DATETIME(6) NOT NULL,
    CONSTRAINT pk_identity_try PRIMARY KEY (name),
    INDEX ix_identity_try_last (last_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
