CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`previous_hash` text,
	`previous_until` text,
	`rotated_at` text,
	`hint` text NOT NULL,
	`label` text NOT NULL,
	`person_id` text NOT NULL,
	`scopes_json` text NOT NULL,
	`with_factor` integer NOT NULL,
	`providers_json` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`last_used_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_hash_unique` ON `api_token` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_previous_hash_unique` ON `api_token` (`previous_hash`);--> statement-breakpoint
CREATE INDEX `api_token_person` ON `api_token` (`person_id`);--> statement-breakpoint
CREATE TABLE `compute_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`model_id` text NOT NULL,
	`activity` text NOT NULL,
	`amount_json` text NOT NULL,
	`raw` text,
	`times` integer NOT NULL,
	`publicly_accessible` text,
	`made_by` text,
	`kept_share` text,
	`round` integer,
	`version_id` text,
	`performed_on` text,
	`assumptions` text,
	`basis` text NOT NULL,
	`timing` text NOT NULL,
	`confidence` text,
	`method` text,
	`note` text,
	`credit` text,
	`link` text,
	`known_from` text NOT NULL,
	`known_until` text,
	`ended_because` text,
	`supersedes` text,
	`author` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `compute_entry_model` ON `compute_entry` (`model_id`,`known_from`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`zone` text NOT NULL,
	`closes_words` text NOT NULL,
	`ruleset_id` text NOT NULL,
	`status` text NOT NULL,
	`definition_json` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_slug_unique` ON `consultation` (`slug`);--> statement-breakpoint
CREATE TABLE `contribution` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`reference` text NOT NULL,
	`consultation_id` text NOT NULL,
	`submitted_at` text NOT NULL,
	`publication` text NOT NULL,
	`category` text NOT NULL,
	`country` text,
	`name` text,
	`organisation` text,
	`email` text,
	`answers_json` text NOT NULL,
	`salt` text NOT NULL,
	`commitment` text NOT NULL,
	`invented` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contribution_reference_unique` ON `contribution` (`reference`);--> statement-breakpoint
CREATE INDEX `contribution_consultation` ON `contribution` (`consultation_id`,`submitted_at`,`id`);--> statement-breakpoint
CREATE TABLE `documentation_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`model_id` text NOT NULL,
	`number` integer NOT NULL,
	`checklist` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`confidentiality` text NOT NULL,
	`content_json` text NOT NULL,
	`reason` text,
	`salt` text,
	`known_from` text NOT NULL,
	`author` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documentation_entry_number` ON `documentation_entry` (`model_id`,`number`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`about` text NOT NULL,
	`model_id` text,
	`provider_id` text,
	`confidentiality` text NOT NULL,
	`content_json` text,
	`salt` text,
	`commitment` text,
	`author_kind` text NOT NULL,
	`known_from` text NOT NULL,
	`known_until` text,
	`ended_because` text,
	`erased_at` text,
	`author` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `evidence_about` ON `evidence` (`about`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `evidence_model` ON `evidence` (`model_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `evidence_provider` ON `evidence` (`provider_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `evidence_file` (
	`evidence_id` text PRIMARY KEY NOT NULL,
	`base64` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `external_identity` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`email` text,
	`linked_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `external_identity_subject` ON `external_identity` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `external_identity_person` ON `external_identity` (`person_id`);--> statement-breakpoint
CREATE TABLE `former_state` (
	`subject` text NOT NULL,
	`revision` integer NOT NULL,
	`known_until` text NOT NULL,
	`row_json` text NOT NULL,
	`because` text NOT NULL,
	`author` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`subject`, `revision`)
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`actor` text NOT NULL,
	`key` text NOT NULL,
	`operation` text NOT NULL,
	`input_hash` text NOT NULL,
	`result_json` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`actor`, `key`)
);
--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`source` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`observed_on` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`report_json` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`provider_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`salt` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`accepted_at` text,
	`withdrawn_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_hash_unique` ON `invitation` (`hash`);--> statement-breakpoint
CREATE INDEX `invitation_provider` ON `invitation` (`provider_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `journal_entry` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`instant` text NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`leaf` text NOT NULL,
	`chain` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journal_entry_subject` ON `journal_entry` (`subject`,`sequence`);--> statement-breakpoint
CREATE INDEX `journal_entry_kind` ON `journal_entry` (`kind`,`sequence`);--> statement-breakpoint
CREATE INDEX `journal_entry_instant` ON `journal_entry` (`instant`,`sequence`);--> statement-breakpoint
CREATE TABLE `journal_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`chain` text NOT NULL,
	`instant` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lineage` (
	`model_id` text NOT NULL,
	`position` integer NOT NULL,
	`base_name` text NOT NULL,
	`base_id` text,
	`how` text,
	PRIMARY KEY(`model_id`, `position`)
);
--> statement-breakpoint
CREATE INDEX `lineage_base` ON `lineage` (`base_id`);--> statement-breakpoint
CREATE TABLE `list_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`model_id` text NOT NULL,
	`basis` text NOT NULL,
	`listed_on` text NOT NULL,
	`delisted_on` text,
	`authority` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `list_entry_model` ON `list_entry` (`model_id`);--> statement-breakpoint
CREATE INDEX `list_entry_listed` ON `list_entry` (`listed_on`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`paragraphs_json` text,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`sent_at` text,
	`attempts` integer NOT NULL,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `mail_created` ON `mail` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`role` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`person_id`, `provider_id`)
);
--> statement-breakpoint
CREATE INDEX `membership_provider` ON `membership` (`provider_id`);--> statement-breakpoint
CREATE TABLE `model` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`provider_id` text,
	`source` text NOT NULL,
	`source_key` text,
	`announced_on` text,
	`announced_precision` text,
	`placed_on` text,
	`channel` text,
	`commercial` text,
	`inputs_json` text NOT NULL,
	`outputs_json` text NOT NULL,
	`tasks` text NOT NULL,
	`domain` text,
	`parameters` text,
	`active_parameters` text,
	`architecture` text,
	`context_length` text,
	`aliases_json` text,
	`facts_json` text,
	`access` text,
	`licence` text,
	`licence_json` text,
	`link` text,
	`believed_over_json` text,
	`beside_json` text,
	`credit` text,
	`compute_key` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `model_source_key` ON `model` (`source`,`source_key`);--> statement-breakpoint
CREATE INDEX `model_source` ON `model` (`source`,`credit`);--> statement-breakpoint
CREATE INDEX `model_name` ON `model` (`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `model_compute` ON `model` (`compute_key`,`id`);--> statement-breakpoint
CREATE INDEX `model_announced` ON `model` (`announced_on`,`id`);--> statement-breakpoint
CREATE INDEX `model_by_first_provider` ON `model` (`provider_id`,`name_key`);--> statement-breakpoint
CREATE TABLE `model_facet` (
	`facet` text NOT NULL,
	`model_id` text NOT NULL,
	`name_key` text NOT NULL,
	`compute_key` text,
	`announced_on` text,
	PRIMARY KEY(`model_id`, `facet`)
);
--> statement-breakpoint
CREATE INDEX `model_facet_name` ON `model_facet` (`facet`,`name_key`,`model_id`);--> statement-breakpoint
CREATE INDEX `model_facet_compute` ON `model_facet` (`facet`,`compute_key`,`model_id`);--> statement-breakpoint
CREATE INDEX `model_facet_announced` ON `model_facet` (`facet`,`announced_on`,`model_id`);--> statement-breakpoint
CREATE TABLE `model_provider` (
	`model_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`model_id`, `provider_id`)
);
--> statement-breakpoint
CREATE INDEX `model_provider_by_provider` ON `model_provider` (`provider_id`);--> statement-breakpoint
CREATE TABLE `model_version` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`model_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`released_on` text,
	`withdrawn_on` text,
	`risk_profile_changed` text NOT NULL,
	`changes` text,
	`link` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `model_version_name` ON `model_version` (`model_id`,`name_key`);--> statement-breakpoint
CREATE TABLE `modification` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`model_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`result_id` text,
	`name` text NOT NULL,
	`how` text NOT NULL,
	`control` text,
	`significant_change` text NOT NULL,
	`can_know` text NOT NULL,
	`can_estimate` text NOT NULL,
	`placed_on` text,
	`channel` text,
	`commercial` text NOT NULL,
	`note` text,
	`link` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `modification_model` ON `modification` (`model_id`);--> statement-breakpoint
CREATE INDEX `modification_provider` ON `modification` (`provider_id`);--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`email` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_link_hash_unique` ON `one_time_link` (`hash`);--> statement-breakpoint
CREATE INDEX `one_time_link_person` ON `one_time_link` (`person_id`);--> statement-breakpoint
CREATE TABLE `open_id_visit` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`checks_json` text,
	`claims_json` text,
	`next` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `open_id_visit_expiry` ON `open_id_visit` (`expires_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`email` text NOT NULL,
	`email_key` text,
	`email_verified_at` text,
	`name` text NOT NULL,
	`password_hash` text,
	`salt` text NOT NULL,
	`role` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_key_unique` ON `person` (`email_key`);--> statement-breakpoint
CREATE TABLE `procedure_event` (
	`id` text PRIMARY KEY NOT NULL,
	`model_id` text NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`informed` text,
	`detail_json` text NOT NULL,
	`public_summary` text,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `procedure_event_model` ON `procedure_event` (`model_id`,`date`);--> statement-breakpoint
CREATE TABLE `provider` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`country` text,
	`lei` text,
	`legal_name` text,
	`register_number` text,
	`website` text,
	`category` text,
	`source` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_name_key` ON `provider` (`name_key`);--> statement-breakpoint
CREATE INDEX `provider_country` ON `provider` (`country`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `provider_source` ON `provider` (`source`,`name_key`,`id`);--> statement-breakpoint
CREATE TABLE `provider_alias` (
	`alias_key` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`provider_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `provider_alias_provider` ON `provider_alias` (`provider_id`);--> statement-breakpoint
CREATE TABLE `provider_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`provider_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text,
	`valid_from` text,
	`valid_until` text,
	`value_json` text NOT NULL,
	`known_from` text NOT NULL,
	`known_until` text,
	`ended_because` text,
	`supersedes` text,
	`author` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `provider_statement_provider` ON `provider_statement` (`provider_id`,`known_from`);--> statement-breakpoint
CREATE INDEX `provider_statement_about` ON `provider_statement` (`kind`,`about`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recovery_code_person` ON `recovery_code` (`person_id`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`record_id` text NOT NULL,
	`kind` text NOT NULL,
	`name_key` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_key_unique` ON `search_entry` (`key`);--> statement-breakpoint
CREATE INDEX `search_entry_record` ON `search_entry` (`record_id`);--> statement-breakpoint
CREATE INDEX `search_entry_name` ON `search_entry` (`name_key`);--> statement-breakpoint
CREATE TABLE `second_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	`sealed_key` text NOT NULL,
	`begun_at` text NOT NULL,
	`enrolled_at` text,
	`last_step` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_factor_person_id_unique` ON `second_factor` (`person_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`started_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`client` text NOT NULL,
	`stage` text NOT NULL,
	`factor_at` text,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_id_unique` ON `session` (`id`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`model_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`detail_json` text NOT NULL,
	`note` text,
	`link` text,
	`known_from` text NOT NULL,
	`known_until` text,
	`ended_because` text,
	`supersedes` text,
	`author` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `statement_model` ON `statement` (`model_id`,`day`);--> statement-breakpoint
CREATE TABLE `stored_ruleset` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`base_id` text NOT NULL,
	`succeeds` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`made_by` text NOT NULL,
	`publish_as` text,
	`salt` text NOT NULL,
	`created_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_because` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stored_ruleset_succeeds_unique` ON `stored_ruleset` (`succeeds`);--> statement-breakpoint
CREATE INDEX `stored_ruleset_kind` ON `stored_ruleset` (`kind`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stored_ruleset_maker` ON `stored_ruleset` (`made_by`,`created_at`,`id`);