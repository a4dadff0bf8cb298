-- One roster import: started when it began to write, done when the row of organisation_import_done stands, which is written
-- with the data themselves. beat_at moves while it works; a silent one without that row was interrupted and wrote nothing.
CREATE TABLE IF NOT EXISTS organisation_import (
    id         UUID         NOT NULL,
    country_id CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id UUID         NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    total      INT          NOT NULL,
    done       INT          NOT NULL,
    failed_key VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    started_at DATETIME(6)  NOT NULL,
    beat_at    DATETIME(6)  NOT NULL,
    CONSTRAINT pk_organisation_import PRIMARY KEY (id),
    INDEX ix_organisation_import_country (country_id, started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
