namespace SchemaTasks.Drift;

/// <summary>A rename is one change when nothing else can be meant, and no guess is made when something can.</summary>
public sealed class RenameTests
{
    [Fact]
    public void A_renamed_column_is_one_change_with_all_that_names_it_in_its_table() => Assert.Equal(
        ["critical column people.master.first_name renamed to people.master.given_name"],
        Outreach.Changes(("- name: first_name\n            type: text\n            nullable: false", "- name: given_name\n            type: text\n            nullable: false"),
            ("length(first_name)", "length(given_name)"), ("SELECT master.first_name,", "SELECT master.given_name AS first_name,")));

    [Fact]
    public void A_column_that_a_key_uses_may_be_renamed() => Assert.Equal(
        ["critical column people.master.badge renamed to people.master.number"],
        Outreach.Changes(("- name: badge\n", "- name: number\n"), ("people.master.badge", "people.master.number"), ("columns: [badge]", "columns: [number]")));

    [Fact]
    public void A_column_that_was_dropped_and_another_added_at_the_end_is_no_rename() => Assert.Equal(
        [
            "critical column people.master.badge missing",
            "medium column people.master.number unexpected",
            "high foreign key people.master.master_manager_fkey different columns: badge → number",
            "high foreign key people.master.master_manager_fkey different references: people.master (badge) → people.master (number)",
            "medium sequence people.badge_number different owned_by: people.master.badge → people.master.number",
        ],
        Outreach.Changes(("          - name: badge\n            type: bigint\n            nullable: true\n            default: nextval('people.badge_number'::regclass)\n", ""),
            ("            type: people.seniority\n            nullable: false\n", "            type: people.seniority\n            nullable: false\n          - name: number\n            type: bigint\n            nullable: true\n            default: nextval('people.badge_number'::regclass)\n"),
            ("people.master.badge", "people.master.number"), ("columns: [badge]", "columns: [number]")).OrderBy(line => line.Contains("sequence", StringComparison.Ordinal)));

    [Fact]
    public void A_column_of_another_type_is_no_rename() => Assert.Equal(
        ["critical column people.master.email missing", "medium column people.master.mail unexpected"],
        Outreach.Changes(("- name: email\n            type: public.citext\n            nullable: true", "- name: mail\n            type: text\n            nullable: true"), ("master_email_idx\n            keys:\n              - column: email", "master_email_idx\n            keys:\n              - column: mail"))
            .Where(line => line.Contains("column people.master.", StringComparison.Ordinal)));

    [Fact]
    public void A_renamed_table_is_one_change_with_all_that_names_it() => Assert.Equal(
        ["critical table people.master renamed to people.person"],
        Outreach.Changes(("- name: master\n", "- name: person\n"), ("people.master.badge", "people.person.badge"), ("table: master", "table: person"), ("ON people.master", "ON people.person"),
            ("SELECT master.first_name,\n              master.email\n             FROM people.master\n            WHERE (master.email", "SELECT person.first_name,\n              person.email\n             FROM people.person\n            WHERE (person.email")));

    [Fact]
    public void Two_tables_that_could_each_be_the_renamed_one_are_not_guessed_at()
    {
        const string Twin = "      - name: {0}\n        columns:\n          - name: person_id\n            type: uuid\n            nullable: false\n          - name: happened_on\n            type: date\n            nullable: false\n        partition_by: RANGE (happened_on)\n";
        var changes = SchemaComparer.Compare(
            Outreach.Document.Schema,
            Outreach.With(("      - name: events\n", Twin.Replace("{0}", "visits", StringComparison.Ordinal) + "      - name: calls\n")));
        const string Bound = "FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')";
        Assert.Equal(
            ["high table people.calls unexpected", "critical table people.events missing", $"high table people.events_2025 different bound: people.events {Bound} → people.calls {Bound}", "high table people.visits unexpected"],
            changes.Select(ChangeLine.Of));
    }

    [Theory]
    [InlineData("name: master_email_idx", "name: email_idx", "medium index people.master.master_email_idx renamed to people.master.email_idx")]
    [InlineData("name: master_pkey", "name: pk", "medium primary key people.master.master_pkey renamed to people.master.pk")]
    [InlineData("name: master_first_name_check", "name: named", "medium check people.master.master_first_name_check renamed to people.master.named")]
    [InlineData("name: own_rows", "name: mine", "medium policy people.master.own_rows renamed to people.master.mine")]
    [InlineData("name: touch\n            definition: CREATE TRIGGER touch BEFORE", "name: tap\n            definition: CREATE TRIGGER tap BEFORE", "medium trigger people.master.touch renamed to people.master.tap")]
    [InlineData("- name: contact_card", "- name: card", "critical view people.contact_card renamed to people.card")]
    [InlineData("  name: events_2025", "  name: events_y2025", "critical table people.events_2025 renamed to people.events_y2025")]
    public void Other_objects_are_renamed_by_the_same_law(string text, string instead, string expected) => Assert.Equal([expected], Outreach.Changes((text, instead)));

    [Fact]
    public void A_renamed_type_sequence_or_function_is_one_change_with_what_names_it()
    {
        Assert.Equal(["critical enum people.seniority renamed to people.rank"], Outreach.Changes(("- name: seniority", "- name: rank"), ("people.seniority", "people.rank")));
        Assert.Equal(["high sequence people.badge_number renamed to people.badges"], Outreach.Changes(("- name: badge_number", "- name: badges"), ("people.badge_number", "people.badges")));
        Assert.Equal(["critical routine people.touch() renamed to people.tap()"], Outreach.Changes(("- name: touch\n        kind", "- name: tap\n        kind"), ("people.touch()", "people.tap()")));
    }

    [Fact]
    public void A_renamed_schema_is_one_change_with_all_that_is_in_it() =>
        Assert.Equal(["critical schema people renamed to persons"], Outreach.Changes(("- name: people", "- name: persons"), ("schema: people", "schema: persons"), ("people.", "persons.")));

    [Fact]
    public void A_real_change_beside_a_rename_is_seen() => Assert.Equal(
        [
            "critical column people.master.first_name renamed to people.master.given_name",
            "high check people.master.master_first_name_check different expression: (length(first_name) > 0) → (length(given_name) > 1)",
            "high view people.contact_card different definition: SELECT master.first_name,\n    master.email\n   FROM people.master\n  WHERE (master.email IS NOT NULL); → SELECT master.given_name AS called,\n    master.email\n   FROM people.master\n  WHERE (master.email IS NOT NULL);",
        ],
        Outreach.Changes(("- name: first_name\n            type: text\n            nullable: false", "- name: given_name\n            type: text\n            nullable: false"),
            ("length(first_name) > 0", "length(given_name) > 1"), ("SELECT master.first_name,", "SELECT master.given_name AS called,"), ("          - name: first_name\n            type: text\n          - name: email", "          - name: called\n            type: text\n          - name: email")));
}
