CREATE TABLE "api_token" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"previous_hash" text COLLATE "C",
	"previous_until" text COLLATE "C",
	"rotated_at" text COLLATE "C",
	"hint" text COLLATE "C" NOT NULL,
	"label" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"scopes_json" text COLLATE "C" NOT NULL,
	"with_factor" boolean NOT NULL,
	"providers_json" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"last_used_at" text COLLATE "C",
	"revoked_at" text COLLATE "C",
	CONSTRAINT "api_token_hash_unique" UNIQUE("hash"),
	CONSTRAINT "api_token_previous_hash_unique" UNIQUE("previous_hash")
);
--> statement-breakpoint
CREATE TABLE "compute_entry" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"activity" text COLLATE "C" NOT NULL,
	"amount_json" text COLLATE "C" NOT NULL,
	"raw" text COLLATE "C",
	"times" integer NOT NULL,
	"publicly_accessible" text COLLATE "C",
	"made_by" text COLLATE "C",
	"kept_share" text COLLATE "C",
	"round" integer,
	"version_id" text COLLATE "C",
	"performed_on" text COLLATE "C",
	"assumptions" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"timing" text COLLATE "C" NOT NULL,
	"confidence" text COLLATE "C",
	"method" text COLLATE "C",
	"note" text COLLATE "C",
	"credit" text COLLATE "C",
	"link" text COLLATE "C",
	"known_from" text COLLATE "C" NOT NULL,
	"known_until" text COLLATE "C",
	"ended_because" text COLLATE "C",
	"supersedes" text COLLATE "C",
	"author" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"opens_at" text COLLATE "C" NOT NULL,
	"closes_at" text COLLATE "C" NOT NULL,
	"zone" text COLLATE "C" NOT NULL,
	"closes_words" text COLLATE "C" NOT NULL,
	"ruleset_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"definition_json" text COLLATE "C" NOT NULL,
	CONSTRAINT "consultation_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"reference" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"submitted_at" text COLLATE "C" NOT NULL,
	"publication" text COLLATE "C" NOT NULL,
	"category" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C",
	"name" text COLLATE "C",
	"organisation" text COLLATE "C",
	"email" text COLLATE "C",
	"answers_json" text COLLATE "C" NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"commitment" text COLLATE "C" NOT NULL,
	"invented" boolean NOT NULL,
	CONSTRAINT "contribution_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "documentation_entry" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"checklist" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"confidentiality" text COLLATE "C" NOT NULL,
	"content_json" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"salt" text COLLATE "C",
	"known_from" text COLLATE "C" NOT NULL,
	"author" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"model_id" text COLLATE "C",
	"provider_id" text COLLATE "C",
	"confidentiality" text COLLATE "C" NOT NULL,
	"content_json" text COLLATE "C",
	"salt" text COLLATE "C",
	"commitment" text COLLATE "C",
	"author_kind" text COLLATE "C" NOT NULL,
	"known_from" text COLLATE "C" NOT NULL,
	"known_until" text COLLATE "C",
	"ended_because" text COLLATE "C",
	"erased_at" text COLLATE "C",
	"author" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_file" (
	"evidence_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"base64" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "external_identity" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"issuer" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"linked_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_state" (
	"subject" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"known_until" text COLLATE "C" NOT NULL,
	"row_json" text COLLATE "C" NOT NULL,
	"because" text COLLATE "C" NOT NULL,
	"author" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "former_state_subject_revision_pk" PRIMARY KEY("subject","revision")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"actor" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"operation" text COLLATE "C" NOT NULL,
	"input_hash" text COLLATE "C" NOT NULL,
	"result_json" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "idempotency_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"file_hash" text COLLATE "C" NOT NULL,
	"observed_on" text COLLATE "C" NOT NULL,
	"started_at" text COLLATE "C" NOT NULL,
	"finished_at" text COLLATE "C",
	"report_json" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"invited_by" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"accepted_at" text COLLATE "C",
	"withdrawn_at" text COLLATE "C",
	CONSTRAINT "invitation_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "journal_entry" (
	"sequence" integer PRIMARY KEY NOT NULL,
	"instant" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"leaf" text COLLATE "C" NOT NULL,
	"chain" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"chain" text COLLATE "C" NOT NULL,
	"instant" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lineage" (
	"model_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"base_name" text COLLATE "C" NOT NULL,
	"base_id" text COLLATE "C",
	"how" text COLLATE "C",
	CONSTRAINT "lineage_model_id_position_pk" PRIMARY KEY("model_id","position")
);
--> statement-breakpoint
CREATE TABLE "list_entry" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"listed_on" text COLLATE "C" NOT NULL,
	"delisted_on" text COLLATE "C",
	"authority" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"to_address" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"paragraphs_json" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"due_at" text COLLATE "C" NOT NULL,
	"sent_at" text COLLATE "C",
	"attempts" integer NOT NULL,
	"failure" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"person_id" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"since" text COLLATE "C" NOT NULL,
	CONSTRAINT "membership_person_id_provider_id_pk" PRIMARY KEY("person_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "model" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"source_key" text COLLATE "C",
	"announced_on" text COLLATE "C",
	"announced_precision" text COLLATE "C",
	"placed_on" text COLLATE "C",
	"channel" text COLLATE "C",
	"commercial" text COLLATE "C",
	"inputs_json" text COLLATE "C" NOT NULL,
	"outputs_json" text COLLATE "C" NOT NULL,
	"tasks" text COLLATE "C" NOT NULL,
	"domain" text COLLATE "C",
	"parameters" text COLLATE "C",
	"active_parameters" text COLLATE "C",
	"architecture" text COLLATE "C",
	"context_length" text COLLATE "C",
	"aliases_json" text COLLATE "C",
	"facts_json" text COLLATE "C",
	"access" text COLLATE "C",
	"licence" text COLLATE "C",
	"licence_json" text COLLATE "C",
	"link" text COLLATE "C",
	"believed_over_json" text COLLATE "C",
	"beside_json" text COLLATE "C",
	"credit" text COLLATE "C",
	"compute_key" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "model_facet" (
	"facet" text COLLATE "C" NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"compute_key" text COLLATE "C",
	"announced_on" text COLLATE "C",
	CONSTRAINT "model_facet_model_id_facet_pk" PRIMARY KEY("model_id","facet")
);
--> statement-breakpoint
CREATE TABLE "model_provider" (
	"model_id" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "model_provider_model_id_provider_id_pk" PRIMARY KEY("model_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "model_version" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"released_on" text COLLATE "C",
	"withdrawn_on" text COLLATE "C",
	"risk_profile_changed" text COLLATE "C" NOT NULL,
	"changes" text COLLATE "C",
	"link" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "modification" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"result_id" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"how" text COLLATE "C" NOT NULL,
	"control" text COLLATE "C",
	"significant_change" text COLLATE "C" NOT NULL,
	"can_know" text COLLATE "C" NOT NULL,
	"can_estimate" text COLLATE "C" NOT NULL,
	"placed_on" text COLLATE "C",
	"channel" text COLLATE "C",
	"commercial" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"link" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"email" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C",
	CONSTRAINT "one_time_link_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "open_id_visit" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"checks_json" text COLLATE "C",
	"claims_json" text COLLATE "C",
	"next" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C",
	"email_verified_at" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C",
	"salt" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "person_email_key_unique" UNIQUE("email_key")
);
--> statement-breakpoint
CREATE TABLE "procedure_event" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"informed" text COLLATE "C",
	"detail_json" text COLLATE "C" NOT NULL,
	"public_summary" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C",
	"lei" text COLLATE "C",
	"legal_name" text COLLATE "C",
	"register_number" text COLLATE "C",
	"website" text COLLATE "C",
	"category" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_alias" (
	"alias_key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"alias" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_statement" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C",
	"valid_from" text COLLATE "C",
	"valid_until" text COLLATE "C",
	"value_json" text COLLATE "C" NOT NULL,
	"known_from" text COLLATE "C" NOT NULL,
	"known_until" text COLLATE "C",
	"ended_because" text COLLATE "C",
	"supersedes" text COLLATE "C",
	"author" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"n" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "search_entry_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text COLLATE "C" NOT NULL,
	"record_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_entry_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "second_factor" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"sealed_key" text COLLATE "C" NOT NULL,
	"begun_at" text COLLATE "C" NOT NULL,
	"enrolled_at" text COLLATE "C",
	"last_step" integer NOT NULL,
	CONSTRAINT "second_factor_person_id_unique" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"started_at" text COLLATE "C" NOT NULL,
	"seen_at" text COLLATE "C" NOT NULL,
	"client" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"factor_at" text COLLATE "C",
	"expires_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"model_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"detail_json" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"link" text COLLATE "C",
	"known_from" text COLLATE "C" NOT NULL,
	"known_until" text COLLATE "C",
	"ended_because" text COLLATE "C",
	"supersedes" text COLLATE "C",
	"author" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_ruleset" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"base_id" text COLLATE "C" NOT NULL,
	"succeeds" text COLLATE "C",
	"title" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"made_by" text COLLATE "C" NOT NULL,
	"publish_as" text COLLATE "C",
	"salt" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"withdrawn_at" text COLLATE "C",
	"withdrawn_because" text COLLATE "C",
	CONSTRAINT "stored_ruleset_succeeds_unique" UNIQUE("succeeds")
);
--> statement-breakpoint
CREATE INDEX "api_token_person" ON "api_token" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "compute_entry_model" ON "compute_entry" USING btree ("model_id","known_from");--> statement-breakpoint
CREATE INDEX "contribution_consultation" ON "contribution" USING btree ("consultation_id","submitted_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "documentation_entry_number" ON "documentation_entry" USING btree ("model_id","number");--> statement-breakpoint
CREATE INDEX "evidence_about" ON "evidence" USING btree ("about","recorded_at");--> statement-breakpoint
CREATE INDEX "evidence_model" ON "evidence" USING btree ("model_id","recorded_at");--> statement-breakpoint
CREATE INDEX "evidence_provider" ON "evidence" USING btree ("provider_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "external_identity_subject" ON "external_identity" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "external_identity_person" ON "external_identity" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitation_provider" ON "invitation" USING btree ("provider_id","created_at");--> statement-breakpoint
CREATE INDEX "journal_entry_subject" ON "journal_entry" USING btree ("subject","sequence");--> statement-breakpoint
CREATE INDEX "journal_entry_kind" ON "journal_entry" USING btree ("kind","sequence");--> statement-breakpoint
CREATE INDEX "journal_entry_instant" ON "journal_entry" USING btree ("instant","sequence");--> statement-breakpoint
CREATE INDEX "lineage_base" ON "lineage" USING btree ("base_id");--> statement-breakpoint
CREATE INDEX "list_entry_model" ON "list_entry" USING btree ("model_id");--> statement-breakpoint
CREATE INDEX "list_entry_listed" ON "list_entry" USING btree ("listed_on");--> statement-breakpoint
CREATE INDEX "mail_due" ON "mail" USING btree ("sent_at","due_at");--> statement-breakpoint
CREATE INDEX "mail_created" ON "mail" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "membership_provider" ON "membership" USING btree ("provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "model_source_key" ON "model" USING btree ("source","source_key");--> statement-breakpoint
CREATE INDEX "model_source" ON "model" USING btree ("source","credit");--> statement-breakpoint
CREATE INDEX "model_name" ON "model" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "model_compute" ON "model" USING btree ("compute_key","id");--> statement-breakpoint
CREATE INDEX "model_announced" ON "model" USING btree ("announced_on","id");--> statement-breakpoint
CREATE INDEX "model_by_first_provider" ON "model" USING btree ("provider_id","name_key");--> statement-breakpoint
CREATE INDEX "model_facet_name" ON "model_facet" USING btree ("facet","name_key","model_id");--> statement-breakpoint
CREATE INDEX "model_facet_compute" ON "model_facet" USING btree ("facet","compute_key","model_id");--> statement-breakpoint
CREATE INDEX "model_facet_announced" ON "model_facet" USING btree ("facet","announced_on","model_id");--> statement-breakpoint
CREATE INDEX "model_provider_by_provider" ON "model_provider" USING btree ("provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "model_version_name" ON "model_version" USING btree ("model_id","name_key");--> statement-breakpoint
CREATE INDEX "modification_model" ON "modification" USING btree ("model_id");--> statement-breakpoint
CREATE INDEX "modification_provider" ON "modification" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "one_time_link_person" ON "one_time_link" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "open_id_visit_expiry" ON "open_id_visit" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "procedure_event_model" ON "procedure_event" USING btree ("model_id","date");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_name_key" ON "provider" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "provider_country" ON "provider" USING btree ("country","name_key","id");--> statement-breakpoint
CREATE INDEX "provider_source" ON "provider" USING btree ("source","name_key","id");--> statement-breakpoint
CREATE INDEX "provider_alias_provider" ON "provider_alias" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "provider_statement_provider" ON "provider_statement" USING btree ("provider_id","known_from");--> statement-breakpoint
CREATE INDEX "provider_statement_about" ON "provider_statement" USING btree ("kind","about");--> statement-breakpoint
CREATE INDEX "recovery_code_person" ON "recovery_code" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "search_entry_record" ON "search_entry" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "search_entry_name" ON "search_entry" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "statement_model" ON "statement" USING btree ("model_id","day");--> statement-breakpoint
CREATE INDEX "stored_ruleset_kind" ON "stored_ruleset" USING btree ("kind","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_ruleset_maker" ON "stored_ruleset" USING btree ("made_by","created_at","id");