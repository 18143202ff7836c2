namespace SchemaTasks.Postgres.Rows;

/// <summary>One query and its rows.</summary>
internal abstract class CatalogTable(string query)
{
    /// <summary>The query's file below <c>Postgres/Catalog</c>, without <c>.sql</c>.</summary>
    public string Query => query;

    /// <summary>Takes every row of the current result.</summary>
    public abstract Task TakeAsync(RowReader row, CancellationToken cancel);
}

/// <inheritdoc/>
internal sealed class CatalogTable<TRow>(string query, Func<RowReader, TRow> read) : CatalogTable(query)
{
    public List<TRow> Rows { get; } = [];

    public override async Task TakeAsync(RowReader row, CancellationToken cancel)
    {
        while (await row.NextAsync(cancel).ConfigureAwait(false)) Rows.Add(read(row));
    }
}
