-- Countries whose duty spans wait to be derived anew after a change of requirements or units: true as of done_at while
-- wanted_at is later.
CREATE TABLE IF NOT EXISTS certification_rebuild (
    country_id   CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wanted_at    DATETIME(6) NOT NULL,
    done_at      DATETIME(6) NOT NULL,
    tree_version BIGINT      NOT NULL DEFAULT 0,
    CONSTRAINT pk_certification_rebuild PRIMARY KEY (country_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
