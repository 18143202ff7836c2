using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

public sealed class RulesBudgetTests
{
    private static readonly string[] Types = ["text", "integer", "character varying(5000)", "uuid", "numeric(30)", "boolean", "public.vector(3)", "jsonb"];

    [Fact]
    public void A_table_within_the_budget_is_checked_fully_and_silently()
    {
        var files = Generate(32, "integer");
        Assert.Empty(files.Codes());
        Assert.Contains("d['c31'] <= 2147483647", files.Of(OutputKind.FirestoreRules), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_tables_check_less_the_largest_first_so_that_the_rules_still_deploy()
    {
        var tables = Enumerable.Range(0, 520).Select(number => FirestoreRun.Table($"t{number:000}", [.. Enumerable.Range(0, number % 2 == 0 ? 12 : 4).Select(column => $"some_longer_column_name_{column} uuid")])).ToArray();
        var files = FirestoreRun.Generate(FirestoreRun.Public(tables));

        Assert.InRange(Encoding.UTF8.GetByteCount(files.Of(OutputKind.FirestoreRules)), 200_000, 262_144);
        Assert.Equal(DiagnosticSeverity.Warning, files.Single("ST3126").Severity);
        Assert.DoesNotContain("ST3117", files.Codes());
        Assert.Contains("match /t519/{id}", files.Of(OutputKind.FirestoreRules), StringComparison.Ordinal);
        Assert.DoesNotContain("match /t519/", FirestoreRun.Generate(FirestoreRun.Public(tables), "firestore: { rules_exclude: [public.t519] }").Of(OutputKind.FirestoreRules), StringComparison.Ordinal);
    }

    [Fact]
    public void The_advice_for_rules_that_are_too_large_is_not_the_setting_in_force()
    {
        var tables = Enumerable.Range(0, 520).Select(number => FirestoreRun.Table($"t{number:000}", [.. Enumerable.Range(0, 8).Select(column => $"column_{column} integer")])).ToArray();

        var files = FirestoreRun.Generate(FirestoreRun.Public(tables), "firestore: { validation: fields }");

        Assert.Contains("match /t519/{id}", files.Of(OutputKind.FirestoreRules), StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(files.Of(OutputKind.FirestoreRules)), 1, 262_144);
        Assert.DoesNotContain(files.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Message.Contains("validation: fields", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_is_checked_a_document_s_id_fits_its_key()
    {
        foreach (var validation in new[] { "full", "types", "fields", "id" })
        {
            var rules = FirestoreRun.Generate(FirestoreRun.Public(FirestoreRun.Table("categories", "category_id! integer", "name text")), $"firestore: {{ validation: {validation} }}").Of(OutputKind.FirestoreRules);
            Assert.Contains("return id == string(d['category_id'])", rules, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Above_the_budget_ranges_give_way_with_a_warning()
    {
        var files = Generate(36, "integer");
        Assert.Equal(DiagnosticSeverity.Warning, files.Single("ST3118").Severity);
        Assert.Contains("d['c35'] is int", files.Of(OutputKind.FirestoreRules), StringComparison.Ordinal);
        Assert.DoesNotContain("2147483647", files.Of(OutputKind.FirestoreRules), StringComparison.Ordinal);
    }

    [Fact]
    public void Far_above_it_the_last_fields_are_checked_by_name_only()
    {
        var files = Generate(200, "text");
        var rules = files.Of(OutputKind.FirestoreRules);
        Assert.Matches(@"the types of the first 1\d\d of 201", files.Single("ST3119").Message);
        Assert.Contains(".keys().hasAll('id,c0,", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("d['c199']", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void No_table_costs_more_than_the_last_resort_and_no_function_has_more_than_twenty_conjuncts() =>
        Prop.ForAll(Tables(), columns =>
        {
            var model = FirestoreModelBuilder.Build(new GenerationInput { Schema = FirestoreRun.Public(FirestoreRun.Table("t", columns)), Positions = FirestoreRun.Positions, Outputs = ImmutableDictionary<OutputKind, string>.Empty }, ImmutableArray.CreateBuilder<Diagnostic>());
            foreach (var validation in Enum.GetValues<FirestoreValidation>())
            {
                var validator = RulesValidator.Create(model.Collections[0], validation, RulesDocumentId.Of(model.Collections[0], out _)?.Cost ?? 0);
                Assert.InRange(validator.Cost, 1, RulesCost.LastResort);
                Assert.All(validator.Functions, function => Assert.InRange(function.Sum(check => Expression(check).Split(" && ").Length), 1, RulesValidator.ConjunctsPerFunction));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(11, 13));

    private static string Expression(RulesCheck check)
    {
        var text = new OutputText();
        check.AppendTo(text);
        return Encoding.UTF8.GetString(text.Written.Span);
    }

    private static Arbitrary<string[]> Tables() =>
        (from types in Gen.Choose(1, 300).SelectMany(count => Gen.ArrayOf(Gen.Elements(Types), count))
         from required in Gen.ArrayOf(Gen.Elements(true, false), types.Length)
         select types.Select((type, index) => string.Create(CultureInfo.InvariantCulture, $"c{index}{(required[index] ? "!" : "")} {type}")).ToArray()).ToArbitrary();

    private static GeneratedFiles Generate(int columns, string type) =>
        FirestoreRun.Generate(FirestoreRun.Public(FirestoreRun.Table("t", ["id! uuid", .. Enumerable.Range(0, columns).Select(column => string.Create(CultureInfo.InvariantCulture, $"c{column}! {type}"))])));
}
