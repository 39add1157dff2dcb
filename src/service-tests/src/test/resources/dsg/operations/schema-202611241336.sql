-- The portal's schema as it was at V202611241336 (pg_dump --schema-only and the rows of flyway_schema_history), with a few made-up rows.
CREATE TABLE public.account (
    id uuid NOT NULL,
    version bigint NOT NULL,
    username text NOT NULL,
    person uuid NOT NULL,
    organisation uuid NOT NULL,
    contract uuid,
    roles text[] NOT NULL,
    registered_by uuid,
    registered_at timestamp with time zone NOT NULL,
    approved_by uuid,
    approved_at timestamp with time zone,
    keycloak_id text,
    keycloak_enabled boolean DEFAULT false NOT NULL,
    keycloak_groups text[] DEFAULT '{}'::text[] NOT NULL,
    keycloak_read_at timestamp with time zone,
    keycloak_gone boolean DEFAULT false NOT NULL,
    mail text,
    switched_off_at timestamp with time zone,
    enabled_before boolean DEFAULT false NOT NULL,
    CONSTRAINT account_check CHECK (((contract IS NULL) = (roles <@ ARRAY['SECURITY_OFFICE'::text, 'PROVIDER'::text]))),
    CONSTRAINT account_check1 CHECK (((approved_by IS NULL) OR (approved_by <> registered_by))),
    CONSTRAINT account_check2 CHECK (((approved_at IS NULL) OR (approved_by IS NOT NULL) OR (registered_by IS NULL))),
    CONSTRAINT account_mail_check CHECK ((mail ~ '^[^@\s]{1,64}@[^@\s]{1,189}$'::text)),
    CONSTRAINT account_roles_check CHECK ((cardinality(roles) > 0))
);
ALTER TABLE public.account OWNER TO dsg_owner;
CREATE SEQUENCE public.account_number
    START WITH 10000001
    INCREMENT BY 1
    NO MINVALUE
    MAXVALUE 99999999
    CACHE 1;
ALTER TABLE public.account_number OWNER TO dsg_owner;
CREATE TABLE public.arrival (
    id uuid NOT NULL,
    version bigint NOT NULL,
    contract uuid NOT NULL,
    source uuid NOT NULL,
    organisation uuid NOT NULL,
    state text NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    because text NOT NULL,
    folder uuid,
    accepted_by uuid,
    accepted_at timestamp with time zone,
    office_by uuid,
    office_at timestamp with time zone,
    office_reference text,
    CONSTRAINT arrival_check CHECK (((state <> ALL (ARRAY['ACCEPTED'::text, 'AGREED'::text, 'DONE'::text])) OR (folder IS NOT NULL))),
    CONSTRAINT arrival_check1 CHECK (((state <> ALL (ARRAY['AGREED'::text, 'DONE'::text])) OR (office_by IS NOT NULL))),
    CONSTRAINT arrival_office_reference_check CHECK (((length(office_reference) >= 1) AND (length(office_reference) <= 500))),
    CONSTRAINT arrival_state_check CHECK ((state = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text, 'AGREED'::text, 'DONE'::text, 'DECLINED'::text])))
);
ALTER TABLE ONLY public.arrival FORCE ROW LEVEL SECURITY;
ALTER TABLE public.arrival OWNER TO dsg_owner;
CREATE TABLE public.arrival_item (
    id uuid NOT NULL,
    contract uuid NOT NULL,
    arrival uuid NOT NULL,
    name text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    label text NOT NULL,
    CONSTRAINT arrival_item_label_check CHECK ((label = ANY (ARRAY['CAUTION'::text, 'INTERNAL'::text, 'NONE'::text])))
);
ALTER TABLE ONLY public.arrival_item FORCE ROW LEVEL SECURITY;
ALTER TABLE public.arrival_item OWNER TO dsg_owner;
CREATE TABLE public.audit_event (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    writer text NOT NULL,
    writer_sequence bigint NOT NULL,
    account uuid,
    username text,
    terminal uuid,
    session uuid,
    contract uuid,
    action text NOT NULL,
    object_type text,
    object_id uuid,
    outcome text NOT NULL,
    code text,
    detail text,
    CONSTRAINT audit_event_detail_check CHECK ((length(detail) <= 2000)),
    CONSTRAINT audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['OK'::text, 'REFUSED'::text, 'FAILED'::text])))
);
ALTER TABLE public.audit_event OWNER TO dsg_owner;
CREATE TABLE public.clock_alarm (
    id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    highest timestamp with time zone NOT NULL,
    seen timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    settled_by uuid,
    reason text,
    CONSTRAINT clock_alarm_check CHECK ((((settled_at IS NULL) = (settled_by IS NULL)) AND ((settled_at IS NULL) = (reason IS NULL)))),
    CONSTRAINT clock_alarm_kind_check CHECK ((kind = ANY (ARRAY['BEHIND'::text, 'JUMPED'::text]))),
    CONSTRAINT clock_alarm_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
ALTER TABLE public.clock_alarm OWNER TO dsg_owner;
CREATE TABLE public.contract (
    id uuid NOT NULL,
    version bigint NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    contract_from date NOT NULL,
    contract_until date NOT NULL,
    use_from date NOT NULL,
    use_until date NOT NULL,
    tidy_until date NOT NULL,
    tidy_calendar uuid,
    key_destroyed_at timestamp with time zone,
    CONSTRAINT contract_check CHECK (((contract_from <= contract_until) AND (use_from <= use_until))),
    CONSTRAINT contract_check1 CHECK (((use_from >= contract_from) AND (use_until <= contract_until))),
    CONSTRAINT contract_check2 CHECK ((tidy_until > use_until)),
    CONSTRAINT contract_number_check CHECK ((number ~ '^[A-Za-z0-9][A-Za-z0-9-]{1,40}$'::text)),
    CONSTRAINT contract_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
ALTER TABLE public.contract OWNER TO dsg_owner;
CREATE TABLE public.contract_basis (
    id uuid NOT NULL,
    contract uuid NOT NULL,
    kind text NOT NULL,
    item integer,
    document text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT contract_basis_check CHECK (((kind = 'EXEMPTION'::text) = (item IS NOT NULL))),
    CONSTRAINT contract_basis_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200))),
    CONSTRAINT contract_basis_item_check CHECK (((item >= 1) AND (item <= 99))),
    CONSTRAINT contract_basis_kind_check CHECK ((kind = ANY (ARRAY['SPECIAL_CLAUSE'::text, 'EXEMPTION'::text])))
);
ALTER TABLE public.contract_basis OWNER TO dsg_owner;
CREATE TABLE public.contract_change (
    id uuid NOT NULL,
    version bigint NOT NULL,
    contract uuid NOT NULL,
    contract_from date NOT NULL,
    contract_until date NOT NULL,
    use_from date NOT NULL,
    use_until date NOT NULL,
    because text NOT NULL,
    document text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    decided_because text,
    before_contract_from date,
    before_contract_until date,
    before_use_from date,
    before_use_until date,
    effective_until date,
    CONSTRAINT contract_change_because_check CHECK (((length(because) >= 1) AND (length(because) <= 500))),
    CONSTRAINT contract_change_check CHECK (((use_from <= use_until) AND (use_from >= contract_from) AND (use_until <= contract_until))),
    CONSTRAINT contract_change_check1 CHECK ((((state = 'PROPOSED'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
    CONSTRAINT contract_change_check2 CHECK (((state = 'APPROVED'::text) = (effective_until IS NOT NULL))),
    CONSTRAINT contract_change_check3 CHECK (((state <> 'APPROVED'::text) OR (decided_by <> proposed_by))),
    CONSTRAINT contract_change_decided_because_check CHECK (((length(decided_because) >= 1) AND (length(decided_because) <= 500))),
    CONSTRAINT contract_change_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200))),
    CONSTRAINT contract_change_state_check CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'APPROVED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
);
ALTER TABLE public.contract_change OWNER TO dsg_owner;
CREATE TABLE public.contract_clock (
    id integer NOT NULL,
    highest timestamp with time zone,
    epoch integer NOT NULL,
    CONSTRAINT contract_clock_id_check CHECK ((id = 1))
);
ALTER TABLE public.contract_clock OWNER TO dsg_owner;
CREATE TABLE public.contract_consent (
    id uuid NOT NULL,
    contract uuid NOT NULL,
    side text NOT NULL,
    agreed_on date NOT NULL,
    document text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT contract_consent_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200))),
    CONSTRAINT contract_consent_side_check CHECK ((side = ANY (ARRAY['REQUESTING_OFFICE'::text, 'COMPANY'::text])))
);
ALTER TABLE public.contract_consent OWNER TO dsg_owner;
CREATE TABLE public.contract_effect (
    id uuid NOT NULL,
    number bigint NOT NULL,
    contract uuid NOT NULL,
    kind text NOT NULL,
    about date NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    failure text,
    done_at timestamp with time zone,
    CONSTRAINT contract_effect_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'HELD'::text, 'DONE'::text, 'DROPPED'::text, 'VOID'::text])))
);
ALTER TABLE public.contract_effect OWNER TO dsg_owner;
ALTER TABLE public.contract_effect ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.contract_effect_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contract_party (
    id uuid NOT NULL,
    contract uuid NOT NULL,
    organisation uuid NOT NULL,
    above uuid,
    capacity text NOT NULL,
    CONSTRAINT contract_party_capacity_check CHECK ((capacity = ANY (ARRAY['REQUESTING_OFFICE'::text, 'PRIME'::text, 'SUBCONTRACTOR'::text]))),
    CONSTRAINT contract_party_check CHECK (((capacity = 'SUBCONTRACTOR'::text) = (above IS NOT NULL)))
);
ALTER TABLE public.contract_party OWNER TO dsg_owner;
CREATE TABLE public.contract_timer (
    contract uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    use_from date NOT NULL,
    use_until date NOT NULL,
    tidy_until date NOT NULL
);
ALTER TABLE public.contract_timer OWNER TO dsg_owner;
CREATE TABLE public.data_manager (
    id uuid NOT NULL,
    version bigint NOT NULL,
    contract uuid NOT NULL,
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    document text NOT NULL,
    designated_by uuid NOT NULL,
    designated_at timestamp with time zone NOT NULL,
    released_by uuid,
    released_at timestamp with time zone,
    released_because text,
    CONSTRAINT data_manager_check CHECK ((((released_at IS NULL) = (released_by IS NULL)) AND ((released_at IS NULL) = (released_because IS NULL)))),
    CONSTRAINT data_manager_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200))),
    CONSTRAINT data_manager_released_because_check CHECK (((length(released_because) >= 1) AND (length(released_because) <= 500)))
);
ALTER TABLE public.data_manager OWNER TO dsg_owner;
CREATE TABLE public.file_download (
    id uuid NOT NULL,
    contract uuid NOT NULL,
    file uuid NOT NULL,
    account uuid NOT NULL,
    organisation uuid NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.file_download FORCE ROW LEVEL SECURITY;
ALTER TABLE public.file_download OWNER TO dsg_owner;
CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
ALTER TABLE public.flyway_schema_history OWNER TO dsg_owner;
CREATE TABLE public.folder (
    id uuid NOT NULL,
    version bigint NOT NULL,
    contract uuid NOT NULL,
    library uuid NOT NULL,
    parent uuid,
    name text NOT NULL,
    name_key text NOT NULL,
    standard boolean NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    removal uuid,
    CONSTRAINT folder_check CHECK ((standard OR (parent IS NOT NULL))),
    CONSTRAINT folder_check1 CHECK (((removed_at IS NULL) OR (NOT standard))),
    CONSTRAINT folder_check2 CHECK (((removed_at IS NULL) = (removal IS NULL))),
    CONSTRAINT folder_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)))
);
ALTER TABLE ONLY public.folder FORCE ROW LEVEL SECURITY;
ALTER TABLE public.folder OWNER TO dsg_owner;
CREATE TABLE public.folder_right (
    folder uuid NOT NULL,
    contract uuid NOT NULL,
    organisation uuid NOT NULL,
    permission text NOT NULL,
    CONSTRAINT folder_right_permission_check CHECK ((permission = ANY (ARRAY['VIEW'::text, 'UPLOAD'::text, 'CREATE_FOLDER'::text])))
);
ALTER TABLE ONLY public.folder_right FORCE ROW LEVEL SECURITY;
ALTER TABLE public.folder_right OWNER TO dsg_owner;
CREATE TABLE public.holiday (
    holiday_table uuid NOT NULL,
    day date NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    computed boolean NOT NULL,
    CONSTRAINT holiday_kind_check CHECK ((kind = ANY (ARRAY['NATIONAL'::text, 'SUBSTITUTE'::text, 'BETWEEN'::text, 'ONE_OFF'::text]))),
    CONSTRAINT holiday_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
);
ALTER TABLE public.holiday OWNER TO dsg_owner;
CREATE TABLE public.holiday_table (
    id uuid NOT NULL,
    number integer NOT NULL,
    origin text NOT NULL,
    source text NOT NULL,
    digest text,
    official_from integer NOT NULL,
    official_until integer NOT NULL,
    since timestamp with time zone NOT NULL,
    put_in_force_by uuid,
    reason text NOT NULL,
    CONSTRAINT holiday_table_check CHECK (((origin = 'CABINET_OFFICE'::text) = (digest IS NOT NULL))),
    CONSTRAINT holiday_table_check1 CHECK (((number = 1) = (put_in_force_by IS NULL))),
    CONSTRAINT holiday_table_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT holiday_table_number_check CHECK ((number >= 1)),
    CONSTRAINT holiday_table_origin_check CHECK ((origin = ANY (ARRAY['RULES'::text, 'CABINET_OFFICE'::text, 'YEAR_END'::text]))),
    CONSTRAINT holiday_table_reason_check CHECK ((length(reason) <= 500)),
    CONSTRAINT holiday_table_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
);
ALTER TABLE public.holiday_table OWNER TO dsg_owner;
CREATE TABLE public.joining (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    notice_number text NOT NULL,
    checked_on date NOT NULL,
    issued_on date NOT NULL,
    because text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT joining_because_check CHECK (((length(because) >= 1) AND (length(because) <= 500))),
    CONSTRAINT joining_check CHECK ((issued_on >= checked_on)),
    CONSTRAINT joining_notice_number_check CHECK (((length(notice_number) >= 1) AND (length(notice_number) <= 60)))
);
ALTER TABLE public.joining OWNER TO dsg_owner;
CREATE TABLE public.library (
    id uuid NOT NULL,
    contract uuid NOT NULL,
    name text NOT NULL,
    CONSTRAINT library_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);
ALTER TABLE ONLY public.library FORCE ROW LEVEL SECURITY;
ALTER TABLE public.library OWNER TO dsg_owner;
CREATE TABLE public.mail (
    id uuid NOT NULL,
    number bigint NOT NULL,
    topic text NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    useful_until timestamp with time zone NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    failure text,
    CONSTRAINT mail_recipient_check CHECK ((length(recipient) <= 254)),
    CONSTRAINT mail_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'REFUSED'::text, 'DROPPED'::text])))
);
ALTER TABLE public.mail OWNER TO dsg_owner;
ALTER TABLE public.mail ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.mail_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.maintenance (
    id uuid NOT NULL,
    version bigint NOT NULL,
    from_instant timestamp with time zone NOT NULL,
    until_instant timestamp with time zone NOT NULL,
    words text NOT NULL,
    announced_by uuid NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    called_off_by uuid,
    called_off_at timestamp with time zone,
    CONSTRAINT maintenance_check CHECK ((until_instant > from_instant)),
    CONSTRAINT maintenance_check1 CHECK (((called_off_by IS NULL) = (called_off_at IS NULL))),
    CONSTRAINT maintenance_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
ALTER TABLE public.maintenance OWNER TO dsg_owner;
CREATE TABLE public.organisation (
    id uuid NOT NULL,
    version bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT organisation_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,30}$'::text)),
    CONSTRAINT organisation_kind_check CHECK ((kind = ANY (ARRAY['COMPANY'::text, 'REQUESTING_OFFICE'::text, 'SECURITY_OFFICE'::text, 'PROVIDER'::text]))),
    CONSTRAINT organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
ALTER TABLE public.organisation OWNER TO dsg_owner;
CREATE TABLE public.person (
    id uuid NOT NULL,
    name text NOT NULL,
    CONSTRAINT person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);
ALTER TABLE public.person OWNER TO dsg_owner;
CREATE TABLE public.portal_session (
    id uuid NOT NULL,
    account uuid NOT NULL,
    terminal uuid NOT NULL,
    terminal_fingerprint text NOT NULL,
    keycloak_session text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason text
);
ALTER TABLE public.portal_session OWNER TO dsg_owner;
CREATE TABLE public.refusal_count (
    minute timestamp with time zone NOT NULL,
    source text NOT NULL,
    reason text NOT NULL,
    count bigint NOT NULL
);
ALTER TABLE public.refusal_count OWNER TO dsg_owner;
CREATE TABLE public.removal (
    id uuid NOT NULL,
    version bigint NOT NULL,
    contract uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    organisation uuid NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    because text NOT NULL,
    folder uuid,
    target uuid,
    office_by uuid,
    office_at timestamp with time zone,
    office_reference text,
    executed_by uuid,
    executed_at timestamp with time zone,
    executed_terminal uuid,
    executed_session uuid,
    finished_at timestamp with time zone,
    CONSTRAINT removal_because_check CHECK (((length(because) >= 1) AND (length(because) <= 500))),
    CONSTRAINT removal_check CHECK (((kind = 'MOVE'::text) = (target IS NOT NULL))),
    CONSTRAINT removal_check1 CHECK (((target IS NULL) OR (target <> contract))),
    CONSTRAINT removal_check2 CHECK (((state <> ALL (ARRAY['AGREED'::text, 'RUNNING'::text, 'DONE'::text])) OR (office_by IS NOT NULL))),
    CONSTRAINT removal_check3 CHECK (((state <> ALL (ARRAY['RUNNING'::text, 'DONE'::text])) OR (executed_by IS NOT NULL))),
    CONSTRAINT removal_kind_check CHECK ((kind = ANY (ARRAY['DELETION'::text, 'MOVE'::text]))),
    CONSTRAINT removal_office_reference_check CHECK (((length(office_reference) >= 1) AND (length(office_reference) <= 500))),
    CONSTRAINT removal_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'AGREED'::text, 'RUNNING'::text, 'DONE'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
);
ALTER TABLE ONLY public.removal FORCE ROW LEVEL SECURITY;
ALTER TABLE public.removal OWNER TO dsg_owner;
CREATE TABLE public.removal_item (
    id uuid NOT NULL,
    version bigint NOT NULL,
    contract uuid NOT NULL,
    removal uuid NOT NULL,
    file uuid NOT NULL,
    state text NOT NULL,
    label text,
    code text,
    done_at timestamp with time zone,
    CONSTRAINT removal_item_label_check CHECK ((label = ANY (ARRAY['CAUTION'::text, 'INTERNAL'::text, 'NONE'::text]))),
    CONSTRAINT removal_item_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'DONE'::text, 'FAILED'::text, 'DROPPED'::text])))
);
ALTER TABLE ONLY public.removal_item FORCE ROW LEVEL SECURITY;
ALTER TABLE public.removal_item OWNER TO dsg_owner;
CREATE TABLE public.site (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    name text NOT NULL,
    CONSTRAINT site_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
ALTER TABLE public.site OWNER TO dsg_owner;
CREATE TABLE public.stored_file (
    id uuid NOT NULL,
    contract uuid NOT NULL,
    folder uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    media_type text NOT NULL,
    wrapped_key bytea NOT NULL,
    registered_by uuid NOT NULL,
    organisation uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    scanned_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    removed_as text,
    removal uuid,
    purged_at timestamp with time zone,
    CONSTRAINT stored_file_check CHECK ((((removed_at IS NULL) = (removed_as IS NULL)) AND ((removed_at IS NULL) = (removal IS NULL)))),
    CONSTRAINT stored_file_check1 CHECK (((purged_at IS NULL) OR (removed_at IS NOT NULL))),
    CONSTRAINT stored_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
    CONSTRAINT stored_file_removed_as_check CHECK ((removed_as = ANY (ARRAY['DELETED'::text, 'MOVED'::text]))),
    CONSTRAINT stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT stored_file_size_check CHECK ((size >= 0))
);
ALTER TABLE ONLY public.stored_file FORCE ROW LEVEL SECURITY;
ALTER TABLE public.stored_file OWNER TO dsg_owner;
CREATE TABLE public.terminal (
    id uuid NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    organisation uuid NOT NULL,
    tls_fingerprint text NOT NULL,
    agent_fingerprint text,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    revoked_by uuid,
    revoked_at timestamp with time zone,
    revoked_because text,
    logins_ended_at timestamp with time zone,
    CONSTRAINT terminal_agent_fingerprint_check CHECK ((agent_fingerprint ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT terminal_check CHECK (((revoked_at IS NULL) = (revoked_because IS NULL))),
    CONSTRAINT terminal_name_check CHECK ((name ~ '^[a-z0-9][a-z0-9-]{1,40}$'::text)),
    CONSTRAINT terminal_revoked_because_check CHECK (((length(revoked_because) >= 1) AND (length(revoked_because) <= 500))),
    CONSTRAINT terminal_tls_fingerprint_check CHECK ((tls_fingerprint ~ '^[0-9a-f]{64}$'::text))
);
ALTER TABLE public.terminal OWNER TO dsg_owner;
CREATE TABLE public.upload (
    id uuid NOT NULL,
    version bigint NOT NULL,
    contract uuid NOT NULL,
    folder uuid NOT NULL,
    account uuid NOT NULL,
    organisation uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    size bigint NOT NULL,
    state text NOT NULL,
    wrapped_key bytea NOT NULL,
    sha256 text,
    media_type text,
    refusal_code text,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    blob uuid NOT NULL,
    received_at timestamp with time zone,
    waiting_code text,
    refusal_argument text,
    CONSTRAINT upload_refusal_argument_check CHECK ((length(refusal_argument) <= 200)),
    CONSTRAINT upload_size_check CHECK ((size >= 0)),
    CONSTRAINT upload_state_check CHECK ((state = ANY (ARRAY['RECEIVING'::text, 'RECEIVED'::text, 'SCANNING'::text, 'PUBLISHED'::text, 'REFUSED'::text, 'CANCELLED'::text, 'EXPIRED'::text])))
);
ALTER TABLE ONLY public.upload FORCE ROW LEVEL SECURITY;
ALTER TABLE public.upload OWNER TO dsg_owner;
CREATE TABLE public.year_end (
    holiday_table uuid NOT NULL,
    calendar_use text NOT NULL,
    from_december integer NOT NULL,
    until_january integer NOT NULL,
    CONSTRAINT year_end_calendar_use_check CHECK ((calendar_use = ANY (ARRAY['TIDY_PERIOD'::text, 'HELPDESK'::text, 'JOINING_SUPPORT'::text]))),
    CONSTRAINT year_end_from_december_check CHECK (((from_december >= 1) AND (from_december <= 31))),
    CONSTRAINT year_end_until_january_check CHECK (((until_january >= 1) AND (until_january <= 31)))
);
ALTER TABLE public.year_end OWNER TO dsg_owner;
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_keycloak_id_key UNIQUE (keycloak_id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_username_key UNIQUE (username);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_id_contract_key UNIQUE (id, contract);
ALTER TABLE ONLY public.arrival_item
    ADD CONSTRAINT arrival_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_writer_writer_sequence_key UNIQUE (writer, writer_sequence);
ALTER TABLE ONLY public.clock_alarm
    ADD CONSTRAINT clock_alarm_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_basis
    ADD CONSTRAINT contract_basis_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_change
    ADD CONSTRAINT contract_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_clock
    ADD CONSTRAINT contract_clock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_consent
    ADD CONSTRAINT contract_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_effect
    ADD CONSTRAINT contract_effect_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_number_key UNIQUE (number);
ALTER TABLE ONLY public.contract_party
    ADD CONSTRAINT contract_party_contract_organisation_key UNIQUE (contract, organisation);
ALTER TABLE ONLY public.contract_party
    ADD CONSTRAINT contract_party_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_timer
    ADD CONSTRAINT contract_timer_pkey PRIMARY KEY (contract);
ALTER TABLE ONLY public.data_manager
    ADD CONSTRAINT data_manager_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.file_download
    ADD CONSTRAINT file_download_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY public.folder
    ADD CONSTRAINT folder_id_contract_key UNIQUE (id, contract);
ALTER TABLE ONLY public.folder
    ADD CONSTRAINT folder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.folder_right
    ADD CONSTRAINT folder_right_pkey PRIMARY KEY (folder, organisation, permission);
ALTER TABLE ONLY public.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (holiday_table, day);
ALTER TABLE ONLY public.holiday_table
    ADD CONSTRAINT holiday_table_number_key UNIQUE (number);
ALTER TABLE ONLY public.holiday_table
    ADD CONSTRAINT holiday_table_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.joining
    ADD CONSTRAINT joining_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.library
    ADD CONSTRAINT library_contract_name_key UNIQUE (contract, name);
ALTER TABLE ONLY public.library
    ADD CONSTRAINT library_id_contract_key UNIQUE (id, contract);
ALTER TABLE ONLY public.library
    ADD CONSTRAINT library_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_topic_recipient_key UNIQUE (topic, recipient);
ALTER TABLE ONLY public.maintenance
    ADD CONSTRAINT maintenance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.portal_session
    ADD CONSTRAINT portal_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.refusal_count
    ADD CONSTRAINT refusal_count_pkey PRIMARY KEY (minute, source, reason);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_id_contract_key UNIQUE (id, contract);
ALTER TABLE ONLY public.removal_item
    ADD CONSTRAINT removal_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.removal_item
    ADD CONSTRAINT removal_item_removal_file_key UNIQUE (removal, file);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_organisation_name_key UNIQUE (organisation, name);
ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_id_contract_key UNIQUE (id, contract);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.terminal
    ADD CONSTRAINT terminal_agent_fingerprint_key UNIQUE (agent_fingerprint);
ALTER TABLE ONLY public.terminal
    ADD CONSTRAINT terminal_name_key UNIQUE (name);
ALTER TABLE ONLY public.terminal
    ADD CONSTRAINT terminal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.terminal
    ADD CONSTRAINT terminal_tls_fingerprint_key UNIQUE (tls_fingerprint);
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_blob_key UNIQUE (blob);
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.year_end
    ADD CONSTRAINT year_end_pkey PRIMARY KEY (holiday_table, calendar_use);
CREATE UNIQUE INDEX account_person_contract ON public.account USING btree (person, contract, organisation) WHERE (contract IS NOT NULL);
CREATE INDEX arrival_item_of ON public.arrival_item USING btree (arrival);
CREATE INDEX audit_event_at ON public.audit_event USING btree (at DESC, id DESC);
CREATE INDEX audit_event_username ON public.audit_event USING btree (username, at DESC);
CREATE UNIQUE INDEX clock_alarm_open ON public.clock_alarm USING btree (kind) WHERE (settled_at IS NULL);
CREATE INDEX contract_basis_newest ON public.contract_basis USING btree (contract, recorded_at DESC);
CREATE INDEX contract_change_history ON public.contract_change USING btree (contract, proposed_at DESC);
CREATE UNIQUE INDEX contract_change_one_open ON public.contract_change USING btree (contract) WHERE (state = 'PROPOSED'::text);
CREATE INDEX contract_consent_newest ON public.contract_consent USING btree (contract, side, recorded_at DESC);
CREATE UNIQUE INDEX contract_effect_once ON public.contract_effect USING btree (contract, kind, about) WHERE (state <> 'VOID'::text);
CREATE INDEX contract_effect_open ON public.contract_effect USING btree (next_try_at) WHERE (state = ANY (ARRAY['WAITING'::text, 'HELD'::text]));
CREATE UNIQUE INDEX contract_party_one_office ON public.contract_party USING btree (contract) WHERE (capacity = 'REQUESTING_OFFICE'::text);
CREATE UNIQUE INDEX contract_party_one_prime ON public.contract_party USING btree (contract) WHERE (capacity = 'PRIME'::text);
CREATE UNIQUE INDEX data_manager_once ON public.data_manager USING btree (contract, account) WHERE (released_at IS NULL);
CREATE INDEX file_download_of ON public.file_download USING btree (file, organisation, at DESC);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE UNIQUE INDEX folder_name ON public.folder USING btree (library, COALESCE(parent, library), name_key) WHERE (removed_at IS NULL);
CREATE INDEX joining_of_company ON public.joining USING btree (organisation, recorded_at DESC);
CREATE INDEX mail_waiting ON public.mail USING btree (next_try_at) WHERE (state = 'WAITING'::text);
CREATE INDEX portal_session_open ON public.portal_session USING btree (account) WHERE (ended_at IS NULL);
CREATE INDEX portal_session_terminal ON public.portal_session USING btree (terminal) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX removal_item_open ON public.removal_item USING btree (file) WHERE (state = 'WAITING'::text);
CREATE INDEX removal_item_waiting ON public.removal_item USING btree (removal) WHERE (state = 'WAITING'::text);
CREATE INDEX removal_of_contract ON public.removal USING btree (contract, requested_at DESC);
CREATE INDEX removal_open ON public.removal USING btree (state) WHERE (state = ANY (ARRAY['AGREED'::text, 'RUNNING'::text]));
CREATE INDEX stored_file_by_date ON public.stored_file USING btree (folder, registered_at, id);
CREATE INDEX stored_file_by_name ON public.stored_file USING btree (folder, name_key, id) WHERE (removed_at IS NULL);
CREATE INDEX stored_file_by_size ON public.stored_file USING btree (folder, size, id);
CREATE UNIQUE INDEX stored_file_name ON public.stored_file USING btree (folder, name_key) WHERE (removed_at IS NULL);
CREATE INDEX stored_file_to_purge ON public.stored_file USING btree (contract) WHERE ((removed_at IS NOT NULL) AND (purged_at IS NULL));
CREATE INDEX upload_mine ON public.upload USING btree (account, created_at DESC);
CREATE INDEX upload_open ON public.upload USING btree (state) WHERE (state = ANY (ARRAY['RECEIVING'::text, 'RECEIVED'::text, 'SCANNING'::text]));
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_folder_contract_fkey FOREIGN KEY (folder, contract) REFERENCES public.folder(id, contract);
ALTER TABLE ONLY public.arrival_item
    ADD CONSTRAINT arrival_item_arrival_contract_fkey FOREIGN KEY (arrival, contract) REFERENCES public.arrival(id, contract);
ALTER TABLE ONLY public.arrival_item
    ADD CONSTRAINT arrival_item_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_office_by_fkey FOREIGN KEY (office_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_source_fkey FOREIGN KEY (source) REFERENCES public.contract(id);
ALTER TABLE ONLY public.clock_alarm
    ADD CONSTRAINT clock_alarm_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.contract_basis
    ADD CONSTRAINT contract_basis_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.contract_basis
    ADD CONSTRAINT contract_basis_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.contract_change
    ADD CONSTRAINT contract_change_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.contract_change
    ADD CONSTRAINT contract_change_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.contract_change
    ADD CONSTRAINT contract_change_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.contract_consent
    ADD CONSTRAINT contract_consent_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.contract_consent
    ADD CONSTRAINT contract_consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.contract_effect
    ADD CONSTRAINT contract_effect_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.contract_party
    ADD CONSTRAINT contract_party_above_fkey FOREIGN KEY (above) REFERENCES public.contract_party(id);
ALTER TABLE ONLY public.contract_party
    ADD CONSTRAINT contract_party_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.contract_party
    ADD CONSTRAINT contract_party_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.contract_timer
    ADD CONSTRAINT contract_timer_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.data_manager
    ADD CONSTRAINT data_manager_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
ALTER TABLE ONLY public.data_manager
    ADD CONSTRAINT data_manager_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.data_manager
    ADD CONSTRAINT data_manager_designated_by_fkey FOREIGN KEY (designated_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.data_manager
    ADD CONSTRAINT data_manager_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.data_manager
    ADD CONSTRAINT data_manager_released_by_fkey FOREIGN KEY (released_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.file_download
    ADD CONSTRAINT file_download_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
ALTER TABLE ONLY public.file_download
    ADD CONSTRAINT file_download_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.file_download
    ADD CONSTRAINT file_download_file_contract_fkey FOREIGN KEY (file, contract) REFERENCES public.stored_file(id, contract);
ALTER TABLE ONLY public.file_download
    ADD CONSTRAINT file_download_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.folder
    ADD CONSTRAINT folder_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.folder
    ADD CONSTRAINT folder_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.folder
    ADD CONSTRAINT folder_library_contract_fkey FOREIGN KEY (library, contract) REFERENCES public.library(id, contract);
ALTER TABLE ONLY public.folder
    ADD CONSTRAINT folder_parent_contract_fkey FOREIGN KEY (parent, contract) REFERENCES public.folder(id, contract);
ALTER TABLE ONLY public.folder_right
    ADD CONSTRAINT folder_right_folder_contract_fkey FOREIGN KEY (folder, contract) REFERENCES public.folder(id, contract);
ALTER TABLE ONLY public.folder_right
    ADD CONSTRAINT folder_right_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.holiday
    ADD CONSTRAINT holiday_holiday_table_fkey FOREIGN KEY (holiday_table) REFERENCES public.holiday_table(id);
ALTER TABLE ONLY public.holiday_table
    ADD CONSTRAINT holiday_table_put_in_force_by_fkey FOREIGN KEY (put_in_force_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.joining
    ADD CONSTRAINT joining_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.joining
    ADD CONSTRAINT joining_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.library
    ADD CONSTRAINT library_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.maintenance
    ADD CONSTRAINT maintenance_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.maintenance
    ADD CONSTRAINT maintenance_called_off_by_fkey FOREIGN KEY (called_off_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.portal_session
    ADD CONSTRAINT portal_session_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
ALTER TABLE ONLY public.portal_session
    ADD CONSTRAINT portal_session_terminal_fkey FOREIGN KEY (terminal) REFERENCES public.terminal(id);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_executed_by_fkey FOREIGN KEY (executed_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_folder_contract_fkey FOREIGN KEY (folder, contract) REFERENCES public.folder(id, contract);
ALTER TABLE ONLY public.removal_item
    ADD CONSTRAINT removal_item_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.removal_item
    ADD CONSTRAINT removal_item_file_contract_fkey FOREIGN KEY (file, contract) REFERENCES public.stored_file(id, contract);
ALTER TABLE ONLY public.removal_item
    ADD CONSTRAINT removal_item_removal_contract_fkey FOREIGN KEY (removal, contract) REFERENCES public.removal(id, contract);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_office_by_fkey FOREIGN KEY (office_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.removal
    ADD CONSTRAINT removal_target_fkey FOREIGN KEY (target) REFERENCES public.contract(id);
ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_folder_contract_fkey FOREIGN KEY (folder, contract) REFERENCES public.folder(id, contract);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_removal_contract_fkey FOREIGN KEY (removal, contract) REFERENCES public.removal(id, contract);
ALTER TABLE ONLY public.terminal
    ADD CONSTRAINT terminal_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.terminal
    ADD CONSTRAINT terminal_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.terminal
    ADD CONSTRAINT terminal_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.account(id);
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_contract_fkey FOREIGN KEY (contract) REFERENCES public.contract(id);
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_folder_contract_fkey FOREIGN KEY (folder, contract) REFERENCES public.folder(id, contract);
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisation(id);
ALTER TABLE ONLY public.year_end
    ADD CONSTRAINT year_end_holiday_table_fkey FOREIGN KEY (holiday_table) REFERENCES public.holiday_table(id);
ALTER TABLE public.arrival ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.arrival_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.file_download ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.folder ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.folder_right ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.library ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_contract ON public.arrival TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.arrival_item TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.file_download TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.folder TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.folder_right TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.library TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.removal TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.removal_item TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.stored_file TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY own_contract ON public.upload TO dsg_portal USING ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid)) WITH CHECK ((contract = (NULLIF(current_setting('dsg.contract'::text, true), ''::text))::uuid));
CREATE POLICY queue ON public.removal FOR SELECT TO dsg_jobs USING (true);
CREATE POLICY queue ON public.upload FOR SELECT TO dsg_jobs USING (true);
ALTER TABLE public.removal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.removal_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.upload ENABLE ROW LEVEL SECURITY;
GRANT SELECT,INSERT,UPDATE ON TABLE public.account TO dsg_portal;
GRANT USAGE ON SEQUENCE public.account_number TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.arrival TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.arrival_item TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.audit_event TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.clock_alarm TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contract TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.contract_basis TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contract_change TO dsg_portal;
GRANT SELECT,UPDATE ON TABLE public.contract_clock TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.contract_consent TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contract_effect TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contract_party TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contract_timer TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.data_manager TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.file_download TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.folder TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.folder_right TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.holiday TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.holiday_table TO dsg_portal;
GRANT SELECT,INSERT ON TABLE public.joining TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.library TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.mail TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.maintenance TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.person TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.portal_session TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.refusal_count TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.removal TO dsg_portal;
GRANT SELECT(id) ON TABLE public.removal TO dsg_jobs;
GRANT SELECT(contract) ON TABLE public.removal TO dsg_jobs;
GRANT SELECT(kind) ON TABLE public.removal TO dsg_jobs;
GRANT SELECT(state) ON TABLE public.removal TO dsg_jobs;
GRANT SELECT(requested_at) ON TABLE public.removal TO dsg_jobs;
GRANT SELECT(target) ON TABLE public.removal TO dsg_jobs;
GRANT SELECT,INSERT,UPDATE ON TABLE public.removal_item TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.site TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.stored_file TO dsg_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.terminal TO dsg_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.upload TO dsg_portal;
GRANT SELECT(id) ON TABLE public.upload TO dsg_jobs;
GRANT SELECT(contract) ON TABLE public.upload TO dsg_jobs;
GRANT SELECT(state) ON TABLE public.upload TO dsg_jobs;
GRANT SELECT(created_at) ON TABLE public.upload TO dsg_jobs;
GRANT SELECT(expires_at) ON TABLE public.upload TO dsg_jobs;
GRANT SELECT(blob) ON TABLE public.upload TO dsg_jobs;
GRANT SELECT,INSERT ON TABLE public.year_end TO dsg_portal;
INSERT INTO public.flyway_schema_history VALUES (1, '202611230900', 'platform audit', 'SQL', 'V202611230900__platform_audit.sql', -1225202781, 'dsg_owner', '2026-11-30 00:46:27.726855', 116, true);
INSERT INTO public.flyway_schema_history VALUES (2, '202611230910', 'company contract', 'SQL', 'V202611230910__company_contract.sql', -2047356861, 'dsg_owner', '2026-11-30 00:46:28.118877', 199, true);
INSERT INTO public.flyway_schema_history VALUES (3, '202611230920', 'account', 'SQL', 'V202611230920__account.sql', 500120166, 'dsg_owner', '2026-11-30 00:46:28.48074', 356, true);
INSERT INTO public.flyway_schema_history VALUES (4, '202611230930', 'fileshare', 'SQL', 'V202611230930__fileshare.sql', 1549719865, 'dsg_owner', '2026-11-30 00:46:28.983724', 231, true);
INSERT INTO public.flyway_schema_history VALUES (5, '202611240930', 'fileshare receiving', 'SQL', 'V202611240930__fileshare_receiving.sql', 474635400, 'dsg_owner', '2026-11-30 00:46:29.43624', 45, true);
INSERT INTO public.flyway_schema_history VALUES (6, '202611240940', 'account gone', 'SQL', 'V202611240940__account_gone.sql', -363654063, 'dsg_owner', '2026-11-30 00:46:29.594073', 18, true);
INSERT INTO public.flyway_schema_history VALUES (7, '202611241010', 'account four eyes', 'SQL', 'V202611241010__account_four_eyes.sql', 774894313, 'dsg_owner', '2026-11-30 00:46:29.692303', 52, true);
INSERT INTO public.flyway_schema_history VALUES (8, '202611241015', 'terminal logins ended', 'SQL', 'V202611241015__terminal_logins_ended.sql', -80468298, 'dsg_owner', '2026-11-30 00:46:29.837363', 28, true);
INSERT INTO public.flyway_schema_history VALUES (9, '202611241300', 'calendar', 'SQL', 'V202611241300__calendar.sql', -1828320909, 'dsg_owner', '2026-11-30 00:46:29.968789', 118, true);
INSERT INTO public.flyway_schema_history VALUES (10, '202611241301', 'maintenance', 'SQL', 'V202611241301__maintenance.sql', -561594306, 'dsg_owner', '2026-11-30 00:46:30.216195', 52, true);
INSERT INTO public.flyway_schema_history VALUES (11, '202611241310', 'contract clock', 'SQL', 'V202611241310__contract_clock.sql', -170499366, 'dsg_owner', '2026-11-30 00:46:30.379559', 124, true);
INSERT INTO public.flyway_schema_history VALUES (12, '202611241311', 'contract effect', 'SQL', 'V202611241311__contract_effect.sql', -197675400, 'dsg_owner', '2026-11-30 00:46:30.662427', 62, true);
INSERT INTO public.flyway_schema_history VALUES (13, '202611241312', 'platform mail', 'SQL', 'V202611241312__platform_mail.sql', 235060404, 'dsg_owner', '2026-11-30 00:46:30.801894', 46, true);
INSERT INTO public.flyway_schema_history VALUES (14, '202611241313', 'account mail and switch', 'SQL', 'V202611241313__account_mail_and_switch.sql', -891664177, 'dsg_owner', '2026-11-30 00:46:30.910811', 38, true);
INSERT INTO public.flyway_schema_history VALUES (15, '202611241330', 'company joining', 'SQL', 'V202611241330__company_joining.sql', 389214583, 'dsg_owner', '2026-11-30 00:46:31.04369', 79, true);
INSERT INTO public.flyway_schema_history VALUES (16, '202611241331', 'contract facts', 'SQL', 'V202611241331__contract_facts.sql', -133024366, 'dsg_owner', '2026-11-30 00:46:31.208599', 301, true);
INSERT INTO public.flyway_schema_history VALUES (17, '202611241335', 'fileshare removal', 'SQL', 'V202611241335__fileshare_removal.sql', -1103930436, 'dsg_owner', '2026-11-30 00:46:31.831142', 312, true);
INSERT INTO public.flyway_schema_history VALUES (18, '202611241336', 'fileshare list by name', 'SQL', 'V202611241336__fileshare_list_by_name.sql', 836599748, 'dsg_owner', '2026-11-30 00:46:32.230088', 38, true);
ALTER TABLE ONLY public.library NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.folder NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.stored_file NO FORCE ROW LEVEL SECURITY;
INSERT INTO public.organisation (id, version, code, name, kind) VALUES
  ('00000000-0000-4000-8000-000000000001', 0, 'prime-a', '架空重工', 'COMPANY'),
  ('00000000-0000-4000-8000-000000000002', 0, 'office-a', '架空調達室', 'REQUESTING_OFFICE');
INSERT INTO public.person (id, name) VALUES ('00000000-0000-4000-8000-000000000003', '架空 一子');
INSERT INTO public.contract (id, version, number, title, contract_from, contract_until, use_from, use_until, tidy_until) VALUES
  ('00000000-0000-4000-8000-000000000004', 0, 'OLD-2026-001', '架空契約', '2026-04-01', '2027-03-31', '2026-04-01', '2027-03-31', '2027-04-12');
INSERT INTO public.contract_party (id, contract, organisation, above, capacity) VALUES
  ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000001', NULL, 'PRIME'),
  ('00000000-0000-4000-8000-000000000006', '00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000002', NULL, 'REQUESTING_OFFICE');
INSERT INTO public.account (id, version, username, person, organisation, contract, roles, registered_at) VALUES
  ('00000000-0000-4000-8000-000000000007', 0, 'kakuu-ichiko', '00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000004', '{USER}', '2026-04-01 00:00:00+00');
INSERT INTO public.terminal (id, version, name, organisation, tls_fingerprint, registered_by, registered_at) VALUES
  ('00000000-0000-4000-8000-000000000008', 0, 'prime-01', '00000000-0000-4000-8000-000000000001', repeat('ab', 32), '00000000-0000-4000-8000-000000000007', '2026-04-01 00:00:00+00');
INSERT INTO public.library (id, contract, name) VALUES
  ('00000000-0000-4000-8000-000000000009', '00000000-0000-4000-8000-000000000004', '契約の領域');
INSERT INTO public.folder (id, version, contract, library, parent, name, name_key, standard, created_at) VALUES
  ('00000000-0000-4000-8000-00000000000a', 0, '00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000009', NULL, '01_共通', '01_共通', true, '2026-04-01 00:00:00+00');
INSERT INTO public.stored_file (id, contract, folder, name, name_key, size, sha256, media_type, wrapped_key, registered_by, organisation, registered_at, scanned_at) VALUES
  ('00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-00000000000a', '図面.pdf', '図面.pdf', 3, repeat('cd', 32), 'application/pdf', '\x00', '00000000-0000-4000-8000-000000000007', '00000000-0000-4000-8000-000000000001', '2026-04-02 00:00:00+00', '2026-04-02 00:00:00+00');
ALTER TABLE ONLY public.library FORCE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.folder FORCE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.stored_file FORCE ROW LEVEL SECURITY;
