namespace SchemaTasks.Drift;

/// <summary>What counts as one change, and how bad it is.</summary>
public sealed class ChangeTests
{
    private const string Email = """
                  - name: email
                    type: public.citext
                    nullable: true

        """;

    private const string Events = """
              - name: events
                columns:
                  - name: person_id
                    type: uuid
                    nullable: false
                  - name: happened_on
                    type: date
                    nullable: false
                partition_by: RANGE (happened_on)
                partitions:
                  - schema: people
                    name: events_2025
                    bound: FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
                    columns:
                      - name: person_id
                        type: uuid
                        nullable: false
                        default: gen_random_uuid()

        """;

    [Fact]
    public void Each_facet_of_a_column_is_one_change() => Assert.Equal(
        [
            "high column people.master.first_name different type: text → character varying(40)",
            "high column people.master.first_name different nullable: false → true",
        ],
        Outreach.Changes(("name: first_name\n            type: text\n            nullable: false", "name: first_name\n            type: character varying(40)\n            nullable: true")));

    [Fact]
    public void A_missing_column_is_critical_and_an_unexpected_one_is_not()
    {
        var without = Outreach.With((Email, ""), ("          - name: master_email_idx\n            keys:\n              - column: email\n", "          - name: master_email_idx\n            keys:\n              - column: badge\n"));
        Assert.Equal(["critical column people.master.email missing", "medium index people.master.master_email_idx different keys: email → badge"],
            SchemaComparer.Compare(Outreach.Document.Schema, without).Select(ChangeLine.Of));
        Assert.Equal(["medium column people.master.email unexpected", "medium index people.master.master_email_idx different keys: badge → email"],
            SchemaComparer.Compare(without, Outreach.Document.Schema).Select(ChangeLine.Of));
    }

    [Fact]
    public void A_missing_table_is_one_change_with_all_that_is_in_it_partitions_included() =>
        Assert.Equal(["critical table people.events missing"], Outreach.Changes((Events, "")));

    [Fact]
    public void A_missing_schema_is_one_change() =>
        Assert.Equal(["critical schema people missing"], SchemaComparer.Compare(Outreach.Document.Schema, Outreach.Document.Schema with { Schemas = [] }).Select(ChangeLine.Of));

    [Fact]
    public void A_partition_is_a_table() => Assert.Equal(["critical table people.events_2025 missing", "high table people.events_2026 unexpected"], Outreach.Changes(
        ("name: events_2025", "name: events_2026"), ("FROM ('2025-01-01') TO ('2026-01-01')", "FROM ('2026-01-01') TO ('2027-01-01')")));

    [Fact]
    public void A_partition_that_states_a_column_of_its_own_no_more_differs_in_that_alone() => Assert.Equal(
        ["high column people.events_2025.person_id different default: gen_random_uuid() → -"],
        Outreach.Changes(("            columns:\n              - name: person_id\n                type: uuid\n                nullable: false\n                default: gen_random_uuid()\n", "")));

    [Fact]
    public void A_change_of_a_parents_column_counts_once_though_its_partitions_follow() => Assert.Equal(
        ["high column people.events.person_id different type: uuid → bigint"],
        Outreach.Changes(("person_id\n            type: uuid", "person_id\n            type: bigint"), ("person_id\n                type: uuid", "person_id\n                type: bigint")));

    [Fact]
    public void Another_column_order_is_one_low_change() => Assert.Equal(
        ["low table people.master different columns: id, first_name, email, badge, level → id, first_name, badge, level, email"],
        Outreach.Changes((Email, ""), ("            type: people.seniority\n            nullable: false\n", "            type: people.seniority\n            nullable: false\n" + Email)));

    [Fact]
    public void A_view_with_other_columns_is_one_change_of_its_query() => Assert.Equal(
        ["high view people.contact_card different definition: SELECT master.first_name,\n    master.email\n   FROM people.master\n  WHERE (master.email IS NOT NULL); → SELECT master.email\n   FROM people.master\n  WHERE (master.email IS NOT NULL);"],
        Outreach.Changes(("          - name: first_name\n            type: text\n          - name: email", "          - name: email"), ("SELECT master.first_name,\n              master.email", "SELECT master.email")));

    [Theory]
    [InlineData("values: [owner, executive, manager]", "values: [owner, manager]", "critical enum value people.seniority.executive missing")]
    [InlineData("values: [owner, executive, manager]", "values: [owner, executive, manager, intern]", "high enum value people.seniority.intern unexpected")]
    [InlineData("values: [owner, executive, manager]", "values: [owner, manager, executive]", "high enum people.seniority different values: owner, executive, manager → owner, manager, executive")]
    [InlineData("values: [owner, executive, manager]", "values: [owner, lead, manager]", "critical enum value people.seniority.executive renamed to people.seniority.lead")]
    [InlineData("        row_level_security: enabled\n", "", "critical table people.master different row_level_security: enabled → disabled")]
    [InlineData("row_level_security: enabled", "row_level_security: forced", "high table people.master different row_level_security: enabled → forced")]
    [InlineData("using: (id IS NOT NULL)", "using: \"true\"", "high policy people.master.own_rows different using: (id IS NOT NULL) → true")]
    [InlineData("version: \"1.6\"", "version: \"1.7\"", "note extension citext different version: 1.6 → 1.7")]
    [InlineData("postgres: 15", "postgres: 17", "note database database different postgres: 15 → 17")]
    [InlineData("- name: citext", "- name: hstore", "high extension citext missing;medium extension hstore unexpected")]
    [InlineData("(length(first_name) > 0)", "(length(first_name) > 1)", "high check people.master.master_first_name_check different expression: (length(first_name) > 0) → (length(first_name) > 1)")]
    [InlineData("body: BEGIN RETURN new; END", "body: BEGIN  RETURN new; END", "high routine people.touch() different body: BEGIN RETURN new; END → BEGIN  RETURN new; END")]
    [InlineData("columns: [id]", "columns: [id, badge]", "high primary key people.master.master_pkey different columns: id → id, badge")]
    [InlineData("type: bigint\n        owned_by", "type: bigint\n        increment: 10\n        owned_by", "medium sequence people.badge_number different increment: - → 10")]
    [InlineData("comment: One row per person", "comment: Somebody", "low table people.master different comment: One row per person → Somebody")]
    public void Default_severities(string text, string instead, string expected) => Assert.Equal(expected, string.Join(';', Outreach.Changes((text, instead))));

    [Fact]
    public void An_index_of_another_shape_under_another_name_is_no_rename() => Assert.Equal(
        ["medium index people.master.master_email_idx missing", "medium index people.master.master_badge_idx unexpected"],
        Outreach.Changes(("master_email_idx\n            keys:\n              - column: email", "master_badge_idx\n            keys:\n              - column: badge")));

    [Fact]
    public void Owner_and_grants_that_one_side_alone_states_are_differences() => Assert.Equal(
        ["low table people.master different owner: - → alice"],
        Outreach.Changes(("comment: One row per person", "comment: One row per person\n        owner: alice")));
}
