using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Partitioning;

/// <summary>
/// Indexes and keys that a partition has of its own although its parents give it some that are like them: ATTACH PARTITION would take
/// them for those, were they there before.
/// </summary>
internal static class UnattachedDuplicates
{
    /// <param name="table">As it is to be.</param>
    /// <param name="given">What it is to have from its parents.</param>
    public static Table Without(Table table, ParentConstraints given) => table with
    {
        PrimaryKey = table.PrimaryKey is { } primary && IsBeside(primary, given) ? null : table.PrimaryKey,
        UniqueConstraints = table.UniqueConstraints.RemoveAll(key => IsBeside(key, given)),
        ForeignKeys = table.ForeignKeys.RemoveAll(key => IsBeside(key, given)),
        Indexes = table.Indexes.RemoveAll(index => IsBeside(index, given)),
    };

    /// <summary>What <see cref="Without"/> leaves out of the table itself.</summary>
    public static IEnumerable<SqlObject> Of(ResolvedTable site, ParentConstraints given) =>
    [
        .. Parts.KeysOf(site.Table).Where(key => IsBeside(key, given)).Select(key => new KeyObject(site, key, primary: key == site.Table.PrimaryKey)),
        .. site.Table.Indexes.Where(index => IsBeside(index, given)).Select(index => new IndexObject(site.Schema, site.Table.Name, site, index)),
        .. site.Table.ForeignKeys.Where(key => IsBeside(key, given)).Select(key => new ForeignKeyObject(site, key)),
    ];

    private static bool IsBeside(KeyConstraint key, ParentConstraints given) => given.Keys.Any(above => Parts.AreAlike(above.Key, key));

    private static bool IsBeside(ForeignKey key, ParentConstraints given) => !key.Inherited && given.ForeignKeys.Any(above => Parts.AreAlike(above, key));

    private static bool IsBeside(Model.Index index, ParentConstraints given) => given.Indexes.Any(above => Parts.AreAlike(above, index));
}
