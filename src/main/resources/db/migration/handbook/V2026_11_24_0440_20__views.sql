CREATE OR REPLACE VIEW handbook_v_module AS
SELECT m.module, m.course, m.position, m.title, c.title AS course_title, c.owner
FROM handbook_module m
JOIN handbook_course c ON c.course = m.course;
