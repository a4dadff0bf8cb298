-- The glossaries that were in force, the last one now.
CREATE TABLE IF NOT EXISTS handbook_glossary (
    number      INT         NOT NULL,
    blob_hash   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_handbook_glossary PRIMARY KEY (number),
    CONSTRAINT fk_handbook_glossary_blob FOREIGN KEY (blob_hash) REFERENCES handbook_blob (hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
