using SchemaTasks.Model;

namespace SchemaTasks.Diff.Renames;

/// <summary>
/// A column that vanished beside one that appeared between the same neighbours with the same type, nullability, default, identity,
/// generation and collation, when no other pair could be meant. A column that was dropped and added again is at the table's end.
/// </summary>
internal static class ColumnRenames
{
    public static void Find(TableEntry? expected, TableEntry? actual, RenameMap renames)
    {
        if (expected is not { Bound: null } || actual is not { Bound: null }) return;
        var (before, after) = (expected.Table.Columns, actual.Table.Columns);
        if (before.Length == after.Length && before.Zip(after).All(pair => pair.First.Name == pair.Second.Name)) return;

        foreach (var (from, to) in PositionalMatches.Pairs(before, after, column => column.Name, IsSameShape)) renames.AddColumn(expected.Path, from.Name, to.Name);
    }

    private static bool IsSameShape(Column left, Column right) =>
        left.Type == right.Type && left.Nullable == right.Nullable && left.Default == right.Default && left.Identity == right.Identity
        && left.IdentityOptions == right.IdentityOptions && left.Generated == right.Generated && left.Collation == right.Collation;
}
