// Generated from the schema manifest. Do not edit: the next build overwrites it.
// Values are PostgREST's JSON.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  /** Companies and the slots we want to fill in each */
  company: {
    Tables: {
      contracts: {
        Row: {
          contract_id: number;
          company_unique_id: string;
          valid: string;
          amount: string | null;
        };
        Insert: {
          contract_id?: number;
          company_unique_id: string;
          valid: string;
          amount?: string | null;
        };
        Update: {
          contract_id?: number;
          company_unique_id?: string;
          valid?: string;
          amount?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'contracts_company_unique_id_fkey';
            columns: ['company_unique_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['company_unique_id'];
          },
        ];
      };
      /** One row per legal entity */
      master: {
        Row: {
          company_unique_id: string;
          account_number: number;
          /** The company that owns this one */
          parent_id: string | null;
          legal_name: string;
          domain: string | null;
          founded: number | null;
          annual_revenue: number | null;
          headcount: string | null;
          address: Database['company']['CompositeTypes']['postal_address'] | null;
          latitude: number | null;
          longitude: number | null;
          is_customer: boolean;
          opening_time: string | null;
          created_at: string;
          updated_at: string;
        };
        Insert: {
          company_unique_id?: string;
          account_number?: number;
          parent_id?: string | null;
          legal_name: string;
          domain?: string | null;
          founded?: number | null;
          annual_revenue?: number | null;
          headcount?: string | null;
          address?: Database['company']['CompositeTypes']['postal_address'] | null;
          latitude?: number | null;
          longitude?: number | null;
          is_customer?: boolean;
          opening_time?: string | null;
          created_at?: string;
          updated_at?: string;
        };
        Update: {
          company_unique_id?: string;
          account_number?: number;
          parent_id?: string | null;
          legal_name?: string;
          domain?: string | null;
          founded?: number | null;
          annual_revenue?: number | null;
          headcount?: string | null;
          address?: Database['company']['CompositeTypes']['postal_address'] | null;
          latitude?: number | null;
          longitude?: number | null;
          is_customer?: boolean;
          opening_time?: string | null;
          created_at?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'master_parent_id_fkey';
            columns: ['parent_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['company_unique_id'];
          },
        ];
      };
      slots: {
        Row: {
          company_unique_id: string;
          role: Database['company']['Enums']['slot_role'];
          filled_since: string | null;
          /** The person, once known */
          filled_by: string | null;
          note: string | null;
        };
        Insert: {
          company_unique_id: string;
          role: Database['company']['Enums']['slot_role'];
          filled_since?: string | null;
          filled_by?: string | null;
          note?: string | null;
        };
        Update: {
          company_unique_id?: string;
          role?: Database['company']['Enums']['slot_role'];
          filled_since?: string | null;
          filled_by?: string | null;
          note?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'slots_company_unique_id_fkey';
            columns: ['company_unique_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['company_unique_id'];
          },
          {
            foreignKeyName: 'slots_filled_by_fkey';
            columns: ['filled_by'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      [_ in never]: never;
    };
    Enums: {
      slot_role: 'ceo' | 'cfo' | 'hr';
    };
    CompositeTypes: {
      /** As on an envelope */
      postal_address: {
        street: string | null;
        postal_code: string | null;
        city: string | null;
        country: string | null;
      };
    };
  };
  /** What arrives from outside, as it came */
  intake: {
    Tables: {
      /** What can deliver raw loads */
      connector_kinds: {
        Row: {
          code: string;
          name: string;
          category: string;
          delivers: string[];
          is_active: boolean;
        };
        Insert: {
          code: string;
          name: string;
          category: string;
          delivers?: string[];
          is_active?: boolean;
        };
        Update: {
          code?: string;
          name?: string;
          category?: string;
          delivers?: string[];
          is_active?: boolean;
        };
        Relationships: [];
      };
      /** One row per delivered file */
      raw_loads: {
        Row: {
          load_id: number;
          source: string;
          file_name: string | null;
          /** SHA-256 of the file, to notice a second delivery */
          checksum: string | null;
          status: Database['intake']['Enums']['load_status'];
          row_count: number;
          received_at: string;
          duration: string | null;
          options: NonNullable<Json>;
        };
        Insert: {
          load_id?: never;
          source: string;
          file_name?: string | null;
          checksum?: string | null;
          status?: Database['intake']['Enums']['load_status'];
          row_count?: number;
          received_at?: string;
          duration?: string | null;
          options?: NonNullable<Json>;
        };
        Update: {
          load_id?: never;
          source?: string;
          file_name?: string | null;
          checksum?: string | null;
          status?: Database['intake']['Enums']['load_status'];
          row_count?: number;
          received_at?: string;
          duration?: string | null;
          options?: NonNullable<Json>;
        };
        Relationships: [];
      };
      raw_rows: {
        Row: {
          load_id: number;
          row_number: number;
          payload: NonNullable<Json>;
          errors: string[];
        };
        Insert: {
          load_id: number;
          row_number: number;
          payload: NonNullable<Json>;
          errors?: string[];
        };
        Update: {
          load_id?: number;
          row_number?: number;
          payload?: NonNullable<Json>;
          errors?: string[];
        };
        Relationships: [
          {
            foreignKeyName: 'raw_rows_load_id_fkey';
            columns: ['load_id'];
            isOneToOne: false;
            referencedRelation: 'raw_loads';
            referencedColumns: ['load_id'];
          },
        ];
      };
      spreadsheet_loads: {
        Row: {
          load_id: number;
          source: string;
          file_name: string | null;
          checksum: string | null;
          status: Database['intake']['Enums']['load_status'];
          row_count: number;
          received_at: string;
          duration: string | null;
          options: NonNullable<Json>;
          sheet_name: string;
        };
        Insert: {
          load_id: number;
          source: string;
          file_name?: string | null;
          checksum?: string | null;
          status?: Database['intake']['Enums']['load_status'];
          row_count?: number;
          received_at?: string;
          duration?: string | null;
          options?: NonNullable<Json>;
          sheet_name: string;
        };
        Update: {
          load_id?: number;
          source?: string;
          file_name?: string | null;
          checksum?: string | null;
          status?: Database['intake']['Enums']['load_status'];
          row_count?: number;
          received_at?: string;
          duration?: string | null;
          options?: NonNullable<Json>;
          sheet_name?: string;
        };
        Relationships: [];
      };
      /** Emptied at the start of each load */
      staging: {
        Row: {
          position: number;
          line: string | null;
        };
        Insert: {
          position?: number;
          line?: string | null;
        };
        Update: {
          position?: number;
          line?: string | null;
        };
        Relationships: [];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      [_ in never]: never;
    };
    Enums: {
      load_status: 'received' | 'parsing' | 'parsed' | 'rejected';
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  /** Campaigns, messages and email sequences */
  marketing: {
    Tables: {
      campaign_members: {
        Row: {
          campaign_id: string;
          people_unique_id: string;
          priority: number;
          joined_at: string;
        };
        Insert: {
          campaign_id: string;
          people_unique_id: string;
          priority?: number;
          joined_at?: string;
        };
        Update: {
          campaign_id?: string;
          people_unique_id?: string;
          priority?: number;
          joined_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_members_campaign_id_fkey';
            columns: ['campaign_id'];
            isOneToOne: false;
            referencedRelation: 'campaigns';
            referencedColumns: ['campaign_id'];
          },
          {
            foreignKeyName: 'campaign_members_people_unique_id_fkey';
            columns: ['people_unique_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
        ];
      };
      campaigns: {
        Row: {
          campaign_id: string;
          name: string;
          owner_id: string;
          reviewer_id: string | null;
          budget: number;
          /** Answers that we hope for, in per cent of messages */
          goal: number;
          sending_window: string | null;
          settings: NonNullable<Json>;
          archived: boolean;
        };
        Insert: {
          campaign_id?: string;
          name: string;
          owner_id: string;
          reviewer_id?: string | null;
          budget?: number;
          goal?: number;
          sending_window?: string | null;
          settings?: NonNullable<Json>;
          archived?: boolean;
        };
        Update: {
          campaign_id?: string;
          name?: string;
          owner_id?: string;
          reviewer_id?: string | null;
          budget?: number;
          goal?: number;
          sending_window?: string | null;
          settings?: NonNullable<Json>;
          archived?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'campaigns_owner_id_fkey';
            columns: ['owner_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
          {
            foreignKeyName: 'campaigns_reviewer_id_fkey';
            columns: ['reviewer_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
        ];
      };
      email_sequence_steps: {
        Row: {
          sequence_id: number;
          step: number;
          /**
           * After the step before;
           * the first one is sent at once
           */
          wait: string;
          subject: string;
          body: string;
        };
        Insert: {
          sequence_id: number;
          step: number;
          wait?: string;
          subject: string;
          body: string;
        };
        Update: {
          sequence_id?: number;
          step?: number;
          wait?: string;
          subject?: string;
          body?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'email_sequence_steps_sequence_id_fkey';
            columns: ['sequence_id'];
            isOneToOne: false;
            referencedRelation: 'email_sequences';
            referencedColumns: ['sequence_id'];
          },
        ];
      };
      email_sequences: {
        Row: {
          sequence_id: number;
          campaign_id: string;
          title: string;
        };
        Insert: {
          sequence_id?: never;
          campaign_id: string;
          title: string;
        };
        Update: {
          sequence_id?: never;
          campaign_id?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'email_sequences_campaign_id_fkey';
            columns: ['campaign_id'];
            isOneToOne: false;
            referencedRelation: 'campaigns';
            referencedColumns: ['campaign_id'];
          },
        ];
      };
      messages: {
        Row: {
          message_id: string;
          queued_on: string;
          campaign_id: string;
          people_unique_id: string;
          sequence_id: number | null;
          step: number | null;
          status: Database['marketing']['Enums']['message_status'];
          cost: number | null;
          headers: Json | null;
        };
        Insert: {
          message_id?: string;
          queued_on?: string;
          campaign_id: string;
          people_unique_id: string;
          sequence_id?: number | null;
          step?: number | null;
          status?: Database['marketing']['Enums']['message_status'];
          cost?: number | null;
          headers?: Json | null;
        };
        Update: {
          message_id?: string;
          queued_on?: string;
          campaign_id?: string;
          people_unique_id?: string;
          sequence_id?: number | null;
          step?: number | null;
          status?: Database['marketing']['Enums']['message_status'];
          cost?: number | null;
          headers?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: 'messages_member_fkey';
            columns: ['campaign_id', 'people_unique_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_members';
            referencedColumns: ['campaign_id', 'people_unique_id'];
          },
          {
            foreignKeyName: 'messages_step_fkey';
            columns: ['sequence_id', 'step'];
            isOneToOne: false;
            referencedRelation: 'email_sequence_steps';
            referencedColumns: ['sequence_id', 'step'];
          },
        ];
      };
    };
    Views: {
      /** Refreshed every night */
      campaign_results: {
        Row: {
          campaign_id: string | null;
          name: string | null;
          messages: number | null;
          answers: number | null;
          cost: number | null;
        };
        Relationships: [];
      };
    };
    Functions: {
      add_answer: { Args: { total: number; status: Database['marketing']['Enums']['message_status'] }; Returns: number };
      next_steps: { Args: { campaign: string; max_steps?: number }; Returns: { sequence_id: number; step: number; subject: string }[] };
    };
    Enums: {
      message_status: 'queued' | 'sent' | 'opened' | 'replied' | 'bounced';
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  /** Everybody we may write to */
  people: {
    Tables: {
      acquaintances: {
        Row: {
          person_id: string;
          knows_id: string;
          since: string | null;
        };
        Insert: {
          person_id: string;
          knows_id: string;
          since?: string | null;
        };
        Update: {
          person_id?: string;
          knows_id?: string;
          since?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'acquaintances_knows_id_fkey';
            columns: ['knows_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
          {
            foreignKeyName: 'acquaintances_person_id_fkey';
            columns: ['person_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
        ];
      };
      /** One row per person */
      master: {
        Row: {
          people_unique_id: string;
          contact_id: string | null;
          company_unique_id: string;
          manager_id: string | null;
          first_name: string;
          last_name: string;
          full_name: string | null;
          /** Where messages go */
          email: string | null;
          level: Database['people']['Enums']['seniority'];
          birthday: string | null;
          languages: string[];
          attributes: NonNullable<Json>;
          search: string | null;
          deleted_at: string | null;
          created_at: string;
          updated_at: string;
        };
        Insert: {
          people_unique_id?: string;
          contact_id?: string | null;
          company_unique_id: string;
          manager_id?: string | null;
          first_name: string;
          last_name: string;
          full_name?: never;
          email?: string | null;
          level?: Database['people']['Enums']['seniority'];
          birthday?: string | null;
          languages?: string[];
          attributes?: NonNullable<Json>;
          search?: never;
          deleted_at?: string | null;
          created_at?: string;
          updated_at?: string;
        };
        Update: {
          people_unique_id?: string;
          contact_id?: string | null;
          company_unique_id?: string;
          manager_id?: string | null;
          first_name?: string;
          last_name?: string;
          full_name?: never;
          email?: string | null;
          level?: Database['people']['Enums']['seniority'];
          birthday?: string | null;
          languages?: string[];
          attributes?: NonNullable<Json>;
          search?: never;
          deleted_at?: string | null;
          created_at?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'master_company_unique_id_fkey';
            columns: ['company_unique_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['company_unique_id'];
          },
          {
            foreignKeyName: 'master_contact_id_fkey';
            columns: ['contact_id'];
            isOneToOne: true;
            referencedRelation: 'contacts';
            referencedColumns: ['contact_id'];
          },
          {
            foreignKeyName: 'master_manager_id_fkey';
            columns: ['manager_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
        ];
      };
      preferences: {
        Row: {
          people_unique_id: string;
          may_email: boolean;
          quiet_hours: string | null;
          time_zone: string;
        };
        Insert: {
          people_unique_id: string;
          may_email?: boolean;
          quiet_hours?: string | null;
          time_zone?: string;
        };
        Update: {
          people_unique_id?: string;
          may_email?: boolean;
          quiet_hours?: string | null;
          time_zone?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'preferences_people_unique_id_fkey';
            columns: ['people_unique_id'];
            isOneToOne: true;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
        ];
      };
    };
    Views: {
      /** What a salesperson sees first */
      contact_card: {
        Row: {
          people_unique_id: string | null;
          full_name: string | null;
          email: string | null;
          level: Database['people']['Enums']['seniority'] | null;
          /** The legal name */
          company: string | null;
          domain: string | null;
        };
        Relationships: [];
      };
    };
    Functions: {
      initials: { Args: { person: Database['people']['Tables']['master']['Row'] }; Returns: string }
        | { Args: { first_name: string; last_name: string }; Returns: string };
      rank: { Args: { level: Database['people']['Enums']['seniority'] }; Returns: number };
    };
    Enums: {
      /** From the outside in */
      seniority: 'owner' | 'executive' | 'manager' | 'employee';
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  public: {
    Tables: {
      [_ in never]: never;
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      [_ in never]: never;
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  /** Headquarters: audit, queues and figures */
  shq: {
    Tables: {
      /** Who changed what; rows are only ever added */
      audit_entries: {
        Row: {
          entry_id: number;
          happened_at: string;
          actor: string;
          table_name: string;
          operation: string;
          people_unique_id: string | null;
          before: Json | null;
          after: Json | null;
        };
        Insert: {
          entry_id?: never;
          happened_at?: string;
          actor?: string;
          table_name: string;
          operation: string;
          people_unique_id?: string | null;
          before?: Json | null;
          after?: Json | null;
        };
        Update: {
          entry_id?: never;
          happened_at?: string;
          actor?: string;
          table_name?: string;
          operation?: string;
          people_unique_id?: string | null;
          before?: Json | null;
          after?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: 'audit_entries_people_unique_id_fkey';
            columns: ['people_unique_id'];
            isOneToOne: false;
            referencedRelation: 'master';
            referencedColumns: ['people_unique_id'];
          },
        ];
      };
    };
    Views: {
      /** The audit with names in place of keys */
      audit_log: {
        Row: {
          entry_id: number | null;
          happened_at: string | null;
          actor: string | null;
          table_name: string | null;
          operation: string | null;
          person: string | null;
          before: Json | null;
          after: Json | null;
        };
        Relationships: [];
      };
      /** People whose address nobody has checked yet */
      validation_queue: {
        Row: {
          /** As in people.master */
          people_unique_id: string | null;
          full_name: string | null;
          email: string | null;
          result: Database['vault']['Enums']['verification_result'] | null;
          checked_at: string | null;
        };
        Relationships: [];
      };
    };
    Functions: {
      current_person: { Args: Record<PropertyKey, never>; Returns: string };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  /** Contacts after cleaning, each with its proof */
  vault: {
    Tables: {
      contacts: {
        Row: {
          contact_id: string;
          load_id: number | null;
          row_number: number | null;
          email: string | null;
          phone: string | null;
          tags: string[] | null;
          scores: number[];
          profile: Json | null;
          last_seen_from: string | null;
          updated_at: string;
        };
        Insert: {
          contact_id?: string;
          load_id?: number | null;
          row_number?: number | null;
          email?: string | null;
          phone?: string | null;
          tags?: string[] | null;
          scores?: number[];
          profile?: Json | null;
          last_seen_from?: string | null;
          updated_at?: string;
        };
        Update: {
          contact_id?: string;
          load_id?: number | null;
          row_number?: number | null;
          email?: string | null;
          phone?: string | null;
          tags?: string[] | null;
          scores?: number[];
          profile?: Json | null;
          last_seen_from?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'contacts_origin_fkey';
            columns: ['load_id', 'row_number'];
            isOneToOne: false;
            referencedRelation: 'raw_rows';
            referencedColumns: ['load_id', 'row_number'];
          },
        ];
      };
      merges: {
        Row: {
          kept_contact_id: string;
          merged_contact_id: string;
          merged_on: string;
          reason: string | null;
        };
        Insert: {
          kept_contact_id: string;
          merged_contact_id: string;
          merged_on?: string;
          reason?: string | null;
        };
        Update: {
          kept_contact_id?: string;
          merged_contact_id?: string;
          merged_on?: string;
          reason?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'merges_kept_contact_id_fkey';
            columns: ['kept_contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['contact_id'];
          },
          {
            foreignKeyName: 'merges_merged_contact_id_fkey';
            columns: ['merged_contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['contact_id'];
          },
        ];
      };
      verifications: {
        Row: {
          contact_id: string;
          result: Database['vault']['Enums']['verification_result'];
          checked_at: string | null;
          provider: string | null;
          evidence: string | null;
        };
        Insert: {
          contact_id: string;
          result?: Database['vault']['Enums']['verification_result'];
          checked_at?: string | null;
          provider?: string | null;
          evidence?: string | null;
        };
        Update: {
          contact_id?: string;
          result?: Database['vault']['Enums']['verification_result'];
          checked_at?: string | null;
          provider?: string | null;
          evidence?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'verifications_contact_id_fkey';
            columns: ['contact_id'];
            isOneToOne: true;
            referencedRelation: 'contacts';
            referencedColumns: ['contact_id'];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      [_ in never]: never;
    };
    Enums: {
      verification_result: 'unknown' | 'deliverable' | 'catch-all' | 'undeliverable';
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type SchemaName = keyof Database;
type DefaultSchema = Database['public'];
type Relations<S extends SchemaName> = Database[S]['Tables'] & Database[S]['Views'];
type Part<T, K extends PropertyKey> = T extends { [key in K]: infer P } ? P : never;

export type Tables<
  T extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views']) | { schema: SchemaName },
  N extends T extends { schema: infer S extends SchemaName } ? keyof Relations<S> : never = never,
> = T extends { schema: infer S extends SchemaName }
  ? Part<Relations<S>[N & keyof Relations<S>], 'Row'>
  : T extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? Part<(DefaultSchema['Tables'] & DefaultSchema['Views'])[T], 'Row'>
    : never;

export type TablesInsert<
  T extends keyof DefaultSchema['Tables'] | { schema: SchemaName },
  N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['Tables'] : never = never,
> = T extends { schema: infer S extends SchemaName }
  ? Part<Database[S]['Tables'][N & keyof Database[S]['Tables']], 'Insert'>
  : T extends keyof DefaultSchema['Tables']
    ? Part<DefaultSchema['Tables'][T], 'Insert'>
    : never;

export type TablesUpdate<
  T extends keyof DefaultSchema['Tables'] | { schema: SchemaName },
  N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['Tables'] : never = never,
> = T extends { schema: infer S extends SchemaName }
  ? Part<Database[S]['Tables'][N & keyof Database[S]['Tables']], 'Update'>
  : T extends keyof DefaultSchema['Tables']
    ? Part<DefaultSchema['Tables'][T], 'Update'>
    : never;

export type Enums<
  T extends keyof DefaultSchema['Enums'] | { schema: SchemaName },
  N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['Enums'] : never = never,
> = T extends { schema: infer S extends SchemaName }
  ? Database[S]['Enums'][N & keyof Database[S]['Enums']]
  : T extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][T]
    : never;

export type CompositeTypes<
  T extends keyof DefaultSchema['CompositeTypes'] | { schema: SchemaName },
  N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['CompositeTypes'] : never = never,
> = T extends { schema: infer S extends SchemaName }
  ? Database[S]['CompositeTypes'][N & keyof Database[S]['CompositeTypes']]
  : T extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][T]
    : never;

export const Constants = {
  company: {
    Enums: {
      slot_role: ['ceo', 'cfo', 'hr'],
    },
  },
  intake: {
    Enums: {
      load_status: ['received', 'parsing', 'parsed', 'rejected'],
    },
  },
  marketing: {
    Enums: {
      message_status: ['queued', 'sent', 'opened', 'replied', 'bounced'],
    },
  },
  people: {
    Enums: {
      seniority: ['owner', 'executive', 'manager', 'employee'],
    },
  },
  public: {
    Enums: {},
  },
  shq: {
    Enums: {},
  },
  vault: {
    Enums: {
      verification_result: ['unknown', 'deliverable', 'catch-all', 'undeliverable'],
    },
  },
} as const;
