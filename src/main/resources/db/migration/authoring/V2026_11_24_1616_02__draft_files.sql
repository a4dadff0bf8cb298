-- Every state of a file that a draft changes, from 1 on; without bytes, the file is removed. The highest revision is the one in
-- force; revision 0, which has no row, is the file as the base edition has it. Rows are only ever added.
CREATE TABLE IF NOT EXISTS authoring_draft_file (
    draft    UUID         NOT NULL,
    path     VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision INT          NOT NULL,
    bytes    MEDIUMBLOB   NULL,
    account  UUID         NOT NULL,
    saved_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_authoring_draft_file PRIMARY KEY (draft, path, revision),
    CONSTRAINT fk_authoring_draft_file_draft FOREIGN KEY (draft) REFERENCES authoring_draft (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
