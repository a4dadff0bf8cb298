CREATE TABLE IF NOT EXISTS handbook_module (
    module   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    course   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position INT         NULL,
    title    LONGTEXT    NOT NULL,
    CONSTRAINT pk_handbook_module PRIMARY KEY (module),
    CONSTRAINT fk_handbook_module_course FOREIGN KEY (course) REFERENCES handbook_course (course),
    INDEX ix_handbook_module_course (course, position),
    CONSTRAINT ck_handbook_module_title CHECK (JSON_VALID(title))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
