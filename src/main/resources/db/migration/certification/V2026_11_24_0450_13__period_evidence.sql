-- What a period rests on, in the order of its days; read the other way round when a piece of evidence proves false.
CREATE TABLE IF NOT EXISTS certification_period_evidence (
    period_id   UUID NOT NULL,
    place       INT  NOT NULL,
    evidence_id UUID NOT NULL,
    CONSTRAINT pk_certification_period_evidence PRIMARY KEY (period_id, place),
    CONSTRAINT fk_certification_period_evidence_period FOREIGN KEY (period_id) REFERENCES certification_period (id),
    CONSTRAINT fk_certification_period_evidence_evidence FOREIGN KEY (evidence_id) REFERENCES certification_evidence (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_as_ci;
