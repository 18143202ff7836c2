using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>The <c>requires</c> section: what a database must bring and what must be in it.</summary>
public sealed record Requirements
{
    /// <summary>What holds without the section: nothing is required.</summary>
    public static Requirements None { get; } = new();

    /// <summary>Bounds of the server's version: all must hold.</summary>
    public ImmutableArray<VersionBound> Postgres { get; init; } = [];

    /// <summary>In the file's order.</summary>
    public ImmutableArray<RequiredExtension> Extensions { get; init; } = [];

    /// <summary>In the file's order.</summary>
    public ImmutableArray<RequiredName> Schemas { get; init; } = [];

    /// <summary>Tables, views and materialized views, in the file's order.</summary>
    public ImmutableArray<RequiredRelation> Relations { get; init; } = [];

    /// <summary>Roles of the server, in the file's order.</summary>
    public ImmutableArray<RequiredName> Roles { get; init; } = [];

    /// <summary>Settings of the server, in the file's order.</summary>
    public ImmutableArray<RequiredSetting> Settings { get; init; } = [];

    /// <summary>What the connected role may at most do; <see langword="null"/> when that is not required.</summary>
    public RequiredPrivilege? Privilege { get; init; }

    /// <summary>Whether nothing is required, so that the server need not be asked.</summary>
    public bool IsEmpty => Postgres.IsEmpty && Extensions.IsEmpty && Schemas.IsEmpty && Relations.IsEmpty && Roles.IsEmpty && Settings.IsEmpty && Privilege is null;
}

/// <summary>One bound of the server's version: <c>&gt;=15</c>, <c>&lt;18</c>.</summary>
/// <param name="Operator"><c>&gt;=</c>, <c>&gt;</c>, <c>&lt;</c>, <c>&lt;=</c> or <c>=</c>.</param>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version; <see langword="null"/> when only the major counts.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record VersionBound(string Operator, int Major, int? Minor, SourceLocation Location)
{
    /// <summary>Whether the server's version is within the bound; without <see cref="Minor"/> only the major counts.</summary>
    /// <param name="versionNumber">The server's <c>server_version_num</c>: 150018 for 15.18.</param>
    public bool Holds(int versionNumber)
    {
        var (actual, wanted) = Minor is { } minor ? (versionNumber, (Major * 10000) + minor) : (versionNumber / 10000, Major);
        return Operator switch
        {
            ">=" => actual >= wanted,
            ">" => actual > wanted,
            "<=" => actual <= wanted,
            "<" => actual < wanted,
            _ => actual == wanted,
        };
    }

    /// <summary>As the configuration file has it: <c>&gt;=15</c>, <c>&gt;=16.4</c>.</summary>
    public override string ToString() => $"{Operator}{Major}{(Minor is { } minor ? $".{minor}" : "")}";
}

/// <summary>A schema or a role that must exist.</summary>
public sealed record RequiredName(string Name, SourceLocation Location);

/// <summary>An extension that must be installed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MinimumVersion">The least version; empty for any.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record RequiredExtension(string Name, string MinimumVersion, SourceLocation Location);

/// <summary>A setting that must have a value (<c>server_encoding</c>, <c>neon.branch_id</c>).</summary>
public sealed record RequiredSetting(string Name, string Value, SourceLocation Location);

/// <summary>A column that a required relation must have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As <c>format_type</c> prints it; empty for any.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record RequiredColumn(string Name, string Type, SourceLocation Location);

/// <summary>A table, view or materialized view that must exist.</summary>
public sealed record RequiredRelation
{
    /// <summary>By the list that it is in: <c>tables</c>, <c>views</c> or <c>materialized_views</c>.</summary>
    public required RequiredKind Kind { get; init; }

    /// <summary>What is before the first dot of the entry; unquoted, case kept.</summary>
    public required string Schema { get; init; }

    /// <summary>What is after the first dot of the entry; unquoted, case kept.</summary>
    public required string Name { get; init; }

    /// <summary>Least number of rows; 0 for any.</summary>
    public long MinimumRows { get; init; }

    /// <summary>Columns that it must have, among others, in the file's order; empty for any.</summary>
    public ImmutableArray<RequiredColumn> Columns { get; init; } = [];

    /// <summary>Where the configuration says so.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>What a required relation is.</summary>
public enum RequiredKind
{
    /// <summary>An entry of <c>requires.tables</c>.</summary>
    Table,
    /// <summary>An entry of <c>requires.views</c>.</summary>
    View,
    /// <summary>An entry of <c>requires.materialized_views</c>.</summary>
    MaterializedView,
}

/// <summary>The most that the connected role may do.</summary>
public sealed record RequiredPrivilege(PrivilegeLevel Level, SourceLocation Location);

/// <summary>A word of <c>requires.privileges</c>.</summary>
public enum PrivilegeLevel
{
    /// <summary>Reads: no attribute of a role (SUPERUSER, CREATEDB …), no right to create or to change rows.</summary>
    Read,
    /// <summary>Migrates: no attribute of a role.</summary>
    Migrate,
}
