-- The persons a company knows, what makes some of them executives or mentors, and when they can or would rather not.
-- Times are UTC. Ids from outside (imports, API, problem file) are compared byte by byte.

CREATE TABLE people_person (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    external_id VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name        VARCHAR(200) NOT NULL,
    email       VARCHAR(254) NOT NULL,
    language    CHAR(2)      NOT NULL COMMENT 'the language in which we write to this person',
    manager_id  BIGINT       NULL COMMENT 'circles are refused by the application: no CHECK can see them',
    PRIMARY KEY (id),
    UNIQUE KEY people_person_external_id (external_id),
    KEY people_person_manager (manager_id),
    KEY people_person_name (name),
    CONSTRAINT people_person_manager_known FOREIGN KEY (manager_id) REFERENCES people_person (id),
    CONSTRAINT people_person_language_ours CHECK (language IN ('de', 'en')),
    CONSTRAINT people_person_named CHECK (name <> ''),
    CONSTRAINT people_person_reachable CHECK (email LIKE '_%@_%')
);

CREATE TABLE people_language (
    person_id BIGINT  NOT NULL,
    language  CHAR(2) NOT NULL COMMENT 'ISO 639-1, spoken well enough for a visit',
    PRIMARY KEY (person_id, language),
    CONSTRAINT people_language_person FOREIGN KEY (person_id) REFERENCES people_person (id) ON DELETE CASCADE
);

CREATE TABLE people_executive (
    person_id    BIGINT      NOT NULL,
    home_site    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'external id of a site; its foreign key follows with the floor',
    licence_from DATE        NULL COMMENT 'first day on which this person may split or take calls',
    licence_to   DATE        NULL COMMENT 'last such day',
    since        DATE        NOT NULL COMMENT 'promoted on',
    balance      INT         NOT NULL DEFAULT 0 COMMENT 'half-day units owed from earlier rotations; negative: a credit',
    PRIMARY KEY (person_id),
    KEY people_executive_home_site (home_site),
    CONSTRAINT people_executive_person FOREIGN KEY (person_id) REFERENCES people_person (id),
    CONSTRAINT people_executive_licence CHECK (
        (licence_from IS NULL AND licence_to IS NULL)
        OR (licence_from IS NOT NULL AND licence_to IS NOT NULL AND licence_from < licence_to))
);

CREATE TABLE people_mentor (
    person_id    BIGINT   NOT NULL,
    opted_in     BOOLEAN  NOT NULL DEFAULT FALSE COMMENT 'hosting is voluntary',
    licence_from DATE     NULL COMMENT 'first day on which this person may host',
    licence_to   DATE     NULL COMMENT 'last such day',
    week_cap     SMALLINT NOT NULL COMMENT 'visits a week at most, by the mentor''s own word',
    PRIMARY KEY (person_id),
    CONSTRAINT people_mentor_person FOREIGN KEY (person_id) REFERENCES people_person (id),
    CONSTRAINT people_mentor_week_cap CHECK (week_cap BETWEEN 0 AND 14),
    CONSTRAINT people_mentor_licence CHECK (
        (licence_from IS NULL AND licence_to IS NULL)
        OR (licence_from IS NOT NULL AND licence_to IS NOT NULL AND licence_from < licence_to))
);

CREATE TABLE people_busy_time (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    person_id BIGINT      NOT NULL,
    from_at   DATETIME(6) NOT NULL,
    to_at     DATETIME(6) NOT NULL,
    kind      VARCHAR(16) NOT NULL,
    source    VARCHAR(32) NOT NULL COMMENT 'who said so: absence, own, import, demo …; never what the time is for',
    PRIMARY KEY (id),
    KEY people_busy_time_person (person_id, from_at),
    KEY people_busy_time_when (to_at, from_at),
    CONSTRAINT people_busy_time_person FOREIGN KEY (person_id) REFERENCES people_person (id) ON DELETE CASCADE,
    CONSTRAINT people_busy_time_forward CHECK (from_at < to_at),
    CONSTRAINT people_busy_time_kind CHECK (kind IN ('BUSY', 'TENTATIVE'))
);

CREATE TABLE people_wish (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    person_id BIGINT      NOT NULL,
    from_at   DATETIME(6) NOT NULL,
    to_at     DATETIME(6) NOT NULL,
    kind      VARCHAR(16) NOT NULL,
    PRIMARY KEY (id),
    KEY people_wish_person (person_id, from_at),
    KEY people_wish_when (to_at, from_at),
    CONSTRAINT people_wish_person FOREIGN KEY (person_id) REFERENCES people_person (id) ON DELETE CASCADE,
    CONSTRAINT people_wish_forward CHECK (from_at < to_at),
    CONSTRAINT people_wish_kind CHECK (kind IN ('DESIRED', 'UNDESIRED'))
);
