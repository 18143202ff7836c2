# Generated from the schema manifest. Do not edit: the next build overwrites it.
"""Types of the database's rows: values are those of JSON."""

from enum import Enum
from typing import Any, NotRequired, TypedDict


class CompanySlotRole(str, Enum):
    """The enum company.slot_role."""

    CEO = "ceo"
    CFO = "cfo"
    HR = "hr"


class IntakeLoadStatus(str, Enum):
    """The enum intake.load_status."""

    RECEIVED = "received"
    PARSING = "parsing"
    PARSED = "parsed"
    REJECTED = "rejected"


class MarketingMessageStatus(str, Enum):
    """The enum marketing.message_status."""

    QUEUED = "queued"
    SENT = "sent"
    OPENED = "opened"
    REPLIED = "replied"
    BOUNCED = "bounced"


class PeopleSeniority(str, Enum):
    """From the outside in"""

    OWNER = "owner"
    EXECUTIVE = "executive"
    MANAGER = "manager"
    EMPLOYEE = "employee"


class VaultVerificationResult(str, Enum):
    """The enum vault.verification_result."""

    UNKNOWN = "unknown"
    DELIVERABLE = "deliverable"
    CATCH_ALL = "catch-all"
    UNDELIVERABLE = "undeliverable"


class CompanyPostalAddress(TypedDict):
    """A value of company.postal_address, every part of which may be null."""

    street: str | None
    postal_code: str | None
    city: str | None
    country: str | None


class CompanyContractRow(TypedDict):
    """A row of company.contracts."""

    contract_id: int
    company_unique_id: str
    valid: str
    amount: str | None


class CompanyContractInsert(TypedDict):
    """A row to insert into company.contracts."""

    contract_id: NotRequired[int]
    company_unique_id: str
    valid: str
    amount: NotRequired[str | None]


class CompanyContractUpdate(TypedDict):
    """Columns to change in company.contracts."""

    contract_id: NotRequired[int]
    company_unique_id: NotRequired[str]
    valid: NotRequired[str]
    amount: NotRequired[str | None]


class CompanyMasterRow(TypedDict):
    """One row per legal entity"""

    company_unique_id: str
    account_number: int
    parent_id: str | None
    legal_name: str
    domain: str | None
    founded: int | None
    annual_revenue: float | None
    headcount: str | None
    address: CompanyPostalAddress | None
    latitude: float | None
    longitude: float | None
    is_customer: bool
    opening_time: str | None
    created_at: str
    updated_at: str


class CompanyMasterInsert(TypedDict):
    """A row to insert into company.master."""

    company_unique_id: NotRequired[str]
    account_number: NotRequired[int]
    parent_id: NotRequired[str | None]
    legal_name: str
    domain: NotRequired[str | None]
    founded: NotRequired[int | None]
    annual_revenue: NotRequired[float | None]
    headcount: NotRequired[str | None]
    address: NotRequired[CompanyPostalAddress | None]
    latitude: NotRequired[float | None]
    longitude: NotRequired[float | None]
    is_customer: NotRequired[bool]
    opening_time: NotRequired[str | None]
    created_at: NotRequired[str]
    updated_at: NotRequired[str]


class CompanyMasterUpdate(TypedDict):
    """Columns to change in company.master."""

    company_unique_id: NotRequired[str]
    account_number: NotRequired[int]
    parent_id: NotRequired[str | None]
    legal_name: NotRequired[str]
    domain: NotRequired[str | None]
    founded: NotRequired[int | None]
    annual_revenue: NotRequired[float | None]
    headcount: NotRequired[str | None]
    address: NotRequired[CompanyPostalAddress | None]
    latitude: NotRequired[float | None]
    longitude: NotRequired[float | None]
    is_customer: NotRequired[bool]
    opening_time: NotRequired[str | None]
    created_at: NotRequired[str]
    updated_at: NotRequired[str]


class CompanySlotRow(TypedDict):
    """A row of company.slots."""

    company_unique_id: str
    role: CompanySlotRole
    filled_since: str | None
    filled_by: str | None
    note: str | None


class CompanySlotInsert(TypedDict):
    """A row to insert into company.slots."""

    company_unique_id: str
    role: CompanySlotRole
    filled_since: NotRequired[str | None]
    filled_by: NotRequired[str | None]
    note: NotRequired[str | None]


class CompanySlotUpdate(TypedDict):
    """Columns to change in company.slots."""

    company_unique_id: NotRequired[str]
    role: NotRequired[CompanySlotRole]
    filled_since: NotRequired[str | None]
    filled_by: NotRequired[str | None]
    note: NotRequired[str | None]


class IntakeConnectorKindRow(TypedDict):
    """What can deliver raw loads"""

    code: str
    name: str
    category: str
    delivers: list[str]
    is_active: bool


class IntakeConnectorKindInsert(TypedDict):
    """A row to insert into intake.connector_kinds."""

    code: str
    name: str
    category: str
    delivers: NotRequired[list[str]]
    is_active: NotRequired[bool]


class IntakeConnectorKindUpdate(TypedDict):
    """Columns to change in intake.connector_kinds."""

    code: NotRequired[str]
    name: NotRequired[str]
    category: NotRequired[str]
    delivers: NotRequired[list[str]]
    is_active: NotRequired[bool]


class IntakeRawLoadRow(TypedDict):
    """One row per delivered file"""

    load_id: int
    source: str
    file_name: str | None
    checksum: str | None
    status: IntakeLoadStatus
    row_count: int
    received_at: str
    duration: str | None
    options: dict[str, Any]


class IntakeRawLoadInsert(TypedDict):
    """A row to insert into intake.raw_loads."""

    source: str
    file_name: NotRequired[str | None]
    checksum: NotRequired[str | None]
    status: NotRequired[IntakeLoadStatus]
    row_count: NotRequired[int]
    received_at: NotRequired[str]
    duration: NotRequired[str | None]
    options: NotRequired[dict[str, Any]]


class IntakeRawLoadUpdate(TypedDict):
    """Columns to change in intake.raw_loads."""

    source: NotRequired[str]
    file_name: NotRequired[str | None]
    checksum: NotRequired[str | None]
    status: NotRequired[IntakeLoadStatus]
    row_count: NotRequired[int]
    received_at: NotRequired[str]
    duration: NotRequired[str | None]
    options: NotRequired[dict[str, Any]]


class IntakeRawRowRow(TypedDict):
    """A row of intake.raw_rows."""

    load_id: int
    row_number: int
    payload: dict[str, Any]
    errors: list[str]


class IntakeRawRowInsert(TypedDict):
    """A row to insert into intake.raw_rows."""

    load_id: int
    row_number: int
    payload: dict[str, Any]
    errors: NotRequired[list[str]]


class IntakeRawRowUpdate(TypedDict):
    """Columns to change in intake.raw_rows."""

    load_id: NotRequired[int]
    row_number: NotRequired[int]
    payload: NotRequired[dict[str, Any]]
    errors: NotRequired[list[str]]


class IntakeSpreadsheetLoadRow(TypedDict):
    """A row of intake.spreadsheet_loads."""

    load_id: int
    source: str
    file_name: str | None
    checksum: str | None
    status: IntakeLoadStatus
    row_count: int
    received_at: str
    duration: str | None
    options: dict[str, Any]
    sheet_name: str


class IntakeSpreadsheetLoadInsert(TypedDict):
    """A row to insert into intake.spreadsheet_loads."""

    load_id: int
    source: str
    file_name: NotRequired[str | None]
    checksum: NotRequired[str | None]
    status: NotRequired[IntakeLoadStatus]
    row_count: NotRequired[int]
    received_at: NotRequired[str]
    duration: NotRequired[str | None]
    options: NotRequired[dict[str, Any]]
    sheet_name: str


class IntakeSpreadsheetLoadUpdate(TypedDict):
    """Columns to change in intake.spreadsheet_loads."""

    load_id: NotRequired[int]
    source: NotRequired[str]
    file_name: NotRequired[str | None]
    checksum: NotRequired[str | None]
    status: NotRequired[IntakeLoadStatus]
    row_count: NotRequired[int]
    received_at: NotRequired[str]
    duration: NotRequired[str | None]
    options: NotRequired[dict[str, Any]]
    sheet_name: NotRequired[str]


class IntakeStagingRow(TypedDict):
    """Emptied at the start of each load"""

    position: int
    line: str | None


class IntakeStagingInsert(TypedDict):
    """A row to insert into intake.staging."""

    position: NotRequired[int]
    line: NotRequired[str | None]


class IntakeStagingUpdate(TypedDict):
    """Columns to change in intake.staging."""

    position: NotRequired[int]
    line: NotRequired[str | None]


class MarketingCampaignMemberRow(TypedDict):
    """A row of marketing.campaign_members."""

    campaign_id: str
    people_unique_id: str
    priority: int
    joined_at: str


class MarketingCampaignMemberInsert(TypedDict):
    """A row to insert into marketing.campaign_members."""

    campaign_id: str
    people_unique_id: str
    priority: NotRequired[int]
    joined_at: NotRequired[str]


class MarketingCampaignMemberUpdate(TypedDict):
    """Columns to change in marketing.campaign_members."""

    campaign_id: NotRequired[str]
    people_unique_id: NotRequired[str]
    priority: NotRequired[int]
    joined_at: NotRequired[str]


class MarketingCampaignRow(TypedDict):
    """A row of marketing.campaigns."""

    campaign_id: str
    name: str
    owner_id: str
    reviewer_id: str | None
    budget: float
    goal: float
    sending_window: str | None
    settings: dict[str, Any]
    archived: bool


class MarketingCampaignInsert(TypedDict):
    """A row to insert into marketing.campaigns."""

    campaign_id: NotRequired[str]
    name: str
    owner_id: str
    reviewer_id: NotRequired[str | None]
    budget: NotRequired[float]
    goal: NotRequired[float]
    sending_window: NotRequired[str | None]
    settings: NotRequired[dict[str, Any]]
    archived: NotRequired[bool]


class MarketingCampaignUpdate(TypedDict):
    """Columns to change in marketing.campaigns."""

    campaign_id: NotRequired[str]
    name: NotRequired[str]
    owner_id: NotRequired[str]
    reviewer_id: NotRequired[str | None]
    budget: NotRequired[float]
    goal: NotRequired[float]
    sending_window: NotRequired[str | None]
    settings: NotRequired[dict[str, Any]]
    archived: NotRequired[bool]


class MarketingEmailSequenceStepRow(TypedDict):
    """A row of marketing.email_sequence_steps."""

    sequence_id: int
    step: int
    wait: str
    subject: str
    body: str


class MarketingEmailSequenceStepInsert(TypedDict):
    """A row to insert into marketing.email_sequence_steps."""

    sequence_id: int
    step: int
    wait: NotRequired[str]
    subject: str
    body: str


class MarketingEmailSequenceStepUpdate(TypedDict):
    """Columns to change in marketing.email_sequence_steps."""

    sequence_id: NotRequired[int]
    step: NotRequired[int]
    wait: NotRequired[str]
    subject: NotRequired[str]
    body: NotRequired[str]


class MarketingEmailSequenceRow(TypedDict):
    """A row of marketing.email_sequences."""

    sequence_id: int
    campaign_id: str
    title: str


class MarketingEmailSequenceInsert(TypedDict):
    """A row to insert into marketing.email_sequences."""

    campaign_id: str
    title: str


class MarketingEmailSequenceUpdate(TypedDict):
    """Columns to change in marketing.email_sequences."""

    campaign_id: NotRequired[str]
    title: NotRequired[str]


class MarketingMessageRow(TypedDict):
    """A row of marketing.messages."""

    message_id: str
    queued_on: str
    campaign_id: str
    people_unique_id: str
    sequence_id: int | None
    step: int | None
    status: MarketingMessageStatus
    cost: float | None
    headers: dict[str, Any] | None


class MarketingMessageInsert(TypedDict):
    """A row to insert into marketing.messages."""

    message_id: NotRequired[str]
    queued_on: NotRequired[str]
    campaign_id: str
    people_unique_id: str
    sequence_id: NotRequired[int | None]
    step: NotRequired[int | None]
    status: NotRequired[MarketingMessageStatus]
    cost: NotRequired[float | None]
    headers: NotRequired[dict[str, Any] | None]


class MarketingMessageUpdate(TypedDict):
    """Columns to change in marketing.messages."""

    message_id: NotRequired[str]
    queued_on: NotRequired[str]
    campaign_id: NotRequired[str]
    people_unique_id: NotRequired[str]
    sequence_id: NotRequired[int | None]
    step: NotRequired[int | None]
    status: NotRequired[MarketingMessageStatus]
    cost: NotRequired[float | None]
    headers: NotRequired[dict[str, Any] | None]


class MarketingCampaignResultRow(TypedDict):
    """Refreshed every night"""

    campaign_id: str | None
    name: str | None
    messages: int | None
    answers: int | None
    cost: float | None


class PeopleAcquaintanceRow(TypedDict):
    """A row of people.acquaintances."""

    person_id: str
    knows_id: str
    since: str | None


class PeopleAcquaintanceInsert(TypedDict):
    """A row to insert into people.acquaintances."""

    person_id: str
    knows_id: str
    since: NotRequired[str | None]


class PeopleAcquaintanceUpdate(TypedDict):
    """Columns to change in people.acquaintances."""

    person_id: NotRequired[str]
    knows_id: NotRequired[str]
    since: NotRequired[str | None]


class PeopleMasterRow(TypedDict):
    """One row per person"""

    people_unique_id: str
    contact_id: str | None
    company_unique_id: str
    manager_id: str | None
    first_name: str
    last_name: str
    full_name: str | None
    email: str | None
    level: PeopleSeniority
    birthday: str | None
    languages: list[str]
    attributes: dict[str, Any]
    search: str | None
    deleted_at: str | None
    created_at: str
    updated_at: str


class PeopleMasterInsert(TypedDict):
    """A row to insert into people.master."""

    people_unique_id: NotRequired[str]
    contact_id: NotRequired[str | None]
    company_unique_id: str
    manager_id: NotRequired[str | None]
    first_name: str
    last_name: str
    email: NotRequired[str | None]
    level: NotRequired[PeopleSeniority]
    birthday: NotRequired[str | None]
    languages: NotRequired[list[str]]
    attributes: NotRequired[dict[str, Any]]
    deleted_at: NotRequired[str | None]
    created_at: NotRequired[str]
    updated_at: NotRequired[str]


class PeopleMasterUpdate(TypedDict):
    """Columns to change in people.master."""

    people_unique_id: NotRequired[str]
    contact_id: NotRequired[str | None]
    company_unique_id: NotRequired[str]
    manager_id: NotRequired[str | None]
    first_name: NotRequired[str]
    last_name: NotRequired[str]
    email: NotRequired[str | None]
    level: NotRequired[PeopleSeniority]
    birthday: NotRequired[str | None]
    languages: NotRequired[list[str]]
    attributes: NotRequired[dict[str, Any]]
    deleted_at: NotRequired[str | None]
    created_at: NotRequired[str]
    updated_at: NotRequired[str]


class PeoplePreferenceRow(TypedDict):
    """A row of people.preferences."""

    people_unique_id: str
    may_email: bool
    quiet_hours: str | None
    time_zone: str


class PeoplePreferenceInsert(TypedDict):
    """A row to insert into people.preferences."""

    people_unique_id: str
    may_email: NotRequired[bool]
    quiet_hours: NotRequired[str | None]
    time_zone: NotRequired[str]


class PeoplePreferenceUpdate(TypedDict):
    """Columns to change in people.preferences."""

    people_unique_id: NotRequired[str]
    may_email: NotRequired[bool]
    quiet_hours: NotRequired[str | None]
    time_zone: NotRequired[str]


class PeopleContactCardRow(TypedDict):
    """What a salesperson sees first"""

    people_unique_id: str | None
    full_name: str | None
    email: str | None
    level: PeopleSeniority | None
    company: str | None
    domain: str | None


class ShqAuditEntryRow(TypedDict):
    """Who changed what; rows are only ever added"""

    entry_id: int
    happened_at: str
    actor: str
    table_name: str
    operation: str
    people_unique_id: str | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class ShqAuditEntryInsert(TypedDict):
    """A row to insert into shq.audit_entries."""

    happened_at: NotRequired[str]
    actor: NotRequired[str]
    table_name: str
    operation: str
    people_unique_id: NotRequired[str | None]
    before: NotRequired[dict[str, Any] | None]
    after: NotRequired[dict[str, Any] | None]


class ShqAuditEntryUpdate(TypedDict):
    """Columns to change in shq.audit_entries."""

    happened_at: NotRequired[str]
    actor: NotRequired[str]
    table_name: NotRequired[str]
    operation: NotRequired[str]
    people_unique_id: NotRequired[str | None]
    before: NotRequired[dict[str, Any] | None]
    after: NotRequired[dict[str, Any] | None]


class ShqAuditLogRow(TypedDict):
    """The audit with names in place of keys"""

    entry_id: int | None
    happened_at: str | None
    actor: str | None
    table_name: str | None
    operation: str | None
    person: str | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class ShqValidationQueueRow(TypedDict):
    """People whose address nobody has checked yet"""

    people_unique_id: str | None
    full_name: str | None
    email: str | None
    result: VaultVerificationResult | None
    checked_at: str | None


class VaultContactRow(TypedDict):
    """A row of vault.contacts."""

    contact_id: str
    load_id: int | None
    row_number: int | None
    email: str | None
    phone: str | None
    tags: list[str] | None
    scores: list[float]
    profile: dict[str, Any] | None
    last_seen_from: str | None
    updated_at: str


class VaultContactInsert(TypedDict):
    """A row to insert into vault.contacts."""

    contact_id: NotRequired[str]
    load_id: NotRequired[int | None]
    row_number: NotRequired[int | None]
    email: NotRequired[str | None]
    phone: NotRequired[str | None]
    tags: NotRequired[list[str] | None]
    scores: NotRequired[list[float]]
    profile: NotRequired[dict[str, Any] | None]
    last_seen_from: NotRequired[str | None]
    updated_at: NotRequired[str]


class VaultContactUpdate(TypedDict):
    """Columns to change in vault.contacts."""

    contact_id: NotRequired[str]
    load_id: NotRequired[int | None]
    row_number: NotRequired[int | None]
    email: NotRequired[str | None]
    phone: NotRequired[str | None]
    tags: NotRequired[list[str] | None]
    scores: NotRequired[list[float]]
    profile: NotRequired[dict[str, Any] | None]
    last_seen_from: NotRequired[str | None]
    updated_at: NotRequired[str]


class VaultMergeRow(TypedDict):
    """A row of vault.merges."""

    kept_contact_id: str
    merged_contact_id: str
    merged_on: str
    reason: str | None


class VaultMergeInsert(TypedDict):
    """A row to insert into vault.merges."""

    kept_contact_id: str
    merged_contact_id: str
    merged_on: NotRequired[str]
    reason: NotRequired[str | None]


class VaultMergeUpdate(TypedDict):
    """Columns to change in vault.merges."""

    kept_contact_id: NotRequired[str]
    merged_contact_id: NotRequired[str]
    merged_on: NotRequired[str]
    reason: NotRequired[str | None]


class VaultVerificationRow(TypedDict):
    """A row of vault.verifications."""

    contact_id: str
    result: VaultVerificationResult
    checked_at: str | None
    provider: str | None
    evidence: str | None


class VaultVerificationInsert(TypedDict):
    """A row to insert into vault.verifications."""

    contact_id: str
    result: NotRequired[VaultVerificationResult]
    checked_at: NotRequired[str | None]
    provider: NotRequired[str | None]
    evidence: NotRequired[str | None]


class VaultVerificationUpdate(TypedDict):
    """Columns to change in vault.verifications."""

    contact_id: NotRequired[str]
    result: NotRequired[VaultVerificationResult]
    checked_at: NotRequired[str | None]
    provider: NotRequired[str | None]
    evidence: NotRequired[str | None]
