-- What became of a remark: answers, and whether it is settled; the last row but answers says which. Rows are only ever added.
CREATE TABLE IF NOT EXISTS authoring_comment_event (
    id          UUID        NOT NULL,
    comment     UUID        NOT NULL,
    kind        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words       TEXT        NOT NULL,
    account     UUID        NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_authoring_comment_event PRIMARY KEY (id),
    CONSTRAINT fk_authoring_comment_event_comment FOREIGN KEY (comment) REFERENCES authoring_comment (id),
    CONSTRAINT ck_authoring_comment_event_kind CHECK (kind IN ('ANSWERED', 'RESOLVED', 'REOPENED', 'ACCEPTED', 'DECLINED')),
    INDEX ix_authoring_comment_event_comment (comment, happened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
