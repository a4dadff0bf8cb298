-- One way of a person through a scenario, pinned to an edition and a language; its id is made by the browser. open_module keeps
-- one run per person and module open; it becomes NULL when an ending is reached, together with the outcome.
CREATE TABLE IF NOT EXISTS learning_run (
    id           UUID        NOT NULL,
    person_id    UUID        NOT NULL,
    country_id   CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    course       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    module       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition      INT         NOT NULL,
    language     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    device       UUID        NOT NULL,
    open_module  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    started_at   DATETIME(6) NOT NULL,
    closed_at    DATETIME(6) NULL,
    effective_on DATE        NULL,
    ending       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome      VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    score        INT         NULL,
    max_score    INT         NULL,
    failed       BOOLEAN     NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT pk_learning_run PRIMARY KEY (id),
    CONSTRAINT uq_learning_run_open UNIQUE (person_id, open_module),
    CONSTRAINT ck_learning_run_closed CHECK (
        (closed_at IS NULL) = (open_module IS NOT NULL)
        AND (closed_at IS NULL) = (ending IS NULL)
        AND (closed_at IS NULL) = (effective_on IS NULL)),
    CONSTRAINT ck_learning_run_outcome CHECK (outcome IN ('GOOD', 'MIXED', 'POOR')),
    INDEX ix_learning_run_module (person_id, module, started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
