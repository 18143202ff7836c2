using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>
/// Everything a user created in one PostgreSQL database: the one model that the manifest stores, a server is read into,
/// drift compares and every generator prints. Lists are in ordinal order of name unless their own summary says otherwise.
/// Expressions and definitions are the server's deparsed text under an empty <c>search_path</c>.
/// </summary>
public sealed record DatabaseSchema
{
    /// <summary>The server's major version (13 to 18); informative, <see langword="null"/> when unknown.</summary>
    public int? PostgresMajor { get; init; }

    public string? Comment { get; init; }

    public ImmutableArray<Extension> Extensions { get; init; } = [];

    public ImmutableArray<Schema> Schemas { get; init; } = [];

    public ImmutableArray<EventTrigger> EventTriggers { get; init; } = [];

    public ImmutableArray<Publication> Publications { get; init; } = [];

    /// <summary>In ordinal order of kind, then identity.</summary>
    public ImmutableArray<OtherObject> Other { get; init; } = [];

    /// <summary>No manifest lists them, so they are filled only for a script that may have to put them back.</summary>
    internal ImmutableArray<SecurityLabel> SecurityLabels { get; init; } = [];
}
