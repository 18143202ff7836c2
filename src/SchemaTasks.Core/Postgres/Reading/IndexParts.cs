using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>
/// What is attached to an invalid index of a partitioned table. The parts of a valid one are made with it and belong to no manifest; of an
/// invalid one some partitions have a part and others have none.
/// </summary>
internal sealed class IndexParts(CatalogContext context, RelationIndex relations)
{
    private readonly Dictionary<int, string> _names = context.Rows.Indexes.Rows.Where(row => !row.Valid).ToDictionary(row => row.Oid, row => row.Name);

    /// <summary>The name of the invalid index that this one is attached to; <see langword="null"/> when there is none.</summary>
    /// <param name="index">The index's OID.</param>
    public string? Above(int index)
    {
        if (_names.Count == 0) return null;
        foreach (var link in relations.Parents[index])
        {
            if (_names.TryGetValue(link.Parent, out var name)) return name;
        }
        return null;
    }
}
