using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Objects;

/// <summary>NOT NULL as a clause, and the statements for it where it is a constraint with a name (PostgreSQL 18 and later).</summary>
internal static class NotNullText
{
    /// <summary>
    /// What CREATE TABLE and ADD COLUMN say of it after the column's type; <see langword="null"/> for nothing: the column takes NULL, the
    /// constraint comes from a parent, or it takes a statement of its own.
    /// </summary>
    /// <param name="site">The table.</param>
    /// <param name="column">A column of it.</param>
    public static string? InColumn(ResolvedTable site, Column column) => column.Nullable || column.NotNullNotValid || site.NotNullArrives(column)
        ? null
        : $"{Name(site, column)}NOT NULL{(column.NotNullNoInherit ? " NO INHERIT" : "")}";

    /// <summary>What CREATE TABLE says of it where the column comes from a parent: <c>CONSTRAINT "own" NOT NULL "id"</c>; empty for nothing.</summary>
    public static string InTable(ResolvedTable site, Column column) => column.Nullable || column.NotNullNotValid || site.NotNullArrives(column)
        ? ""
        : $"{Name(site, column)}NOT NULL {SqlIdentifier.Quote(column.Name)}{(column.NotNullNoInherit ? " NO INHERIT" : "")}";

    /// <summary>Makes it on a table that is there, and on its children.</summary>
    /// <param name="site">The table.</param>
    /// <param name="column">A column of it.</param>
    /// <param name="isNameTaken">Another table has a constraint of this name.</param>
    public static SqlStep Add(ResolvedTable site, Column column, bool isNameTaken = false)
    {
        var name = isNameTaken ? $"CONSTRAINT {SqlIdentifier.Quote(site.NotNullName(column))} " : Name(site, column);
        if (name.Length == 0 && !column.NotNullNoInherit && !column.NotNullNotValid) return new($"{site.Alter} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} SET NOT NULL", Hazard.LongLock);
        var text = $"{site.Alter} ADD {name}NOT NULL {SqlIdentifier.Quote(column.Name)}{(column.NotNullNoInherit ? " NO INHERIT" : "")}{(column.NotNullNotValid ? " NOT VALID" : "")}";
        return column.NotNullNotValid ? new(text) : new(text, Hazard.LongLock);
    }

    /// <summary>Keeps the constraint that is there when the parents lose theirs.</summary>
    public static SqlStep MakeOwn(ResolvedTable site, Column column, string name) => new($"{site.Alter} ADD CONSTRAINT {SqlIdentifier.Quote(name)} NOT NULL {SqlIdentifier.Quote(column.Name)}{(column.NotNullNotValid ? " NOT VALID" : "")}");

    /// <summary>Takes it from the table, and from children that have it from there.</summary>
    public static SqlStep Drop(ResolvedTable site, Column column) => new($"{site.Alter} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} DROP NOT NULL");

    /// <summary>Children with one of this name are renamed along. ALTER FOREIGN TABLE cannot say this.</summary>
    public static SqlStep Rename(ResolvedTable site, string from, string to) => new($"ALTER TABLE {site.Quoted} RENAME CONSTRAINT {SqlIdentifier.Quote(from)} TO {SqlIdentifier.Quote(to)}");

    /// <summary>Of the table and its children.</summary>
    public static SqlStep Validate(ResolvedTable site, string name) => new($"{site.Alter} VALIDATE CONSTRAINT {SqlIdentifier.Quote(name)}", Hazard.FailsOnExistingRows);

    /// <summary>Whether children have it, too.</summary>
    public static SqlStep SetInherit(ResolvedTable site, string name, bool inherit) =>
        inherit ? new($"{site.Alter} ALTER CONSTRAINT {SqlIdentifier.Quote(name)} INHERIT", Hazard.LongLock, Hazard.FailsOnExistingRows) : new($"{site.Alter} ALTER CONSTRAINT {SqlIdentifier.Quote(name)} NO INHERIT");

    /// <summary>Fails with the number of rows that have to be given a value first, before anything waits for a lock.</summary>
    public static SqlStep NullCheck(ResolvedTable site, Column column)
    {
        var message = SqlLiteral.Quote($" rows of {site.Quoted} hold NULL in {SqlIdentifier.Quote(column.Name)}; give them a value first");
        var body = $"""

            #variable_conflict use_column
            DECLARE
              null_rows bigint;
            BEGIN
              SELECT count(*) INTO null_rows FROM {site.Quoted} WHERE {SqlIdentifier.Quote(column.Name)} IS NULL;
              IF null_rows > 0 THEN
                RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || {message};
              END IF;
            END

            """.ReplaceLineEndings("\n");
        return new($"DO {SqlLiteral.DollarQuote(body)}", Hazard.ManualValue);
    }

    /// <summary>With a space behind it; empty where PostgreSQL chooses the name by itself.</summary>
    private static string Name(ResolvedTable site, Column column)
    {
        var name = site.NotNullName(column);
        return column.NotNullName is null && !(site.NamesNotNull && site.SharedConstraintNames.Contains(new(site.Schema, name))) ? "" : $"CONSTRAINT {SqlIdentifier.Quote(name)} ";
    }
}
