namespace SchemaTasks.Postgres.Reading;

/// <summary>Rows by the OID of what they belong to, in the query's order.</summary>
internal sealed class Groups<TRow>
    where TRow : class
{
    private readonly OidNumbers _owners;
    private readonly TRow[] _rows;

    /// <summary>Where each owner's rows end; they begin where the last one's do.</summary>
    private readonly int[] _ends;

    public Groups(IReadOnlyList<TRow> rows, Func<TRow, int> owner)
    {
        _owners = new OidNumbers(rows.Count);
        var numbers = new int[rows.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = _owners.Add(owner(rows[i]));

        _ends = new int[_owners.Count];
        foreach (var number in numbers) _ends[number]++;
        for (var (number, start) = (0, 0); number < _ends.Length; number++) (_ends[number], start) = (start, start + _ends[number]);
        _rows = new TRow[rows.Count];
        for (var i = 0; i < numbers.Length; i++) _rows[_ends[numbers[i]]++] = rows[i];
    }

    public ReadOnlySpan<TRow> this[int oid] => Rows(_owners.Find(oid));

    /// <summary>Sorts each group; those that are in order already, as nearly all are, cost one look.</summary>
    public void Sort(Func<TRow, int> number)
    {
        for (var group = 0; group < _ends.Length; group++)
        {
            var rows = Rows(group);
            for (var i = 1; i < rows.Length; i++)
            {
                for (var at = i; at > 0 && number(rows[at - 1]) > number(rows[at]); at--) (rows[at - 1], rows[at]) = (rows[at], rows[at - 1]);
            }
        }
    }

    private Span<TRow> Rows(int number)
    {
        if (number < 0) return [];
        var start = number == 0 ? 0 : _ends[number - 1];
        return _rows.AsSpan(start, _ends[number] - start);
    }
}
