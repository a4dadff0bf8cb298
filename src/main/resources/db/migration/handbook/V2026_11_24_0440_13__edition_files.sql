-- The files of an edition, paths relative to the folder of its course.
CREATE TABLE IF NOT EXISTS handbook_edition_file (
    course VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number INT          NOT NULL,
    path   VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    blob_hash CHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_handbook_edition_file PRIMARY KEY (course, number, path),
    CONSTRAINT fk_handbook_edition_file_edition FOREIGN KEY (course, number) REFERENCES handbook_edition (course, number),
    CONSTRAINT fk_handbook_edition_file_blob FOREIGN KEY (blob_hash) REFERENCES handbook_blob (hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
