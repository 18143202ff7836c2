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

    /// <summary>COMMENT ON DATABASE; <see langword="null"/> for none and for those that initdb gives to its own databases.</summary>
    public string? Comment { get; init; }

    /// <summary>CREATE EXTENSION; <c>plpgsql</c>, which every database has, is not read from a server.</summary>
    public ImmutableArray<Extension> Extensions { get; init; } = [];

    /// <summary>CREATE SCHEMA, and <c>public</c>; without PostgreSQL's own and without those that extensions make.</summary>
    public ImmutableArray<Schema> Schemas { get; init; } = [];

    /// <summary>CREATE EVENT TRIGGER; without those of extensions.</summary>
    public ImmutableArray<EventTrigger> EventTriggers { get; init; } = [];

    /// <summary>CREATE PUBLICATION; subscriptions are not part of the model.</summary>
    public ImmutableArray<Publication> Publications { get; init; } = [];

    /// <summary>In ordinal order of kind, then identity.</summary>
    public ImmutableArray<OtherObject> Other { get; init; } = [];

    /// <summary>No manifest lists them, so they are filled only for a script that may have to put them back.</summary>
    internal ImmutableArray<SecurityLabel> SecurityLabels { get; init; } = [];
}
