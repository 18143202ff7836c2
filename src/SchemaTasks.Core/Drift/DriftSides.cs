using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>The two sides of a check, for reports. Holds no secret.</summary>
internal sealed record DriftSides
{
    public ComparedWith ComparedWith { get; init; } = ComparedWith.Server;

    /// <summary><c>host:port</c> of a live server, or the folder of the migrations as the repository names it; <see langword="null"/> when it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>Name of a live server's database.</summary>
    public string? Database { get; init; }

    /// <summary>What the user calls the server: <c>staging</c>; <see langword="null"/> for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>What the host calls it, as far as the server says: <c>branch br-…</c>; empty where it says nothing.</summary>
    public ImmutableArray<KeyValuePair<string, string>> HostIds { get; init; } = [];

    /// <summary>The host whose own objects are left out; <see langword="null"/> for none.</summary>
    public string? Platform { get; init; }

    /// <summary>Its own objects, which a manifest has that was written before the host was known.</summary>
    public ImmutableHashSet<(ObjectKind Kind, string Name)> LeftOut { get; init; } = [];

    /// <summary>Whether the object is there and only left out.</summary>
    public bool LeavesOut(SchemaChange change) => change.Change == ChangeKind.Missing && LeftOut.Contains((change.Path.Kind, change.Path.Name));

    /// <summary>The manifest as the repository names it, with <c>/</c>.</summary>
    public string? Manifest { get; init; }

    /// <summary>The commit that is checked out, in full; <see langword="null"/> where git does not say.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether the manifest differs from that commit's.</summary>
    public bool IsModified { get; init; }
}
