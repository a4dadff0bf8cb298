-- path = the codes of the units above and its own, between slashes, so that a subtree is path LIKE CONCAT(scope.path, '%').
-- Codes hold neither slash nor wildcard and never change.
CREATE TABLE IF NOT EXISTS organisation_unit (
    id         UUID         NOT NULL,
    parent_id  UUID         NULL,
    country_id CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    kind       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title      LONGTEXT     NOT NULL,
    zone       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    path       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closed_on  DATE         NULL,
    version    BIGINT       NOT NULL,
    CONSTRAINT pk_organisation_unit PRIMARY KEY (id),
    CONSTRAINT uq_organisation_unit_path UNIQUE (path),
    CONSTRAINT fk_organisation_unit_parent FOREIGN KEY (parent_id) REFERENCES organisation_unit (id),
    CONSTRAINT ck_organisation_unit_title CHECK (JSON_VALID(title)),
    CONSTRAINT ck_organisation_unit_root CHECK ((kind = 'ROOT') = (parent_id IS NULL) AND (kind = 'ROOT') = (country_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
