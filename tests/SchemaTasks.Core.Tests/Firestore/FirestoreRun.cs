using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Runs the generator over a schema that a test builds in code.</summary>
internal static class FirestoreRun
{
    public static ISourceLocator Positions { get; } = new NamedPositions();

    public static GeneratedFiles Generate(DatabaseSchema database, string configuration = "", string? existingRules = null) =>
        new FirestoreGenerator().Generate(new GenerationInput
        {
            Schema = database,
            Positions = Positions,
            Configuration = ConfigurationFile.Parse(configuration, "/config.yaml"),
            Outputs = ImmutableDictionary<OutputKind, string>.Empty
                .Add(OutputKind.FirestoreSchema, "/out/FIRESTORE_SCHEMA.json")
                .Add(OutputKind.FirestoreIndexes, "/out/firestore.indexes.json")
                .Add(OutputKind.FirestoreRules, "/out/firestore.rules")
                .Add(OutputKind.FirestoreTypes, "/out/firestore.ts"),
            ExistingText = path => path == "/out/firestore.rules" ? existingRules : null,
        });

    public static string Of(this GeneratedFiles files, OutputKind output) => files.Files.Single(file => file.Output == output).Text;

    public static IEnumerable<string> Codes(this GeneratedFiles files) => files.Diagnostics.Select(diagnostic => diagnostic.Code);

    public static Diagnostic Single(this GeneratedFiles files, string code) => files.Diagnostics.Single(diagnostic => diagnostic.Code == code);

    /// <summary>One schema <c>public</c> with these tables.</summary>
    public static DatabaseSchema Public(params Table[] tables) => new() { Schemas = [new Schema { Name = "public", Tables = [.. tables] }] };

    /// <summary>A table of columns written <c>name type</c> (nullable) or <c>name! type</c>, whose first column is its key.</summary>
    public static Table Table(string name, params string[] columns)
    {
        var parsed = columns.Select(Column).ToImmutableArray();
        return new Table
        {
            Name = name,
            Columns = parsed,
            PrimaryKey = parsed.IsEmpty ? null : new KeyConstraint { Name = name + "_pkey", Columns = [parsed[0].Name] },
        };
    }

    public static Column Column(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new Column { Name = text[..space].TrimEnd('!'), Type = text[(space + 1)..], Nullable = text[space - 1] != '!' };
    }

    private sealed class NamedPositions : ISourceLocator
    {
        // The object's own name stands for its place, so that tests can tell places apart.
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new(path + (facet is null ? "" : "#" + facet), 1, 1);
    }
}
