ALTER TABLE certification_decision
    ADD CONSTRAINT IF NOT EXISTS ck_certification_decision_scheme CHECK (scheme IS NOT NULL OR kind = 'CORRECTION');
