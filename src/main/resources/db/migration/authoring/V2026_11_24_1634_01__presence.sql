-- Which page has which file of a draft open, as the page last said. Says who else is there; nothing else leans on it.
CREATE TABLE IF NOT EXISTS authoring_presence (
    draft   UUID         NOT NULL,
    page    UUID         NOT NULL,
    path    VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    account UUID         NOT NULL,
    seen_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_authoring_presence PRIMARY KEY (draft, page),
    CONSTRAINT fk_authoring_presence_draft FOREIGN KEY (draft) REFERENCES authoring_draft (id),
    INDEX ix_authoring_presence_seen (seen_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
