using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>The <c>bigquery</c> section.</summary>
public sealed record BigQuerySettings
{
    /// <summary>What holds without the section.</summary>
    public static BigQuerySettings Default { get; } = new();

    /// <summary>Whether NOT NULL columns are REQUIRED; a load from a source that lags may need them nullable.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Whether the dataset takes flexible column names: letters of any script, blanks, and some signs.</summary>
    public bool FlexibleNames { get; init; }

    /// <summary>One dataset for all schemas; <see langword="null"/> for a dataset to each schema, of its name.</summary>
    public string? Dataset { get; init; }

    /// <summary>Clustering columns by table.</summary>
    public ImmutableArray<BigQueryClustering> Clustering { get; init; } = [];

    /// <summary>Policy tags of columns, the first that matches; by their resource names.</summary>
    public ImmutableArray<(ObjectGlob Columns, string Tag)> PolicyTags { get; init; } = [];

    internal static BigQuerySettings Read(SettingsNode section)
    {
        section.AllowOnly("required", "flexible_names", "dataset", "clustering", "policy_tags");
        return new BigQuerySettings
        {
            Required = section.Flag("required", true),
            FlexibleNames = section.Flag("flexible_names", false),
            Dataset = section.Text("dataset"),
            Clustering = section.Child("clustering") is { } clustering
                ? [.. clustering.Entries.Select(entry => new BigQueryClustering(entry.Key, [.. entry.Value.Items.Select(item => item.Text()).OfType<string>()], entry.KeyLocation))]
                : [],
            PolicyTags = section.Child("policy_tags") is { } tags
                ? [.. tags.Entries.Where(entry => entry.Value.Text() is not null).Select(entry => (new ObjectGlob(null, entry.Key, entry.KeyLocation), entry.Value.Text()!))]
                : [],
        };
    }
}

/// <summary>One entry of <c>bigquery.clustering</c>.</summary>
/// <param name="Table">The table as people write it.</param>
/// <param name="Columns">Its columns, the most selective first.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record BigQueryClustering(string Table, ImmutableArray<string> Columns, SourceLocation Location);
