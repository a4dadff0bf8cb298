-- Random keys of this installation, made at first use and the same on every node.
CREATE TABLE IF NOT EXISTS platform_secret (
    name       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value      VARBINARY(64) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_platform_secret PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
