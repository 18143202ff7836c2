using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Amplify;

/// <summary>
/// Amplify joins a type's name and a relation field's to the name of a resolver: <c>Page</c> + <c>oneTwo</c> and <c>PageOne</c> + <c>two</c> to
/// <c>pageOneTwoResolver</c>, which its transformer refuses; <c>Page</c> + <c>onetwo</c> and <c>Pageone</c> + <c>two</c> to
/// <c>PageonetwoResolver</c>, which it takes and the deployment refuses.
/// </summary>
public sealed class RelationNamesTests
{
    private static readonly (AmplifyDialect Dialect, bool IsTypeScript)[] Forms = [(AmplifyDialect.V2, false), (AmplifyDialect.V1, false), (AmplifyDialect.Sql, false), (AmplifyDialect.V2, true), (AmplifyDialect.Sql, true)];

    /// <summary>Words whose joins are ambiguous.</summary>
    private static readonly string[] Words = ["page", "one", "two", "pageone", "onetwo", "page_one", "one_two", "page_two", "two_one", "page_one_two"];

    private static readonly ImmutableDictionary<OutputKind, string> NoOutputs = ImmutableDictionary<OutputKind, string>.Empty;

    [Theory]
    [InlineData(AmplifyDialect.V2, false)]
    [InlineData(AmplifyDialect.Sql, false)]
    [InlineData(AmplifyDialect.V2, true)]
    [InlineData(AmplifyDialect.Sql, true)]
    public void Of_two_relations_with_one_resolver_the_longer_field_gets_another_name(AmplifyDialect dialect, bool typeScript)
    {
        var made = AmplifyRun.Generate(Manifest(("page", "one_two_id", "target"), ("page_one", "two_id", "target"), ("target", "", "")), dialect: dialect, typeScript: typeScript);

        Assert.Contains(" two:", made.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains(" oneTwoTarget:", made.Files[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" oneTwo:", made.Files[0].Text, StringComparison.Ordinal);
        var reported = Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3246");
        Assert.Equal(DiagnosticSeverity.Message, reported.Severity);
        Assert.Contains("Page.oneTwoTarget", reported.Message, StringComparison.Ordinal);
        Assert.Contains("PageOne.two", reported.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Transformer_v1_joins_names_as_they_are()
    {
        Assert.Contains(" oneTwo:", AmplifyRun.Generate(Manifest(("page", "one_two_id", "target"), ("page_one", "two_id", "target"), ("target", "", "")), dialect: AmplifyDialect.V1).Files[0].Text, StringComparison.Ordinal);
        Assert.Contains(" onetwoTarget:", AmplifyRun.Generate(Manifest(("page", "onetwo_id", "target"), ("pageone", "two_id", "target"), ("target", "", "")), dialect: AmplifyDialect.V1).Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_gives_way_to_a_field_that_is_called_after_a_column()
    {
        // PageTree + nodes, a list of nodes, and Page + treeNodes, after a column.
        var made = AmplifyRun.Generate(Manifest(("node", "page_tree_id", "page_tree"), ("page", "tree_nodes_id", "target"), ("page_tree", "", ""), ("target", "", "")));

        Assert.Contains(" treeNodes:", made.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains(" nodesByPageTree:", made.Files[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zero", "one_two_id", "public.zero: Page")]
    [InlineData("zero", "one_two_id", "public.z*: Page")]
    [InlineData("page", "three_id", "public.page.three_id: oneTwoId")]
    public void A_name_given_by_hand_that_makes_one_resolver_of_two_is_an_error_at_its_line(string table, string column, string name)
    {
        var manifest = Manifest((table, column, "target"), ("page_one", "two_id", "target"), ("target", "", ""));

        var made = AmplifyRun.Generate(manifest, $"names:\n  amplify:\n    {name}\n");

        var error = Assert.Single(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("ST3202", "/project/config.yaml", 3), (error.Code, error.Location!.File, error.Location.Line));
        Assert.Contains("Page.oneTwo", error.Message, StringComparison.Ordinal);
        Assert.Contains("PageOne.two", error.Message, StringComparison.Ordinal);
        Assert.Empty(made.Files);
    }

    [Theory]
    [InlineData("public.page: PageZero", 0)]
    [InlineData("public.page.one_two_id: otherId", 0)]
    [InlineData("public.page: Page", 1)]
    [InlineData("public.target: Other", 1)]
    [InlineData("public.page.one_two_id: oneTwoId", 1)]
    public void Names_given_by_hand_that_make_no_difference_are_no_fault(string name, int renamed)
    {
        var made = AmplifyRun.Generate(Manifest(("page", "one_two_id", "target"), ("page_one", "two_id", "target"), ("target", "", "")), $"names: {{ amplify: {{ {name} }} }}");

        Assert.DoesNotContain(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(renamed, made.Diagnostics.Count(diagnostic => diagnostic.Code == "ST3246"));
    }

    [Theory]
    [InlineData(AmplifyDialect.V2, false)]
    [InlineData(AmplifyDialect.V1, false)]
    [InlineData(AmplifyDialect.Sql, false)]
    [InlineData(AmplifyDialect.V2, true)]
    [InlineData(AmplifyDialect.Sql, true)]
    public void A_relation_is_called_after_the_name_that_its_column_was_given(AmplifyDialect dialect, bool typeScript)
    {
        var manifest = Manifest(("orders", "fk_usr_1_id", "users"), ("users", "", ""));
        foreach (var names in new[] { "public.orders.fk_usr_1_id: buyerId", "public.orders.fk_usr_1_id: buyer_id", "'*.*.fk_usr_1_id': buyerUuid" })
        {
            var text = AmplifyRun.Generate(manifest, $"names: {{ amplify: {{ {names} }} }}", dialect, typeScript: typeScript).Files[0].Text;

            Assert.Contains(" buyer:", text, StringComparison.Ordinal);
            Assert.Contains(" ordersByBuyer:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("fkUsr1:", text, StringComparison.Ordinal);
        }
        Assert.Contains(" orders:", AmplifyRun.Generate(manifest, "names: { amplify: { public.orders.fk_usr_1_id: userId } }", dialect, typeScript: typeScript).Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_relations_have_one_resolver() =>
        Prop.ForAll(Schemas(), schema =>
        {
            foreach (var (dialect, isTypeScript) in Forms)
            {
                if (Model(schema, dialect, isTypeScript) is not { } model) continue;
                var relations = model.Types.SelectMany(type => type.Relations.Select(relation => (Type: type.Name, Field: relation.Name))).ToList();
                Assert.Distinct(relations.Select(relation => relation.Type + relation.Field));
                if (dialect != AmplifyDialect.V1) Assert.Distinct(relations.Select(relation => relation.Type + char.ToUpperInvariant(relation.Field[0]) + relation.Field[1..]));
                foreach (var type in model.Types) Assert.Distinct(type.Relations.Select(relation => relation.Name).Concat(type.Fields.Select(field => field.Name)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(11, 13));

    [Fact]
    public void An_unrelated_table_renames_no_relation() =>
        Prop.ForAll(Schemas(), schema =>
        {
            ImmutableArray<Table> more = [Table("aaa", "zzz_id", "zzz"), .. schema.Schemas[0].Tables, Table("zzz", "", "")];
            var larger = schema with { Schemas = [schema.Schemas[0] with { Tables = more }] };
            foreach (var (dialect, isTypeScript) in Forms)
            {
                if (Model(schema, dialect, isTypeScript) is not { } model) continue;
                var types = Model(larger, dialect, isTypeScript)!.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
                Assert.All(model.Types, type => Assert.Equal(Names(type), Names(types[type.Name])));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(17, 19));

    private static IEnumerable<string> Names(AmplifyType type) => type.Relations.Select(relation => $"{relation.Name}: {relation.Target} by {relation.ForeignKey}");

    private static AmplifyModel? Model(DatabaseSchema schema, AmplifyDialect dialect, bool isTypeScript)
    {
        var document = ManifestFile.Parse(ManifestFile.Print(schema), "/manifest.yaml");
        var input = new GenerationInput { Schema = document.Schema, Positions = document.Positions, AmplifyDialect = dialect, Outputs = NoOutputs };
        return AmplifyModelBuilder.Build(new Draft(input, new NameCache(), isTypeScript));
    }

    private static Arbitrary<DatabaseSchema> Schemas() => (
        from names in Gen.SubListOf(Words)
        from references in Gen.ArrayOf(Gen.Elements(Words).SelectMany(column => Gen.Choose(0, 100), (column, target) => (Column: column, Target: target)), names.Count * 3)
        select new DatabaseSchema
        {
            Schemas =
            [
                new Schema
                {
                    Name = "public",
                    Tables = [.. names.Order(StringComparer.Ordinal).Select((name, at) => Table(name, [.. references.Skip(at * 3).Take(3).DistinctBy(reference => reference.Column).Select(reference => (reference.Column + "_id", names[reference.Target % names.Count]))]))],
                },
            ],
        }).ToArbitrary();

    private static Table Table(string name, string column, string target) => column.Length == 0 ? Table(name) : Table(name, (column, target));

    private static Table Table(string name, params (string Column, string Target)[] references) => new()
    {
        Name = name,
        Columns = [new Column { Name = "id", Type = "uuid", Nullable = false }, .. references.Select(reference => new Column { Name = reference.Column, Type = "uuid", Nullable = false })],
        PrimaryKey = new KeyConstraint { Name = $"{name}_pkey", Columns = ["id"] },
        ForeignKeys = [.. references.Select(reference => new ForeignKey { Name = $"{name}_{reference.Column}_fkey", Columns = [reference.Column], References = new QualifiedName("public", reference.Target), ReferencedColumns = ["id"] })],
    };

    private static string Manifest(params (string Name, string Column, string Target)[] tables) =>
        ManifestFile.Print(new DatabaseSchema { Schemas = [new Schema { Name = "public", Tables = [.. tables.Select(table => Table(table.Name, table.Column, table.Target))] }] });
}
