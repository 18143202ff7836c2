using System.Globalization;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Objects;

/// <summary>ALTER TABLE … ALTER COLUMN: the facets of a column that change in place.</summary>
internal static class ColumnStatements
{
    /// <summary>What the column's clause does not say; for a column that arrives from a parent: what it has otherwise than the parent.</summary>
    public static IEnumerable<SqlStep> Finish(ResolvedTable site, Column column)
    {
        var alter = Alter(site, column);
        var only = AlterOnly(site, column);
        var arrives = site.Arrives(column);
        var before = arrives ? site.ParentColumns[column.Name] : column with { Storage = null };
        if (!site.NamesNotNull && arrives && column.Nullable != before.Nullable) yield return column.Nullable ? new($"{only} DROP NOT NULL") : SetNullability(site, column);
        if (column.Storage != before.Storage) yield return new($"{alter} SET STORAGE {Storage(column)}");
        if (column.Compression != before.Compression) yield return Compression(only, column);
        if (column.StatisticsTarget is not null) yield return Statistics(only, column);
        foreach (var step in OptionText.ChangeStorage(only, column.Options, [])) yield return step;
        if (arrives && OptionText.ChangeForeign(column.ForeignOptions, []) is { } options) yield return new($"{only} {options}");
    }

    /// <summary>Both columns arrive from a parent whose own change reaches them.</summary>
    /// <param name="site">The table, as it is to be.</param>
    /// <param name="column">The column, as it is to be.</param>
    /// <param name="actual">The column, as that change leaves it.</param>
    /// <param name="setsExpression">It is computed by another expression, which SET EXPRESSION can change.</param>
    public static IEnumerable<SqlStep> ChangeArriving(ResolvedTable site, Column column, Column actual, bool setsExpression)
    {
        var only = AlterOnly(site, column);
        // Those below lose it, too: children that keep it get it again by a statement of their own.
        if (!site.NamesNotNull && column.Nullable != actual.Nullable) yield return column.Nullable ? new($"{Alter(site, column)} DROP NOT NULL") : SetNullability(site, column);
        if (setsExpression) yield return SetExpression(only, column);
        foreach (var step in ChangePhysical(site, column, actual)) yield return step;
        if (OptionText.ChangeForeign(column.ForeignOptions, actual.ForeignOptions) is { } options) yield return new($"{only} {options}");
    }

    /// <param name="site">The table, as it is to be.</param>
    /// <param name="column">The column, as it is to be.</param>
    /// <param name="present">The table, as it is.</param>
    /// <param name="actual">The column, as it is.</param>
    /// <param name="follows">A new type comes from a parent.</param>
    public static IEnumerable<SqlStep> Change(ResolvedTable site, Column column, ResolvedTable present, Column actual, bool follows)
    {
        var alter = Alter(site, column);
        if (actual.Generated is not null && column.Generated is null) yield return new($"{alter} DROP EXPRESSION");
        if (actual.Identity != IdentityGeneration.None && column.Identity == IdentityGeneration.None) yield return new($"{alter} DROP IDENTITY");
        if (!follows && (actual.Type != column.Type || actual.Collation != column.Collation)) yield return ChangeType(site, column, present, actual);
        if (!site.NamesNotNull && actual.Nullable != column.Nullable)
            foreach (var step in ChangeNullability(site, column)) yield return step;
        foreach (var step in ChangeIdentity(site, column, actual)) yield return step;
        foreach (var step in ChangePhysical(site, column, actual)) yield return step;
        if (OptionText.ChangeForeign(column.ForeignOptions, actual.ForeignOptions) is { } options) yield return new($"{alter} {options}");
    }

    /// <param name="alter"><c>ALTER TABLE "a"."b" ALTER COLUMN "c"</c></param>
    /// <param name="column">A generated column; the values of a virtual one are nowhere.</param>
    public static SqlStep SetExpression(string alter, Column column) =>
        new($"{alter} SET EXPRESSION AS ({ReplayableText.Of(column.Generated!)})", column.GeneratedVirtual ? [] : [Hazard.TableRewrite, Hazard.LongLock]);

    private static SqlStep ChangeType(ResolvedTable site, Column column, ResolvedTable present, Column actual)
    {
        var alter = Alter(site, column);
        var conversion = TypeConversion.Of(SqlIdentifier.Quote(column.Name), site, column.Type, present, actual.Type);
        // A collation that is left out is the type's own again.
        var collate = column.Collation is null ? "" : $" COLLATE {column.Collation}";
        // A foreign table's rows are elsewhere: nothing is written, and USING is refused. A generated column is computed again.
        if (site.IsForeign) return new($"{alter} TYPE {column.Type}{collate}") { SetsType = true };
        if (column.Generated is not null) return new($"{alter} TYPE {column.Type}{collate}", Hazard.TableRewrite, Hazard.LongLock) { SetsType = true };
        var values = conversion.Using is null ? "" : $" USING {conversion.Using}";
        return new($"{alter} TYPE {column.Type}{collate}{values}", conversion.Hazards) { Reason = conversion.Reason, SetsType = true };
    }

    /// <summary>Before PostgreSQL 18 it is a mark of the column; from then on see <see cref="Planning.NotNullPlan"/>.</summary>
    private static IEnumerable<SqlStep> ChangeNullability(ResolvedTable site, Column column)
    {
        if (!column.Nullable && !site.IsForeign) yield return NotNullText.NullCheck(site, column);
        yield return SetNullability(site, column);
    }

    /// <summary>A parent that lost it took it from this table, too.</summary>
    public static IEnumerable<SqlStep> NotNullAgain(ResolvedTable site, Column column) => [SetNullability(site, column)];

    private static SqlStep SetNullability(ResolvedTable site, Column column) =>
        column.Nullable ? new($"{Alter(site, column)} DROP NOT NULL") : new($"{Alter(site, column)} SET NOT NULL", Hazard.LongLock);

    /// <summary>A new identity goes on behind the values that are there.</summary>
    public static SqlStep ContinueIdentity(ResolvedTable site, Column column) =>
        SequenceText.Continue($"pg_catalog.pg_get_serial_sequence({SqlLiteral.Quote(site.Quoted)}, {SqlLiteral.Quote(column.Name)})", column.IdentityOptions, column.Type, site.Quoted, column.Name);

    private static IEnumerable<SqlStep> ChangeIdentity(ResolvedTable site, Column column, Column actual)
    {
        var alter = Alter(site, column);
        if (column.Identity == IdentityGeneration.None) yield break;
        if (actual.Identity == IdentityGeneration.None)
        {
            yield return new($"{alter} ADD {ColumnText.Identity(column)}");
            yield return ContinueIdentity(site, column);
            yield break;
        }
        if (actual.Identity != column.Identity) yield return new($"{alter} SET GENERATED {ColumnText.Word(column.Identity)}");
        // A sequence keeps its type when its column changes, so the options are set outright whenever either changes.
        if (actual.IdentityOptions == column.IdentityOptions && actual.Type == column.Type) yield break;
        var options = SequenceText.ChangedOptions((column.IdentityOptions, column.Type), (actual.IdentityOptions, actual.Type)).Select(option => $"SET {option}").ToList();
        if (options.Count > 0) yield return SequenceText.Change($"{alter} {string.Join(' ', options)}", Position, (column.IdentityOptions, column.Type), (actual.IdentityOptions, actual.Type));

        // The sequence's name is not the schema's business, so it is asked for.
        string Position(string next) =>
            $"EXECUTE {SqlLiteral.Quote($"SELECT {next} FROM ")} || pg_catalog.pg_get_serial_sequence({SqlLiteral.Quote(site.Quoted)}, {SqlLiteral.Quote(column.Name)}) INTO next_value";
    }

    /// <summary>What ALTER COLUMN … TYPE takes back, although the column has it: storage and compression are the type's defaults again.</summary>
    public static IEnumerable<SqlStep> AfterNewType(ResolvedTable site, Column column) => ChangePhysical(site, column, column with { Storage = null, Compression = null });

    private static IEnumerable<SqlStep> ChangePhysical(ResolvedTable site, Column column, Column actual)
    {
        var only = AlterOnly(site, column);
        if (column.Type != actual.Type || column.Collation != actual.Collation) actual = actual with { Storage = null, Compression = null };
        if (column.Storage != actual.Storage) yield return new($"{Alter(site, column)} SET STORAGE {Storage(column)}");
        if (column.Compression != actual.Compression) yield return Compression(only, column);
        if (column.StatisticsTarget != actual.StatisticsTarget) yield return Statistics(only, column);
        foreach (var step in OptionText.ChangeStorage(only, column.Options, actual.Options)) yield return step;
    }

    /// <summary>Before PostgreSQL 16 there is no SET STORAGE DEFAULT, so the default of the type is named.</summary>
    private static string Storage(Column column) => (column.Storage ?? TypeStorage.DefaultOf(column.Type)).ToUpperInvariant();

    private static SqlStep Compression(string only, Column column) => new($"{only} SET COMPRESSION {column.Compression ?? "DEFAULT"}");

    private static SqlStep Statistics(string only, Column column) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{only} SET STATISTICS {column.StatisticsTarget ?? -1}"));

    private static string Alter(ResolvedTable site, Column column) => $"{site.Alter} ALTER COLUMN {SqlIdentifier.Quote(column.Name)}";

    private static string AlterOnly(ResolvedTable site, Column column) => $"{site.AlterOnly} ALTER COLUMN {SqlIdentifier.Quote(column.Name)}";
}
