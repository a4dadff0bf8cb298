-- The HTML of a module: which bytes a renderer made of an edition, a language and a glossary.
CREATE TABLE IF NOT EXISTS handbook_page (
    course   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number   INT         NOT NULL,
    module   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language VARCHAR(3)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    renderer INT         NOT NULL,
    glossary INT         NOT NULL,
    hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_handbook_page PRIMARY KEY (course, number, module, language, renderer, glossary),
    CONSTRAINT fk_handbook_page_edition FOREIGN KEY (course, number) REFERENCES handbook_edition (course, number),
    CONSTRAINT fk_handbook_page_blob FOREIGN KEY (hash) REFERENCES handbook_blob (hash),
    INDEX ix_handbook_page_hash (hash, renderer)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
