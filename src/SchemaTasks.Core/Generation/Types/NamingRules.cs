using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>What names of a language are.</summary>
internal sealed record NamingRules
{
    /// <summary>Tables and views, for <see cref="Kinds"/>.</summary>
    public static ImmutableArray<ObjectKind> Relations { get; } = [ObjectKind.Table, ObjectKind.View, ObjectKind.MaterializedView];

    /// <summary>Whether an object of the kind is a table or view.</summary>
    public static bool IsRelation(ObjectPath path) => Relations.Contains(path.Kind);

    /// <summary>For messages: <c>C#</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The key below <c>names</c> and <c>types</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>What a name given by hand can be.</summary>
    public required Func<string, bool> IsGiven { get; init; }

    /// <summary>The same for a message: <c>an identifier …</c></summary>
    public required string GivenTakes { get; init; }

    /// <summary>What can have a name given by hand: kinds of objects.</summary>
    public required ImmutableArray<ObjectKind> Kinds { get; init; }

    /// <summary>Writes a part of an object's name, for a pattern of names given by hand, as a name is written.</summary>
    public required Func<ObjectPath, string, string> Write { get; init; }

    /// <summary>What can have a name given by hand, for a message: <c>table, view, enum …</c></summary>
    public required string Named { get; init; }

    /// <summary>The name of an object whose own name is empty.</summary>
    public string Empty { get; init; } = "_";

    public StringComparer Comparer { get; init; } = StringComparer.Ordinal;

    /// <summary>Whether a name that meets another says by <c>_U</c> and number which characters it lost.</summary>
    public bool CarriesDropped { get; init; } = true;
}
