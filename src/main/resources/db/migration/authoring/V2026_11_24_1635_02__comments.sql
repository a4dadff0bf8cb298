-- A remark on a piece of a file of a draft. base and revision say which text it was made on (revision 0 = as in that edition), block
-- which piece of it; replacement, if any, is the text proposed for that piece. Rows are only ever added.
CREATE TABLE IF NOT EXISTS authoring_comment (
    id          UUID         NOT NULL,
    draft       UUID         NOT NULL,
    path        VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    base        INT          NOT NULL,
    revision    INT          NOT NULL,
    block       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quote       VARCHAR(500) NOT NULL,
    words       TEXT         NOT NULL,
    replacement MEDIUMTEXT   NULL,
    account     UUID         NOT NULL,
    made_at     DATETIME(6)  NOT NULL,
    CONSTRAINT pk_authoring_comment PRIMARY KEY (id),
    CONSTRAINT fk_authoring_comment_draft FOREIGN KEY (draft) REFERENCES authoring_draft (id),
    INDEX ix_authoring_comment_draft (draft, path, made_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
