-- Courses and modules as the editions in force name them, for reports; the truth is in the files. A module that a later edition
-- leaves out keeps its row without a position, because certificates name it.
CREATE TABLE IF NOT EXISTS handbook_course (
    course  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner   VARCHAR(2)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source  VARCHAR(3)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title   LONGTEXT    NOT NULL,
    CONSTRAINT pk_handbook_course PRIMARY KEY (course),
    CONSTRAINT ck_handbook_course_title CHECK (JSON_VALID(title))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
