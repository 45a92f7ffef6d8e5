import { about, api } from './en/about.ts';
import { account } from './en/account.ts';
import { check, duties } from './en/check.ts';
import { compare } from './en/compare.ts';
import { consultation } from './en/consultation.ts';
import { elsewhere } from './en/elsewhere.ts';
import { enact } from './en/enact.ts';
import { forecast } from './en/forecast.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { impact } from './en/impact.ts';
import { law } from './en/law.ts';
import { model } from './en/model.ts';
import { modelRecord, modification } from './en/model-record.ts';
import { models, provider } from './en/models.ts';
import { proposals } from './en/proposals.ts';
import { records } from './en/records.ts';
import { reference } from './en/reference.ts';
import { rulesets } from './en/rulesets.ts';
import { secondFactor } from './en/second-factor.ts';
import { site } from './en/site.ts';
import { words } from './en/words.ts';

/** English. */
export const en = {
  site,
  words,
  home,
  model,
  modelRecord,
  modification,
  models,
  provider,
  account,
  secondFactor,
  elsewhere,
  consultation,
  check,
  duties,
  proposals,
  records,
  history,
  impact,
  compare,
  forecast,
  law,
  rulesets,
  enact,
  about,
  api,
  reference,
};
