using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>What to do about a change, in one sentence.</summary>
internal static class RecommendedAction
{
    private const string OrRefresh = "or run SchemaRefresh if the server is right";

    public static string Of(SchemaChange change, DriftSides sides) => sides.LeavesOut(change) ? "Run SchemaRefresh to leave it out of the manifest too." : sides.ComparedWith switch
    {
        ComparedWith.Server => OnServer(change),
        ComparedWith.Migrations => InMigrations(change.Change),
    };

    /// <summary>A shadow is filled from the migrations each time: nothing there can be created, altered or dropped but by a migration.</summary>
    private static string InMigrations(ChangeKind change) => change switch
    {
        ChangeKind.Missing => "Add a migration that creates it, or run SchemaRefresh if it is not wanted any more.",
        ChangeKind.Unexpected => "Run SchemaRefresh to add it to the manifest, or add a migration that drops it.",
        ChangeKind.Different => "Run SchemaRefresh if the migrations are right, or add a migration that changes it.",
        ChangeKind.Renamed => "Run SchemaRefresh to take the new name, or add a migration that renames it back.",
    };

    private static string OnServer(SchemaChange change) => change.Change switch
    {
        ChangeKind.Missing => $"{Create(change.Path.Kind)}, {OrRefresh}.",
        ChangeKind.Unexpected => $"Run SchemaRefresh to add it to the manifest, or {Drop(change.Path.Kind)}.",
        ChangeKind.Different when IsExpression(change.Facet) => $"Let the fix script change it, {OrRefresh}, or says the same in other words: PostgreSQL prints expressions in its own way.",
        ChangeKind.Different => $"{Alter(change)}, {OrRefresh}.",
        ChangeKind.Renamed => $"Rename it to the manifest's name, {OrRefresh}; if it is not a rename, create the missing one.",
    };

    private static bool IsExpression(string? facet) => facet is FacetNames.Expression or FacetNames.Definition or FacetNames.Using or FacetNames.WithCheck or FacetNames.Where or FacetNames.Generated;

    private static string Create(ObjectKind kind) => kind switch
    {
        ObjectKind.EnumValue => "Add the label (ALTER TYPE … ADD VALUE)",
        ObjectKind.Extension => "CREATE EXTENSION on the server",
        ObjectKind.Index => "Create the index, CONCURRENTLY on a busy table",
        ObjectKind.ForeignKey or ObjectKind.Check => "Add the constraint, NOT VALID first on a big table",
        ObjectKind.Policy => "Create the policy before rows are read that it hides",
        ObjectKind.Column => "Add the column; it needs a value where it is not nullable",
        ObjectKind.Database or ObjectKind.Schema or ObjectKind.Enum or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Attribute or ObjectKind.Range => "Create it on the server",
        ObjectKind.Sequence or ObjectKind.Table or ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.Exclusion or ObjectKind.Statistics => "Create it on the server",
        ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Routine => "Create it on the server",
        ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other => "Create it on the server",
    };

    private static string Drop(ObjectKind kind) => kind switch
    {
        ObjectKind.Schema or ObjectKind.Table or ObjectKind.Column => "drop it if its data is not needed",
        ObjectKind.EnumValue => "rebuild the type without it",
        ObjectKind.Database or ObjectKind.Extension or ObjectKind.Enum or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Attribute or ObjectKind.Range => "drop it",
        ObjectKind.Sequence or ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.ForeignKey or ObjectKind.Check or ObjectKind.Exclusion => "drop it",
        ObjectKind.Index or ObjectKind.Statistics or ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy => "drop it",
        ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Routine or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other => "drop it",
    };

    private static string Alter(SchemaChange change) => (change.Facet, change.Expected, change.Actual) switch
    {
        (FacetNames.Type, _, _) when change.Path.Kind == ObjectKind.Column => "Convert the column (ALTER … TYPE … USING)",
        (FacetNames.Nullable, "false", _) => "Fill the nulls, then SET NOT NULL",
        (FacetNames.Nullable, _, _) => "DROP NOT NULL",
        (FacetNames.Default, null, _) => "DROP DEFAULT",
        (FacetNames.Default, _, _) => "SET DEFAULT",
        (FacetNames.Values, _, _) => "Rebuild the type in the manifest's order",
        (FacetNames.RowLevelSecurity, "forced", "enabled") or (FacetNames.RowLevelSecurity, "forced_while_disabled", "disabled") => "FORCE ROW LEVEL SECURITY, so that the owner's rows are checked, too",
        (FacetNames.RowLevelSecurity, "enabled", "forced") or (FacetNames.RowLevelSecurity, "disabled", "forced_while_disabled") => "NO FORCE ROW LEVEL SECURITY",
        (FacetNames.RowLevelSecurity, "disabled" or "forced_while_disabled", _) => "Disable row-level security",
        (FacetNames.RowLevelSecurity, "enabled" or "forced", _) => "Enable row-level security",
        (FacetNames.Invalid, "false", _) => "REINDEX INDEX CONCURRENTLY, or drop it and create it again",
        (FacetNames.NotValid, "false", _) => "VALIDATE CONSTRAINT",
        (FacetNames.Comment, _, _) => "Set the comment",
        (FacetNames.Columns, _, _) when change.Path.Kind is ObjectKind.Table => "Let a rule give the facet 'columns' the severity 'note', let the fix script rewrite the columns (SchemaAllowDestructive=true)",
        (FacetNames.Owner, _, _) => "ALTER … OWNER TO",
        (FacetNames.Grants, _, _) => "GRANT or REVOKE the privileges that differ",
        (FacetNames.Version, _, _) => "ALTER EXTENSION … UPDATE where the server's is older",
        _ => "Let the fix script change it on the server",
    };
}
