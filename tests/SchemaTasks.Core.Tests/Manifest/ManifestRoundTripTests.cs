using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

public sealed class ManifestRoundTripTests
{
    /// <summary>A fixed replay: the same models in every run. A failure prints the seed and size of the model.</summary>
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(0x5EED, 0xF00D | 1);

    private static readonly Arbitrary<(int Seed, int Size)> Models =
        (from seed in Gen.Choose(0, int.MaxValue)
         from size in Gen.Choose(1, 3)
         select (seed, size)).ToArbitrary();

    [Fact]
    public void Any_model_comes_back_the_same() => Prop.ForAll(Models, model =>
    {
        var schema = new DatabaseGenerator(model.Seed, model.Size).Database();

        var text = ManifestFile.Print(schema);
        var read = ManifestFile.Parse(text, "/m.yaml").Schema;

        Assert.Equal(JsonSerializer.Serialize(schema), JsonSerializer.Serialize(read));
        Assert.Equal(text, ManifestFile.Print(read));
    }).Check(Fixed);

    [Fact]
    public void The_order_of_lists_that_have_none_does_not_change_a_byte() => Prop.ForAll(Models, model =>
    {
        var schema = new DatabaseGenerator(model.Seed, model.Size).Database();

        Assert.Equal(ManifestFile.Print(schema), ManifestFile.Print(Reversed(schema)));
    }).Check(Fixed);

    [Fact]
    public void Windows_line_ends_change_nothing_but_the_file()
    {
        var schema = new DatabaseGenerator(7).Database();
        var text = ManifestFile.Print(schema);

        Assert.Equal(text, ManifestFile.Print(ManifestFile.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal), "/m.yaml").Schema));
    }

    private static DatabaseSchema Reversed(DatabaseSchema schema) => schema with
    {
        Extensions = [.. schema.Extensions.Reverse()],
        Schemas = [.. schema.Schemas.Reverse().Select(Reversed)],
        EventTriggers = [.. schema.EventTriggers.Reverse()],
        Publications = [.. schema.Publications.Reverse().Select(publication => publication with
        {
            Tables = [.. publication.Tables.Reverse()],
            Schemas = [.. publication.Schemas.Reverse()],
            Operations = [.. publication.Operations.Reverse()],
        })],
        Other = [.. schema.Other.Reverse()],
    };

    private static Schema Reversed(Schema schema) => schema with
    {
        Grants = [.. schema.Grants.Reverse()],
        Enums = [.. schema.Enums.Reverse()],
        Domains = [.. schema.Domains.Reverse().Select(domain => domain with { Checks = [.. domain.Checks.Reverse()] })],
        Composites = [.. schema.Composites.Reverse()],
        Ranges = [.. schema.Ranges.Reverse()],
        Sequences = [.. schema.Sequences.Reverse()],
        Tables = [.. schema.Tables.Reverse().Select(Reversed)],
        Views = [.. schema.Views.Reverse().Select(view => view with { Options = [.. view.Options.Reverse()], Triggers = [.. view.Triggers.Reverse()], Rules = [.. view.Rules.Reverse()] })],
        MaterializedViews = [.. schema.MaterializedViews.Reverse().Select(view => view with
        {
            StorageParameters = [.. view.StorageParameters.Reverse()],
            Indexes = [.. view.Indexes.Reverse()],
            Statistics = [.. view.Statistics.Reverse()],
        })],
        Routines = [.. schema.Routines.Reverse()],
    };

    private static Table Reversed(Table table) => table with
    {
        UniqueConstraints = [.. table.UniqueConstraints.Reverse()],
        ForeignKeys = [.. table.ForeignKeys.Reverse()],
        Checks = [.. table.Checks.Reverse()],
        Exclusions = [.. table.Exclusions.Reverse()],
        Indexes = [.. table.Indexes.Reverse()],
        Statistics = [.. table.Statistics.Reverse()],
        Policies = [.. table.Policies.Reverse().Select(policy => policy with { Roles = [.. policy.Roles.Reverse()] })],
        Triggers = [.. table.Triggers.Reverse()],
        Rules = [.. table.Rules.Reverse()],
        Partitions = [.. table.Partitions.Reverse().Select(partition => partition with { Table = Reversed(partition.Table) })],
        StorageParameters = [.. table.StorageParameters.Reverse()],
    };
}
