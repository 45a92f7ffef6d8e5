CREATE TABLE `sighting` (
	`model_id` text NOT NULL,
	`dataset` text NOT NULL,
	`observed_on` text NOT NULL,
	`run_id` text NOT NULL,
	`name` text NOT NULL,
	`amount_json` text,
	`raw` text,
	`confidence` text,
	`method` text,
	PRIMARY KEY(`model_id`, `dataset`, `observed_on`)
);
