-- seq gives the order of writing; seal and seal_before close the entries of a country into a chain.
CREATE TABLE IF NOT EXISTS platform_audit (
    seq         BIGINT       NOT NULL AUTO_INCREMENT,
    id          UUID         NOT NULL,
    country_id  CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    actor       UUID         NULL,
    action      VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts       LONGTEXT     NOT NULL,
    position    BIGINT       NULL,
    seal        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_platform_audit PRIMARY KEY (seq),
    CONSTRAINT uq_platform_audit_id UNIQUE (id),
    CONSTRAINT uq_platform_audit_position UNIQUE (country_id, position),
    INDEX ix_platform_audit_subject (subject, seq),
    INDEX ix_platform_audit_country (country_id, seq),
    CONSTRAINT ck_platform_audit_facts CHECK (JSON_VALID(facts))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
