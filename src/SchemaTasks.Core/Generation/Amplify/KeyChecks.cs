using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>What a client meets at keys that are planned: values that PostgreSQL generates, and numbers that are sorted as text.</summary>
internal static class KeyChecks
{
    private static readonly string[] Timestamps = ["createdAt", "updatedAt"];

    public static void Run(Draft draft)
    {
        foreach (var type in draft.Models)
        {
            if (!draft.IsDynamoDb) ReportGenerated(draft, type);
            else if (draft.IsTypeScript) ReportTimestamps(draft, type);
            ReportSortedAsText(draft, type);
        }
    }

    private static void ReportGenerated(Draft draft, DraftType type)
    {
        for (var index = 0; index < type.Fields.Length; index++)
        {
            var field = type.Fields[index];
            if (!field.IsGenerated || (field.Type == "Int" && type.Relations.Count == 0)) continue;
            var column = type.Columns[index];
            var why = field.Type != "Int" ? $"Amplify's @default is for Int only, and the field is {field.Type}." : "Amplify's @default does not work on a type with relations.";
            if (column.Identity == IdentityGeneration.Always) why += " PostgreSQL refuses it, since the column is GENERATED ALWAYS.";
            draft.Report(AmplifyDiagnostics.GeneratedKey, type, ObjectKind.Column, column.Name, null, why);
        }
    }

    private static void ReportTimestamps(Draft draft, DraftType type)
    {
        var added = string.Join(" and ", Timestamps.Where(name => !type.HasField(name)));
        if (added.Length > 0) draft.Report(AmplifyDiagnostics.AddedTimestamps, type, added);
    }

    private static void ReportSortedAsText(Draft draft, DraftType type)
    {
        HashSet<string>? reported = null;
        Check(type.Key.AsSpan()[1..]);
        foreach (var index in type.Indexes) Check(index.Fields.AsSpan()[1..]);

        void Check(ReadOnlySpan<string> sort)
        {
            foreach (var name in sort)
            {
                for (var index = 0; index < type.Fields.Length; index++)
                {
                    if (type.Fields[index].Name != name || !type.Scalars[index].IsNumber || type.Fields[index].Type != "String" || !(reported ??= []).Add(name)) continue;
                    draft.Report(AmplifyDiagnostics.NumberSortedAsText, type.Source, null, type.Source, type.Columns[index].Name, type.Columns[index].Type);
                }
            }
        }
    }
}
