-- A file that the draft adds or changes; without a blob, one that it removes.
CREATE TABLE IF NOT EXISTS handbook_draft_file (
    draft     UUID         NOT NULL,
    path      VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    blob_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_handbook_draft_file PRIMARY KEY (draft, path),
    CONSTRAINT fk_handbook_draft_file_draft FOREIGN KEY (draft) REFERENCES handbook_draft (id),
    CONSTRAINT fk_handbook_draft_file_blob FOREIGN KEY (blob_hash) REFERENCES handbook_blob (hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
