-- What reporting may read: every entry, with its place in the chain of its country; NULL = not sealed yet.
CREATE OR REPLACE VIEW platform_v_audit AS
SELECT seq, id, country_id, recorded_at, actor, action, subject, facts, position FROM platform_audit;
