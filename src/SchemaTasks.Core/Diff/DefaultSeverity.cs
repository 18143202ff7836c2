using SchemaTasks.Model;
using static SchemaTasks.Diff.DriftSeverity;

namespace SchemaTasks.Diff;

/// <summary>
/// How bad a change is unless the configuration says otherwise: what breaks those who use the database is worse than what surprises
/// them, and that is worse than what they cannot see.
/// </summary>
internal static class DefaultSeverity
{
    /// <summary>In the manifest, not on the server.</summary>
    public static DriftSeverity OfMissing(ObjectKind kind) => kind switch
    {
        ObjectKind.Schema or ObjectKind.Table or ObjectKind.Column or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Routine => Critical,
        ObjectKind.Enum or ObjectKind.EnumValue or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Attribute or ObjectKind.Range => Critical,
        ObjectKind.PrimaryKey or ObjectKind.Policy => Critical,
        ObjectKind.UniqueConstraint or ObjectKind.ForeignKey or ObjectKind.Check or ObjectKind.Exclusion or ObjectKind.Trigger or ObjectKind.Rule => High,
        ObjectKind.Extension or ObjectKind.Sequence or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other => High,
        ObjectKind.Index or ObjectKind.Statistics => Medium,
        ObjectKind.Database => High,
    };

    /// <summary>On the server, not in the manifest.</summary>
    public static DriftSeverity OfUnexpected(ObjectKind kind) => kind switch
    {
        ObjectKind.Schema or ObjectKind.Table or ObjectKind.Enum or ObjectKind.EnumValue or ObjectKind.Policy => High,
        ObjectKind.Column or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Routine or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Attribute or ObjectKind.Range or ObjectKind.Sequence => Medium,
        ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.ForeignKey or ObjectKind.Check or ObjectKind.Exclusion or ObjectKind.Index or ObjectKind.Statistics or ObjectKind.Trigger or ObjectKind.Rule => Medium,
        ObjectKind.Extension or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other or ObjectKind.Database => Medium,
    };

    /// <summary>The manifest's name is gone: as bad as a missing object for those who use it by name; a constraint or index is not used by name.</summary>
    public static DriftSeverity OfRenamed(ObjectKind kind) => kind switch
    {
        ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.ForeignKey or ObjectKind.Check or ObjectKind.Exclusion or ObjectKind.Index or ObjectKind.Statistics or ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy => Medium,
        ObjectKind.Database or ObjectKind.Extension or ObjectKind.Schema or ObjectKind.Enum or ObjectKind.EnumValue or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Attribute or ObjectKind.Range => OfMissing(kind),
        ObjectKind.Sequence or ObjectKind.Table or ObjectKind.Column or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Routine or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other => OfMissing(kind),
    };

    /// <param name="kind">The object's kind.</param>
    /// <param name="facet">What differs, see <see cref="FacetNames"/>.</param>
    /// <param name="expected">The manifest's side.</param>
    /// <param name="actual">The server's side.</param>
    public static DriftSeverity OfDifferent(ObjectKind kind, string facet, string? expected, string? actual) => facet switch
    {
        FacetNames.Comment or FacetNames.Owner or FacetNames.Grants => Low,
        FacetNames.StorageParameters or FacetNames.Storage or FacetNames.Compression or FacetNames.StatisticsTarget or FacetNames.StatisticsTargets or FacetNames.Clustered or FacetNames.IndexComment => Low,
        FacetNames.Cost or FacetNames.Rows or FacetNames.NotNullName or FacetNames.NotNullLocal or FacetNames.NotNullComment or FacetNames.InheritedParts => Low,
        FacetNames.Version when kind == ObjectKind.Extension => Note,
        FacetNames.Postgres => Note,
        FacetNames.Columns when kind is ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => Low,
        FacetNames.Attributes => High,
        FacetNames.Options when kind == ObjectKind.Column => Low,
        FacetNames.RowLevelSecurity when IsWeaker(expected, actual) => Critical,
        FacetNames.IdentityOptions or FacetNames.AccessMethod or FacetNames.ReplicaIdentity or FacetNames.ForeignOptions or FacetNames.Support => Medium,
        _ => OfDifferent(kind),
    };

    private static DriftSeverity OfDifferent(ObjectKind kind) => kind switch
    {
        ObjectKind.Index or ObjectKind.Statistics or ObjectKind.Sequence or ObjectKind.Publication => Medium,
        ObjectKind.Schema or ObjectKind.Extension or ObjectKind.Table or ObjectKind.Column or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Routine => High,
        ObjectKind.Enum or ObjectKind.EnumValue or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Attribute or ObjectKind.Range => High,
        ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.ForeignKey or ObjectKind.Check or ObjectKind.Exclusion or ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy => High,
        ObjectKind.Database or ObjectKind.EventTrigger or ObjectKind.Other => High,
    };

    /// <summary>Row-level security that the manifest has on is off, or no longer binds the owner.</summary>
    private static bool IsWeaker(string? expected, string? actual) =>
        expected is "enabled" or "forced" && actual is "disabled" or "forced_while_disabled" || expected == "forced" && actual == "enabled";
}
