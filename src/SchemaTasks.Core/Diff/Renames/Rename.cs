using SchemaTasks.Model;

namespace SchemaTasks.Diff.Renames;

/// <summary>An object of the server that is to go by the manifest's name.</summary>
/// <param name="Actual">Its path on the server.</param>
/// <param name="Expected">Its path in the manifest.</param>
internal sealed record Rename(ObjectPath Actual, ObjectPath Expected)
{
    /// <summary>The object itself is meant, not a member of one.</summary>
    public bool IsOfObject => Actual.Member is null || Actual.Kind == ObjectKind.Routine;

    /// <summary>It makes room for what a table takes along to another schema, so it goes before that.</summary>
    public bool MakesRoom { get; init; }

    /// <summary>Its name, the last part of its path, on the server.</summary>
    public string From => Last(Actual);

    /// <summary>The same in the manifest.</summary>
    public string To => Last(Expected);

    private static string Last(ObjectPath path) => path.Member is null || path.Kind == ObjectKind.Routine ? path.Name : path.Member;
}
