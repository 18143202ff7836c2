using System.Text;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>What stays of an object when its name is taken away: equal shapes are what a rename leaves behind.</summary>
internal static class RenameFingerprint
{
    /// <summary>Facets that a rename need not keep, because anybody may change them at any time.</summary>
    public static bool Counts(string facet) => facet is not (FacetNames.Comment or FacetNames.Owner or FacetNames.Grants);

    /// <summary>A text that is equal for equal shapes; <see langword="null"/> where there is too little of it to find a rename by.</summary>
    public static string? Of(ComparedEntry entry)
    {
        if (entry.Table is { } table) return OfTable(table);
        var described = entry.Describe();
        return entry.Path.Kind switch
        {
            ObjectKind.Enum or ObjectKind.Composite => described.Members.Count > 0 ? Print(described) : null,
            ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Range or ObjectKind.Domain => Print(described),
            // The signature is part of a routine's identity, its body of its shape.
            ObjectKind.Routine => described.Text(FacetNames.Body) is { Length: > 0 } ? $"{entry.Path.Member}\n{Print(described)}" : null,
            ObjectKind.Sequence => described.Text(FacetNames.OwnedBy) is not null ? Print(described) : null,
            ObjectKind.Database or ObjectKind.Extension or ObjectKind.Schema or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other => null,
            ObjectKind.Table or ObjectKind.Column or ObjectKind.EnumValue or ObjectKind.Attribute or ObjectKind.PrimaryKey => null,
            ObjectKind.UniqueConstraint or ObjectKind.ForeignKey or ObjectKind.Check or ObjectKind.Exclusion or ObjectKind.Index => null,
            ObjectKind.Statistics or ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy => null,
        };
    }

    private static string? OfTable(TableEntry entry)
    {
        // Bounds do not overlap, so that a bound is a partition's identity.
        if (entry.Bound is not null) return $"partition {entry.BoundText}";
        if (entry.Table.Columns.IsDefaultOrEmpty) return null;
        var text = new StringBuilder($"{entry.Table.Server}\n{entry.Table.PartitionBy}\n");
        foreach (var column in entry.Table.Columns) text.Append(DisplayName.Of(column.Name)).Append('\t').Append(column.Type).Append('\t').Append(column.Nullable).Append('\n');
        return text.ToString();
    }

    private static string Print(ComparedObject described)
    {
        var text = new StringBuilder();
        foreach (var facet in described.Texts.Where(facet => Counts(facet.Key))) text.Append(facet.Key).Append('\t').Append(facet.Text).Append('\n');
        foreach (var member in described.Members) text.Append(member.Path.Kind).Append('\t').Append(member.Key).Append('\n').Append(Print(member));
        return text.ToString();
    }
}
