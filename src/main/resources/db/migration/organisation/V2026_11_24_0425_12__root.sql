INSERT IGNORE INTO organisation_unit (id, parent_id, country_id, kind, code, title, zone, path, closed_on, version)
VALUES ('00000000-0000-7000-8000-000000000001', NULL, NULL, 'ROOT', 'UN',
        '{"en":"United Nations","ru":"Организация Объединённых Наций","ky":"Бириккен Улуттар Уюму"}', 'UTC', '/', NULL, 0);
INSERT IGNORE INTO organisation_tree (id, version) VALUES (1, 0);
