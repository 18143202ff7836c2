using System.IO.Enumeration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>
/// A pattern for objects: <c>people.*</c>, <c>*.audit_*</c>, <c>index:people.*_idx</c>. <c>*</c> is any text, <c>?</c> any one character,
/// <c>\</c> takes the next one as it is; case counts. What matches an object matches all that is in it.
/// </summary>
/// <param name="Kind">The kind before the colon; <see langword="null"/> for every kind.</param>
/// <param name="Pattern">The pattern after the colon.</param>
/// <param name="Location">Where the configuration says so; <see langword="null"/> for a built-in.</param>
public sealed record ObjectGlob(ObjectKind? Kind, string Pattern, SourceLocation? Location = null)
{
    private readonly string _inside = Pattern + ".*";

    /// <summary>Whether it may be kept for objects that are not there yet.</summary>
    internal bool HasWildcard => Pattern.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether the object, or one that it is part of, matches.</summary>
    public bool Matches(ObjectPath path) =>
        (Kind is null || Kind == path.Kind) && Matches(path.Kind == ObjectKind.Other ? path.Name : path.ToString());

    /// <summary>Whether a dotted name, or one that it is part of, matches, whatever its kind.</summary>
    public bool Matches(string name) =>
        FileSystemName.MatchesSimpleExpression(Pattern, name, ignoreCase: false)
        || FileSystemName.MatchesSimpleExpression(_inside, name, ignoreCase: false);

    /// <summary>As the configuration file has it: <c>index:people.*_idx</c>, <c>people.*</c>.</summary>
    public override string ToString() => Kind is null ? Pattern : $"{KindNames.Of(Kind.Value)}:{Pattern}";
}
