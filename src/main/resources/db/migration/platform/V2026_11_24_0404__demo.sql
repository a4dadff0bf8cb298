-- One row once the demo data have been planted.
CREATE TABLE IF NOT EXISTS platform_demo (
    id         TINYINT     NOT NULL,
    planted_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_platform_demo PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
