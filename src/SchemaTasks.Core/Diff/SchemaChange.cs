using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>One difference between the manifest (expected) and a server (actual): what counts as one drift.</summary>
public sealed record SchemaChange
{
    /// <summary>The object, under the manifest's name if it is there, else under the server's.</summary>
    public required ObjectPath Path { get; init; }

    /// <summary>What happened to the object, seen from the manifest.</summary>
    public required ChangeKind Change { get; init; }

    /// <summary>
    /// The manifest's own key of what differs (<c>type</c>, <c>default</c>, <c>row_level_security</c> …) when <see cref="Change"/> is
    /// <see cref="ChangeKind.Different"/>; otherwise <see langword="null"/>.
    /// </summary>
    public string? Facet { get; init; }

    /// <summary>The manifest's side as people read it; <see langword="null"/> where the manifest says nothing.</summary>
    public string? Expected { get; init; }

    /// <summary>The server's side as people read it; <see langword="null"/> where the server has nothing.</summary>
    public string? Actual { get; init; }

    /// <summary>The comparison's own by default; after the rules, what they make of it.</summary>
    public required DriftSeverity Severity { get; init; }

    /// <summary>The server's path of a probable rename; otherwise <see langword="null"/>.</summary>
    public ObjectPath? RenamedTo { get; init; }

    /// <summary>
    /// The two sides differ only in deparsed text that two different major versions of PostgreSQL printed. A server of the manifest's
    /// major would say whether the difference is real.
    /// </summary>
    public bool TextAcrossMajors { get; init; }

    /// <summary>What makes two changes of two comparisons the same one.</summary>
    internal (ObjectPath, ChangeKind, string?, ObjectPath?) Identity => (Path, Change, Facet, RenamedTo);
}

/// <summary>What happened to an object, seen from the manifest.</summary>
public enum ChangeKind
{
    /// <summary>In the manifest, not on the server.</summary>
    Missing,
    /// <summary>On the server, not in the manifest.</summary>
    Unexpected,
    /// <summary>On both sides, and a facet differs.</summary>
    Different,
    /// <summary>Vanished beside exactly one that appeared with the same shape.</summary>
    Renamed,
}

/// <summary>How bad a change is, in ascending order. A note is in the report but is neither drift nor an error or warning.</summary>
public enum DriftSeverity
{
    /// <summary>By default an extension's version and the server's major version.</summary>
    Note,
    /// <summary>By default comments, owners, grants, storage, planner settings and the order of columns.</summary>
    Low,
    /// <summary>By default an index that is missing or differs, and most of what only the server has.</summary>
    Medium,
    /// <summary>By default a type, default, constraint, trigger or definition that differs, a missing constraint or trigger, and a table, enum or policy that only the server has.</summary>
    High,
    /// <summary>By default a missing table, column, view, type, routine, primary key or policy, and weaker row-level security.</summary>
    Critical,
}
