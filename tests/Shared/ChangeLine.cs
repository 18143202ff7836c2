using SchemaTasks.Drift;

namespace SchemaTasks;

/// <summary>Changes as tests state them.</summary>
internal static class ChangeLine
{
    /// <summary><c>high column people.master.email different type: public.citext → text</c>.</summary>
    public static string Of(SchemaChange change)
    {
        var what = $"{DriftWords.Of(change.Severity)} {KindNames.InText(change.Path.Kind)} {change.Path} {DriftWords.Of(change.Change)}";
        return change.Change switch
        {
            ChangeKind.Missing or ChangeKind.Unexpected => what,
            ChangeKind.Renamed => $"{what} to {change.RenamedTo}",
            ChangeKind.Different => $"{what} {change.Facet}: {change.Expected ?? "-"} → {change.Actual ?? "-"}",
        };
    }
}
