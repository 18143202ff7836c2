using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The tables that SQL models refer to.</summary>
internal static class TableNames
{
    /// <summary><c>@refersTo</c> takes no name that is a model's; such a table is named with its schema, as those beyond <c>public</c> are.</summary>
    public static void Plan(Draft draft)
    {
        var models = draft.Models.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var type in draft.Models)
        {
            var name = type.Source.Schema == "public" ? type.Source.Name : Qualified(type.Source);
            if (name == type.Name) continue;
            type.RefersTo = models.Contains(name) ? Qualified(type.Source) : name;
        }
    }

    private static string Qualified(ObjectPath source) => $"{source.Schema}.{source.Name}";
}
