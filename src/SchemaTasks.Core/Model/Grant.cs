using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>
/// Privileges of one role on one object (<see href="https://www.postgresql.org/docs/current/ddl-priv.html"/>). What holds without any GRANT
/// (the owner's own, everybody's EXECUTE of routines and USAGE of types) is not listed; when it was taken away, the owner or
/// <c>public</c> is listed with what is left, nothing included.
/// </summary>
public sealed record Grant
{
    /// <summary>The role, or <c>public</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Lower case: <c>select</c>, <c>insert</c>, <c>usage</c> …, in ordinal order.</summary>
    public required ImmutableArray<string> Privileges { get; init; }

    /// <summary>WITH GRANT OPTION.</summary>
    public bool Grantable { get; init; }

    /// <summary>The role that granted it, where that is not the owner; no manifest lists it, so it is filled only for a script that may have to put it back.</summary>
    internal string? Grantor { get; init; }
}
