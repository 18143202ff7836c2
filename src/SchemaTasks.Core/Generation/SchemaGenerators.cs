using System.Collections.Immutable;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Generation.Firestore;

namespace SchemaTasks.Generation;

/// <summary>Every generator there is; a new one is a folder and a line here.</summary>
public static class SchemaGenerators
{
    public static ImmutableArray<ISchemaGenerator> All { get; } =
    [
        new AmplifyGenerator(),
        new FirestoreGenerator(),
    ];
}
