using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>
/// One accepted change: <c>{object: people.master.email, facet: type, reason: …, expires: 2026-03-31}</c>. It accepts changes of that very
/// object, not of what is in it.
/// </summary>
public sealed record BaselineEntry
{
    /// <summary>
    /// How long an expired entry still accepts its change, with a warning; from then on it is an error and accepts nothing.
    /// </summary>
    public static readonly TimeSpan GracePeriod = TimeSpan.FromDays(14);

    /// <summary>The kind before the colon of <c>object</c> (<c>index:people.master.email_idx</c>); <see langword="null"/> for any.</summary>
    public ObjectKind? Kind { get; init; }

    /// <summary>The object's path as reports print it.</summary>
    public required string Object { get; init; }

    /// <summary><see langword="null"/> for every facet, and for changes of none.</summary>
    public string? Facet { get; init; }

    /// <summary><see langword="null"/> for every change.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary>Why it is accepted; the report repeats it.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it is accepted without a warning.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Where the configuration says so.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether the day is after <see cref="Expires"/>.</summary>
    public bool IsExpired(DateOnly today) => today > Expires;

    /// <summary>Whether the grace period is over as well.</summary>
    public bool IsLapsed(DateOnly today) => today.DayNumber - Expires.DayNumber > GracePeriod.Days;

    /// <summary>Whether it is a change of that very object, of the facet and the kind that the entry names; whether it has expired does not count.</summary>
    public bool Matches(SchemaChange change) =>
        Matches(change.Path) && (Facet is null || Facet == change.Facet) && (Change is null || Change == change.Change);

    /// <summary>Whether this is the object that the entry names.</summary>
    public bool Matches(ObjectPath path) => (Kind is null || Kind == path.Kind) && path.ToString() == Object;
}
