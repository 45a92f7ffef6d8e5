CREATE TABLE "sighting" (
	"model_id" text COLLATE "C" NOT NULL,
	"dataset" text COLLATE "C" NOT NULL,
	"observed_on" text COLLATE "C" NOT NULL,
	"run_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"amount_json" text COLLATE "C",
	"raw" text COLLATE "C",
	"confidence" text COLLATE "C",
	"method" text COLLATE "C",
	CONSTRAINT "sighting_model_id_dataset_observed_on_pk" PRIMARY KEY("model_id","dataset","observed_on")
);
