-- One row: how often content was published here. Held while a node publishes; the others look at it every few seconds.
CREATE TABLE IF NOT EXISTS platform_content (
    id           TINYINT     NOT NULL,
    version      BIGINT      NOT NULL,
    tree         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    published_at DATETIME(6) NULL,
    CONSTRAINT pk_platform_content PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;

INSERT IGNORE INTO platform_content (id, version, tree, published_at) VALUES (1, 0, NULL, NULL);
