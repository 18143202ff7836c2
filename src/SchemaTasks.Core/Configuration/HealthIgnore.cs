using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>One accepted finding: <c>{check: unused_indexes, objects: people.*, reason: …, expires: 2027-03-31}</c>.</summary>
public sealed record HealthIgnore
{
    /// <summary>The word of a check (<c>unused_indexes</c>) or its code (<c>ST6118</c>).</summary>
    public required string Check { get; init; }

    /// <summary>Any one of these; empty for every object.</summary>
    public ImmutableArray<ObjectGlob> Objects { get; init; } = [];

    /// <summary>Why it is accepted; the report repeats it.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it is accepted without a warning; 14 days later it accepts nothing.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Where the configuration says so.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether the day is after <see cref="Expires"/>.</summary>
    public bool IsExpired(DateOnly today) => today > Expires;

    /// <summary>Whether the grace period of <see cref="BaselineEntry.GracePeriod"/> is over as well.</summary>
    public bool IsLapsed(DateOnly today) => today.DayNumber - Expires.DayNumber > BaselineEntry.GracePeriod.Days;

    /// <summary>Whether the entry covers a finding; whether it has expired does not count.</summary>
    /// <param name="word">The check's word.</param>
    /// <param name="code">Its code.</param>
    /// <param name="path">The finding's object; <see langword="null"/> for the server itself.</param>
    public bool Matches(string word, string code, ObjectPath? path) =>
        (Check == word || Check == code) && (Objects.IsEmpty || (path is not null && Objects.Any(glob => glob.Matches(path))));
}
