// Generated from the schema manifest. Do not edit: the next build overwrites it.
// Values are those of node-postgres.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type CompanySlotRole = 'ceo' | 'cfo' | 'hr';

export type IntakeLoadStatus = 'received' | 'parsing' | 'parsed' | 'rejected';

export type MarketingMessageStatus = 'queued' | 'sent' | 'opened' | 'replied' | 'bounced';

/** From the outside in */
export type PeopleSeniority = 'owner' | 'executive' | 'manager' | 'employee';

export type VaultVerificationResult = 'unknown' | 'deliverable' | 'catch-all' | 'undeliverable';

export interface CompanyContractTable {
  contract_id: Generated<number>;
  company_unique_id: string;
  valid: string;
  amount: string | null;
}

/** One row per legal entity */
export interface CompanyMasterTable {
  company_unique_id: Generated<string>;
  account_number: Generated<number>;
  /** The company that owns this one */
  parent_id: string | null;
  legal_name: string;
  domain: string | null;
  founded: number | null;
  annual_revenue: ColumnType<string | null, string | number | null | undefined, string | number | null>;
  headcount: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  is_customer: Generated<boolean>;
  opening_time: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface CompanySlotTable {
  company_unique_id: string;
  role: CompanySlotRole;
  filled_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  /** The person, once known */
  filled_by: string | null;
  note: string | null;
}

/** What can deliver raw loads */
export interface IntakeConnectorKindTable {
  code: string;
  name: string;
  category: string;
  delivers: Generated<string[]>;
  is_active: Generated<boolean>;
}

/** One row per delivered file */
export interface IntakeRawLoadTable {
  load_id: GeneratedAlways<string>;
  source: string;
  file_name: string | null;
  /** SHA-256 of the file, to notice a second delivery */
  checksum: Buffer | null;
  status: Generated<IntakeLoadStatus>;
  row_count: Generated<number>;
  received_at: ColumnType<Date, Date | string | undefined, Date | string>;
  duration: { years?: number; months?: number; days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number } | null;
  options: ColumnType<NonNullable<Json>, string | undefined, string>;
}

export interface IntakeRawRowTable {
  load_id: ColumnType<string, string | number | bigint, string | number | bigint>;
  row_number: number;
  payload: ColumnType<NonNullable<Json>, string, string>;
  errors: Generated<string[]>;
}

export interface IntakeSpreadsheetLoadTable {
  load_id: ColumnType<string, string | number | bigint, string | number | bigint>;
  source: string;
  file_name: string | null;
  checksum: Buffer | null;
  status: Generated<IntakeLoadStatus>;
  row_count: Generated<number>;
  received_at: ColumnType<Date, Date | string | undefined, Date | string>;
  duration: { years?: number; months?: number; days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number } | null;
  options: ColumnType<NonNullable<Json>, string | undefined, string>;
  sheet_name: string;
}

/** Emptied at the start of each load */
export interface IntakeStagingTable {
  position: Generated<number>;
  line: string | null;
}

export interface MarketingCampaignMemberTable {
  campaign_id: string;
  people_unique_id: string;
  priority: Generated<number>;
  joined_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface MarketingCampaignTable {
  campaign_id: Generated<string>;
  name: string;
  owner_id: string;
  reviewer_id: string | null;
  budget: ColumnType<string, string | number | undefined, string | number>;
  /** Answers that we hope for, in per cent of messages */
  goal: ColumnType<string, string | number | undefined, string | number>;
  sending_window: string | null;
  settings: ColumnType<NonNullable<Json>, string | undefined, string>;
  archived: Generated<boolean>;
}

export interface MarketingEmailSequenceStepTable {
  sequence_id: number;
  step: number;
  /**
   * After the step before;
   * the first one is sent at once
   */
  wait: Generated<{ years?: number; months?: number; days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number }>;
  subject: string;
  body: string;
}

export interface MarketingEmailSequenceTable {
  sequence_id: GeneratedAlways<number>;
  campaign_id: string;
  title: string;
}

export interface MarketingMessageTable {
  message_id: Generated<string>;
  queued_on: ColumnType<Date, Date | string | undefined, Date | string>;
  campaign_id: string;
  people_unique_id: string;
  sequence_id: number | null;
  step: number | null;
  status: Generated<MarketingMessageStatus>;
  cost: ColumnType<string | null, string | number | null | undefined, string | number | null>;
  headers: ColumnType<Json | null, string | null | undefined, string | null>;
}

/** Refreshed every night */
export interface MarketingCampaignResultTable {
  campaign_id: GeneratedAlways<string | null>;
  name: GeneratedAlways<string | null>;
  messages: GeneratedAlways<string | null>;
  answers: GeneratedAlways<string | null>;
  cost: GeneratedAlways<string | null>;
}

export interface PeopleAcquaintanceTable {
  person_id: string;
  knows_id: string;
  since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** One row per person */
export interface PeopleMasterTable {
  people_unique_id: Generated<string>;
  contact_id: string | null;
  company_unique_id: string;
  manager_id: string | null;
  first_name: string;
  last_name: string;
  full_name: GeneratedAlways<string | null>;
  /** Where messages go */
  email: string | null;
  level: Generated<PeopleSeniority>;
  birthday: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  languages: Generated<string[]>;
  attributes: ColumnType<NonNullable<Json>, string | undefined, string>;
  search: GeneratedAlways<string | null>;
  deleted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface PeoplePreferenceTable {
  people_unique_id: string;
  may_email: Generated<boolean>;
  quiet_hours: string | null;
  time_zone: Generated<string>;
}

/** What a salesperson sees first */
export interface PeopleContactCardTable {
  people_unique_id: GeneratedAlways<string | null>;
  full_name: GeneratedAlways<string | null>;
  email: GeneratedAlways<string | null>;
  level: GeneratedAlways<PeopleSeniority | null>;
  /** The legal name */
  company: GeneratedAlways<string | null>;
  domain: GeneratedAlways<string | null>;
}

/** Who changed what; rows are only ever added */
export interface ShqAuditEntryTable {
  entry_id: GeneratedAlways<string>;
  happened_at: ColumnType<Date, Date | string | undefined, Date | string>;
  actor: Generated<string>;
  table_name: string;
  operation: string;
  people_unique_id: string | null;
  before: ColumnType<Json | null, string | null | undefined, string | null>;
  after: ColumnType<Json | null, string | null | undefined, string | null>;
}

/** The audit with names in place of keys */
export interface ShqAuditLogTable {
  entry_id: GeneratedAlways<string | null>;
  happened_at: GeneratedAlways<Date | null>;
  actor: GeneratedAlways<string | null>;
  table_name: GeneratedAlways<string | null>;
  operation: GeneratedAlways<string | null>;
  person: GeneratedAlways<string | null>;
  before: GeneratedAlways<Json | null>;
  after: GeneratedAlways<Json | null>;
}

/** People whose address nobody has checked yet */
export interface ShqValidationQueueTable {
  /** As in people.master */
  people_unique_id: GeneratedAlways<string | null>;
  full_name: GeneratedAlways<string | null>;
  email: GeneratedAlways<string | null>;
  result: GeneratedAlways<VaultVerificationResult | null>;
  checked_at: GeneratedAlways<Date | null>;
}

export interface VaultContactTable {
  contact_id: Generated<string>;
  load_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>;
  row_number: number | null;
  email: string | null;
  phone: string | null;
  tags: string[] | null;
  scores: Generated<number[]>;
  profile: ColumnType<Json | null, string | null | undefined, string | null>;
  last_seen_from: string | null;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface VaultMergeTable {
  kept_contact_id: string;
  merged_contact_id: string;
  merged_on: ColumnType<Date, Date | string | undefined, Date | string>;
  reason: string | null;
}

export interface VaultVerificationTable {
  contact_id: string;
  result: Generated<VaultVerificationResult>;
  checked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  provider: string | null;
  evidence: string | null;
}

export interface DB {
  'company.contracts': CompanyContractTable;
  'company.master': CompanyMasterTable;
  'company.slots': CompanySlotTable;
  'intake.connector_kinds': IntakeConnectorKindTable;
  'intake.raw_loads': IntakeRawLoadTable;
  'intake.raw_rows': IntakeRawRowTable;
  'intake.spreadsheet_loads': IntakeSpreadsheetLoadTable;
  'intake.staging': IntakeStagingTable;
  'marketing.campaign_members': MarketingCampaignMemberTable;
  'marketing.campaigns': MarketingCampaignTable;
  'marketing.email_sequence_steps': MarketingEmailSequenceStepTable;
  'marketing.email_sequences': MarketingEmailSequenceTable;
  'marketing.messages': MarketingMessageTable;
  'marketing.campaign_results': MarketingCampaignResultTable;
  'people.acquaintances': PeopleAcquaintanceTable;
  'people.master': PeopleMasterTable;
  'people.preferences': PeoplePreferenceTable;
  'people.contact_card': PeopleContactCardTable;
  'shq.audit_entries': ShqAuditEntryTable;
  'shq.audit_log': ShqAuditLogTable;
  'shq.validation_queue': ShqValidationQueueTable;
  'vault.contacts': VaultContactTable;
  'vault.merges': VaultMergeTable;
  'vault.verifications': VaultVerificationTable;
}
