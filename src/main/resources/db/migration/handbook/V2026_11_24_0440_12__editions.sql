-- What was published, for ever: rows are only ever added. The edition in force is the one with the highest number.
CREATE TABLE IF NOT EXISTS handbook_edition (
    course       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number       INT         NOT NULL,
    hash         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    change_class VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    note         LONGTEXT    NULL,
    origin       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_handbook_edition PRIMARY KEY (course, number),
    CONSTRAINT uq_handbook_edition_hash UNIQUE (course, hash),
    CONSTRAINT ck_handbook_edition_change CHECK (change_class IN ('EDITORIAL', 'SUBSTANTIVE', 'CRITICAL')),
    CONSTRAINT ck_handbook_edition_origin CHECK (origin IN ('FOLDER', 'BROWSER')),
    CONSTRAINT ck_handbook_edition_note CHECK (note IS NULL OR JSON_VALID(note))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
