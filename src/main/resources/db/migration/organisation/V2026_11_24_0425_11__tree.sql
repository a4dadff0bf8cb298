-- One row whose version grows with each change of a unit: the nodes poll it and load the tree anew.
CREATE TABLE IF NOT EXISTS organisation_tree (
    id      TINYINT NOT NULL,
    version BIGINT  NOT NULL,
    CONSTRAINT pk_organisation_tree PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
