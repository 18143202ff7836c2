namespace SchemaTasks.Sql.Objects;

/// <summary>How the values of a column reach the successor of their type: as text, or as JSON, which finds each field of a row again by its name.</summary>
/// <param name="column">The column as it is to be.</param>
/// <param name="present">The column as it is.</param>
/// <param name="form">What they are on the way.</param>
/// <param name="interim">The column has its interim type since before its own went; otherwise type and successor exist side by side.</param>
/// <param name="loses">A field has no successor.</param>
internal sealed class InterimValues(ColumnObject column, ColumnObject present, InterimForm form, bool interim, bool loses)
{
    private static readonly Hazard[] Rewrite = [Hazard.TableRewrite, Hazard.LongLock];

    private readonly string _quoted = SqlIdentifier.Quote(column.Column.Name);
    private readonly string _base = column.Site.BaseOf(column.Column.Type);

    private bool AreArrays => IsArray(_base) && IsArray(present.Site.BaseOf(present.Column.Type));

    private string Text => AreArrays ? "text[]" : "text";

    /// <summary>Ends the dependency on the type.</summary>
    public SqlStep ToInterim() => form == InterimForm.Text ? To(Text, $"{_quoted}::{Text}", Rewrite) : To("json", $"to_json({_quoted})", Rewrite);

    /// <summary>Gives the column its type, and its values back.</summary>
    public IEnumerable<SqlStep> Return()
    {
        Hazard[] hazards = [.. Loss, .. Rewrite, Hazard.ManualValue];
        return Around([To(column.Type, Values(_quoted), hazards), .. ColumnStatements.AfterNewType(column.Site, column.Column)]);
    }

    /// <summary>Makes the column at the table's end, with the values.</summary>
    public IEnumerable<SqlStep> Move() => Around([.. column.Move(source => new TypeConversion(Values(source), Loss))]);

    /// <summary>A domain's successor may hold less than the domain did.</summary>
    private Hazard[] Loss => loses || TypeConversion.Of(_quoted, present.Site.BaseOf(present.Column.Type), _base).Hazards.Contains(Hazard.DataLoss) ? [Hazard.DataLoss] : [];

    /// <summary>JSON is read only as a row, so what is none is read as the one field of a row that exists for it.</summary>
    private IEnumerable<SqlStep> Around(IReadOnlyList<SqlStep> steps) => form != InterimForm.Json || column.Site.IsForeign
        ? steps
        : [new($"CREATE TYPE {Wrapper} AS (parked {column.Column.Type})"), .. steps, new($"DROP TYPE {Wrapper}")];

    private string Wrapper => SqlIdentifier.Quote(column.Site.Schema, TemporaryName.Of($"{column.Site.Table.Name}.{column.Column.Name}"));

    private string Values(string source) => form switch
    {
        InterimForm.Text => ThroughText(interim ? source : $"{source}::{Text}"),
        InterimForm.Row => $"json_populate_record(NULL::{column.Column.Type}, {(interim ? source : $"to_json({source})")})",
        InterimForm.Json => $"(json_populate_record(NULL::{Wrapper}, json_build_object('parked', {source}))).parked",
    };

    /// <summary>Text becomes text by assignment, which refuses what does not fit; a cast would cut it off.</summary>
    private string ThroughText(string text) =>
        TypeConversion.IsText(AreArrays ? _base[..^2] : _base) ? text : $"{text}::{column.Column.Type}";

    private SqlStep To(string type, string values, Hazard[] hazards)
    {
        var alter = $"{column.Site.Alter} ALTER COLUMN {_quoted} TYPE {type}";
        // A foreign table's rows are elsewhere, and USING is refused.
        return (column.Site.IsForeign ? new(alter) : new SqlStep($"{alter} USING {values}", hazards)) with { SetsType = true };
    }

    private static bool IsArray(string type) => type.EndsWith("[]", StringComparison.Ordinal);
}

/// <summary>What the values of a column are on the way to their type's successor.</summary>
internal enum InterimForm
{
    /// <summary>Text, an array of texts for an array.</summary>
    Text,
    /// <summary>JSON of a row.</summary>
    Row,
    /// <summary>JSON of what holds rows and is none: an array, a range.</summary>
    Json,
}
