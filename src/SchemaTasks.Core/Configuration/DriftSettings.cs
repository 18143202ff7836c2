using System.Collections.Immutable;

namespace SchemaTasks.Configuration;

/// <summary>The <c>drift</c> section: <c>rules</c>, which say how bad a change is, and <c>baseline</c>, which accepts single changes temporarily.</summary>
public sealed record DriftSettings
{
    /// <summary>What holds without the section: no rules and no baseline.</summary>
    public static DriftSettings Default { get; } = new();

    /// <summary>In the file's order. The last rule that matches a change decides, so an exception goes below its rule.</summary>
    public ImmutableArray<DriftRule> Rules { get; init; } = [];

    /// <summary>Accepted drift, in the file's order; the first entry that matches a change accepts it.</summary>
    public ImmutableArray<BaselineEntry> Baseline { get; init; } = [];

    internal static DriftSettings Read(SettingsNode section) => DriftSettingsReader.Read(section);
}
