using System.Collections.Immutable;
using SchemaTasks.Amplify;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation.Types;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Generation;

/// <summary>Names that a pattern gives to many objects, in each output.</summary>
public sealed class NamePatternTests
{
    private static readonly string Crm = AmplifyRun.Manifest(
        ("tbl_contacts", "id uuid!, fld_first_name text", "primary_key: {name: k1, columns: [id]}"),
        ("tbl_2020_orders", "id uuid!, contact_id uuid", "primary_key: {name: k2, columns: [id]}\nforeign_keys:\n  - name: f\n    columns: [contact_id]\n    references: {schema: crm_eu, table: tbl_contacts, columns: [id]}"))
        .Replace("name: public", "name: crm_eu", StringComparison.Ordinal);

    [Theory]
    [InlineData(OutputKind.Amplify, "amplify", "type Contact @model")]
    [InlineData(OutputKind.Amplify, "amplify", "type _2020Order @model")]
    [InlineData(OutputKind.AmplifyTs, "amplify", "  Contact: a.model({")]
    [InlineData(OutputKind.FirestoreSchema, "firestore", "\"contacts\": {\n      \"source\": \"crm_eu.tbl_contacts\"")]
    [InlineData(OutputKind.FirestoreTypes, "firestore-types", "export interface Contact {")]
    [InlineData(OutputKind.Typescript, "typescript", "export interface ContactTable {")]
    [InlineData(OutputKind.Csharp, "csharp", "record ContactRow")]
    [InlineData(OutputKind.Python, "python", "class ContactRow(")]
    [InlineData(OutputKind.JsonSchema, "json-schema", "\"crm_eu.tbl_contacts\": \"contacts.schema.json\"")]
    public void What_a_star_takes_is_written_as_the_output_writes_names(OutputKind output, string setting, string expected) =>
        Assert.Contains(expected, Text(output, $"names: {{ {setting}: {{ \"crm_*.tbl_*\": $2 }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("users", "User")]
    [InlineData("email_addresses", "EmailAddress")]
    [InlineData("people", "Person")]
    [InlineData("companies", "Company")]
    [InlineData("order_statuses", "OrderStatus")]
    [InlineData("order_history", "OrderHistory")]
    public void Amplify_and_the_TypeScript_types_agree_on_the_singular(string table, string type)
    {
        var manifest = AmplifyRun.Manifest((table, "id uuid!", "primary_key: {name: k, columns: [id]}"));

        Assert.Contains($"type {type} @model", Generate(OutputKind.Amplify, manifest, "").Files[0].Text, StringComparison.Ordinal);
        Assert.Contains($"  {type}: a.model({{", Generate(OutputKind.AmplifyTs, manifest, "").Files[0].Text, StringComparison.Ordinal);
        Assert.Contains($"export interface {type} {{", Generate(OutputKind.FirestoreTypes, manifest, "").Files[0].Text, StringComparison.Ordinal);
        Assert.Contains($"export interface {type}Table {{", Generate(OutputKind.Typescript, manifest, "typescript: { style: kysely }").Files[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutputKind.Amplify, "amplify", "type CrmContact @model")]
    [InlineData(OutputKind.Amplify, "amplify", "type Crm2020Order @model")]
    [InlineData(OutputKind.FirestoreTypes, "firestore-types", "export interface CrmContact {")]
    [InlineData(OutputKind.FirestoreTypes, "firestore-types", "export interface Crm2020Order {")]
    [InlineData(OutputKind.Typescript, "typescript", "export interface Crm2020OrderTable {")]
    [InlineData(OutputKind.Csharp, "csharp", "record Crm2020OrderRow")]
    public void The_rest_is_as_it_is_written(OutputKind output, string setting, string expected) =>
        Assert.Contains(expected, Text(output, $"names: {{ {setting}: {{ \"table:crm_eu.tbl_*\": Crm$1 }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData(OutputKind.Amplify, "amplify", "$3", "  firstName: String\n")]
    [InlineData(OutputKind.Amplify, "amplify", "old$3", "  oldFirstName: String\n")]
    [InlineData(OutputKind.AmplifyTs, "amplify", "$3", "firstName: a.string()")]
    [InlineData(OutputKind.FirestoreSchema, "firestore", "$3", "\"first_name\": {")]
    [InlineData(OutputKind.Csharp, "csharp", "$3", "string? FirstName {")]
    [InlineData(OutputKind.Bigquery, "bigquery", "$3", "\"name\": \"first_name\"")]
    public void Columns_have_patterns_of_three_parts(OutputKind output, string setting, string name, string expected) =>
        Assert.Contains(expected, Text(output, $"names: {{ {setting}: {{ \"*.*.fld_*\": {name} }} }}"), StringComparison.Ordinal);

    [Fact]
    public void Relations_are_called_after_the_names_that_a_pattern_gives()
    {
        var text = Text(OutputKind.Amplify, "names: { amplify: { \"*.tbl_2020_*\": $2, \"*.tbl_contact?\": Contact } }");

        Assert.Matches(@"contact: +Contact @belongsTo", text);
        Assert.Matches(@"orders: +\[Order\] @hasMany", text);
    }

    [Fact]
    public void An_object_s_own_entry_comes_before_patterns_and_star_and_question_mark_can_be_in_a_name()
    {
        var text = AmplifyRun.Generate(AmplifyRun.Tables("tbl_a", "tbl_b", "what?", "whats"),
            "names: { amplify: { \"public.tbl_*\": Row$1, public.tbl_b: Own, \"public.what?\": Question } }").Files[0].Text;

        Assert.Contains("type RowA @model", text, StringComparison.Ordinal);
        Assert.Contains("type Own @model", text, StringComparison.Ordinal);
        Assert.Contains("type Question @model", text, StringComparison.Ordinal);
        Assert.Contains("type What @model", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amplify", "\"crm_eu.tabelle_*\": $1", "ST0309", "'names.amplify' has the pattern 'crm_eu.tabelle_*', but it matches nothing")]
    [InlineData("amplify", "\"tbl_*\": $1", "ST0309", "'tbl_*'")]
    [InlineData("amplify", "\"enum:crm_eu.tbl_*\": $1", "ST0309", "'enum:crm_eu.tbl_*'")]
    [InlineData("firestore", "\"crm_eu.tabelle_*\": $1", "ST0309", "names.firestore")]
    [InlineData("firestore-types", "\"crm_eu.*.id\": $1", "ST0309", "names.firestore-types")]
    [InlineData("csharp", "\"CRM_EU.*\": $1", "ST0309", "names.csharp")]
    [InlineData("amplify", "\"*.tbl_*\": $2, \"crm_eu.*_contacts\": $1", "ST0310", "'crm_eu.*_contacts' and '*.tbl_*' (line 1) both match 'crm_eu.tbl_contacts'. Make one of them narrower, or name the object itself in the configuration: names: { amplify: { \"crm_eu.tbl_contacts\": AnotherName } }.")]
    [InlineData("firestore-types", "\"*.tbl_*\": $2, \"crm_eu.*\": $1", "ST0310", "'crm_eu.tbl_contacts'")]
    [InlineData("amplify", "\"crm_eu.tbl_contacts*\": $1", "ST3202", "'' cannot be the name of 'crm_eu.tbl_contacts': it is no GraphQL name.")]
    [InlineData("amplify", "\"crm_eu.tbl_*\": a-$1", "ST3202", "'a-Contact' cannot be the name of 'crm_eu.tbl_contacts': it is no GraphQL name.")]
    [InlineData("amplify", "\"crm_eu.tbl_c*\": $1Input", "ST3202", "'OntactInput' cannot be the name of 'crm_eu.tbl_contacts': Amplify keeps it for itself.")]
    [InlineData("amplify", "\"crm_eu.tbl_contacts.*\": same", "ST3202", "'same' cannot be the name of 'crm_eu.tbl_contacts.fld_first_name': another field has it.")]
    [InlineData("firestore", "\"crm_eu.tbl_*\": __$1__", "ST3103", "'__contacts__'")]
    [InlineData("firestore-types", "\"crm_eu.tbl_contacts*\": $1", "ST3125", "''")]
    [InlineData("csharp", "\"crm_eu.tbl_*\": 3$1", "ST3302", "'3Contact' cannot be the C# name of 'crm_eu.tbl_contacts'")]
    public void What_is_wrong_is_reported_at_the_pattern_s_line(string setting, string names, string code, string message)
    {
        var output = setting switch { "amplify" => OutputKind.Amplify, "firestore" => OutputKind.FirestoreSchema, "csharp" => OutputKind.Csharp, _ => OutputKind.FirestoreTypes };
        var found = Generate(output, Crm, $"names: {{ {setting}: {{ {names} }} }}").Diagnostics.First(diagnostic => diagnostic.Code == code && diagnostic.Message.Contains(message, StringComparison.Ordinal));

        Assert.Equal(code == "ST0309" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(("/config.yaml", 1), (found.Location!.File, found.Location.Line));
    }

    [Theory]
    [InlineData(OutputKind.Amplify, "amplify", "ST3201", "names: { amplify: { \"crm_eu.tbl_contacts\": Same2 } }")]
    [InlineData(OutputKind.FirestoreSchema, "firestore", "ST3101", "names: { firestore: { crm_eu.tbl_contacts: another_name } }")]
    [InlineData(OutputKind.FirestoreTypes, "firestore-types", "ST3124", "crm_eu.tbl_contacts")]
    [InlineData(OutputKind.Csharp, "csharp", "ST3301", "names: { csharp: { crm_eu.tbl_contacts: AnotherName } }")]
    public void Two_tables_that_meet_in_one_name_are_the_error_that_says_what_to_write(OutputKind output, string setting, string code, string message)
    {
        var found = Generate(output, Crm, $"names: {{ {setting}: {{ \"crm_eu.*\": Same }} }}").Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Code == code && diagnostic.Message.Contains(message, StringComparison.Ordinal));
        Assert.DoesNotContain(Generate(output, Crm, $"names: {{ {setting}: {{ \"crm_eu.*\": Same, crm_eu.tbl_contacts: Other }} }}").Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("\"crm_*.tbl_*\": $3", "'names.amplify.crm_*.tbl_*' takes a name in which $1 to $2 are what the pattern's * take.")]
    [InlineData("\"crm.tbl_*\": $0", "'names.amplify.crm.tbl_*' takes a name in which $1 is what the pattern's * takes.")]
    [InlineData("\"crm.tbl_?\": $1", "'names.amplify.crm.tbl_?' takes a name without $1, since its pattern has no *.")]
    public void A_number_without_its_star_stops_the_configuration(string names, string message)
    {
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse($"names:\n  amplify:\n    {names}\n", "/config.yaml")).Diagnostics);

        Assert.Equal(("ST0304", 3), (fault.Code, fault.Location!.Line));
        Assert.Equal(message, fault.Message);
    }

    [Theory]
    [InlineData("a.b_*", "a", "b_c_d", "c_d")]
    [InlineData("a.*_*", "a", "b_c_d", "b|c_d")]
    [InlineData("*.*", "a.x", "b.y", "a.x|b.y")]
    [InlineData("a.\\*b*", "a", "*bc", "c")]
    [InlineData("a.?(*)", "a", "f(x)", "x")]
    [InlineData("a.b*", "a", "B", null)]
    [InlineData("a*", "a", "b", null)]
    [InlineData("a.*.*", "a", "b", null)]
    public void A_star_takes_text_of_one_part_of_the_name(string pattern, string schema, string name, string? taken) =>
        Assert.Equal(taken, NamePattern.Parse(pattern).Match(ObjectPath.Of(ObjectKind.Table, schema, name)) is { } parts ? string.Join('|', parts) : null);

    private static string Text(OutputKind output, string configuration)
    {
        var made = Generate(output, Crm, configuration + (output == OutputKind.Typescript ? "\ntypescript: { style: kysely }" : ""));
        Assert.DoesNotContain(made.Diagnostics, diagnostic => diagnostic.Severity != DiagnosticSeverity.Message);
        return string.Concat(made.Files.Where(file => file.Output == output).Select(file => file.Text));
    }

    private static GeneratedFiles Generate(OutputKind output, string manifest, string configuration)
    {
        var document = ManifestFile.Parse(manifest, "/manifest.yaml");
        return SchemaGenerators.All.Select(generator => generator.Generate(new GenerationInput
        {
            Schema = document.Schema,
            Positions = document.Positions,
            Configuration = ConfigurationFile.Parse(configuration, "/config.yaml"),
            Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, OutputRegistry.Of(output).IsDirectory ? "/out" : "/out/file"),
        })).Single(files => !files.Files.IsEmpty || !files.Diagnostics.IsEmpty);
    }
}
