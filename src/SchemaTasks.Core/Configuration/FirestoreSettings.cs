using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>The <c>firestore</c> section.</summary>
public sealed record FirestoreSettings
{
    /// <summary>What holds without the section.</summary>
    public static FirestoreSettings Default { get; } = new();

    /// <summary>Tables, views and columns that Firestore does not get.</summary>
    public ImmutableArray<ObjectGlob> Exclude { get; init; } = [];

    /// <summary>Whether views and materialized views are read-only collections.</summary>
    public bool Views { get; init; } = true;

    /// <summary>Tables whose documents live below those of another table.</summary>
    public ImmutableArray<Subcollection> Subcollections { get; init; } = [];

    /// <summary>Columns of type <c>point</c> that hold longitude and latitude: GeoPoints instead of maps.</summary>
    public ImmutableArray<ObjectGlob> GeoPoints { get; init; } = [];

    /// <summary>Foreign-key columns that hold Firestore references instead of the key's own scalar.</summary>
    public ImmutableArray<ObjectGlob> References { get; init; } = [];

    /// <summary>Whether <c>date</c> columns are timestamps at midnight UTC instead of ISO 8601 strings.</summary>
    public bool DatesAsTimestamps { get; init; }

    /// <summary>Whether the project has billing enabled: 1,000 instead of 200 composite indexes (<see href="https://firebase.google.com/docs/firestore/quotas#indexes"/>).</summary>
    public bool Billing { get; init; } = true;

    /// <summary>Collections that have no rules, so that no client reaches them.</summary>
    public ImmutableArray<ObjectGlob> RulesExclude { get; init; } = [];

    /// <summary>How much of a document the rules check.</summary>
    public FirestoreValidation Validation { get; init; }

    internal static FirestoreSettings Read(SettingsNode section)
    {
        section.AllowOnly("exclude", "views", "subcollections", "geopoints", "references", "dates", "billing", "rules_exclude", "validation");
        return new FirestoreSettings
        {
            Exclude = section.Globs("exclude"),
            Views = section.Flag("views", true),
            Subcollections = section.Child("subcollections") is { } subcollections ? [.. subcollections.Entries.Select(entry => Read(entry.Key, entry.KeyLocation, entry.Value)).OfType<Subcollection>()] : [],
            GeoPoints = section.Globs("geopoints"),
            References = section.Globs("references"),
            DatesAsTimestamps = section.Choice("dates", false, ("string", false), ("timestamp", true)),
            Billing = section.Flag("billing", true),
            RulesExclude = section.Globs("rules_exclude"),
            Validation = section.Choice("validation", FirestoreValidation.Full, ("full", FirestoreValidation.Full), ("types", FirestoreValidation.Types), ("fields", FirestoreValidation.Fields), ("id", FirestoreValidation.Id)),
        };
    }

    private static Subcollection? Read(string table, SourceLocation location, SettingsNode value)
    {
        if (value.IsMapping)
        {
            value.AllowOnly("parent", "foreign_key");
            if (value.Text("parent") is { } parent) return new Subcollection(table, parent, value.Text("foreign_key"), location);
            value.Fault(ConfigurationDiagnostics.WrongValue, value.Name, "a parent table, or a mapping with 'parent' and 'foreign_key'");
            return null;
        }
        return value.Text() is { } text ? new Subcollection(table, text, null, location) : null;
    }
}

/// <summary>One entry of <c>firestore.subcollections</c>.</summary>
/// <param name="Table">The table as people write it, <c>shop.orders</c>.</param>
/// <param name="Parent">The table whose documents hold it, <c>shop.customers</c>.</param>
/// <param name="ForeignKey">The constraint from table to parent; <see langword="null"/> when there is only one.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record Subcollection(string Table, string Parent, string? ForeignKey, SourceLocation Location);

/// <summary><c>firestore.validation</c>.</summary>
public enum FirestoreValidation
{
    /// <summary>Names, types, lengths, ranges and formats.</summary>
    Full,
    /// <summary>Names and types.</summary>
    Types,
    /// <summary>Names: no unknown field, no required field missing.</summary>
    Fields,
    /// <summary>That the document's id fits its key, and nothing of its fields.</summary>
    Id,
}
