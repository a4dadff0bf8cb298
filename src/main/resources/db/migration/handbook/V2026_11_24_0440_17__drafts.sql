-- A draft is an edition and the files that differ from it; hash is that of the whole tree.
CREATE TABLE IF NOT EXISTS handbook_draft (
    id          UUID        NOT NULL,
    course      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base        INT         NOT NULL,
    hash        CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    origin      VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_handbook_draft PRIMARY KEY (id),
    CONSTRAINT uq_handbook_draft_hash UNIQUE (course, base, hash),
    CONSTRAINT fk_handbook_draft_base FOREIGN KEY (course, base) REFERENCES handbook_edition (course, number),
    CONSTRAINT ck_handbook_draft_origin CHECK (origin IN ('FOLDER', 'BROWSER'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
