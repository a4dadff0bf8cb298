-- Bytes by their SHA-256, written once: files of editions and drafts, glossaries, rendered pages.
CREATE TABLE IF NOT EXISTS handbook_blob (
    hash  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes LONGBLOB NOT NULL,
    CONSTRAINT pk_handbook_blob PRIMARY KEY (hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
