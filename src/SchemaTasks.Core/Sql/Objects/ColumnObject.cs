using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>
/// A column of a table; its default is an object of its own. A column that arrives from a parent has no statements but for what it has
/// otherwise than the parent.
/// </summary>
internal sealed class ColumnObject(ResolvedTable site, Column column) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(column.Name);

    public Column Column => column;

    /// <summary>Its type with its collation.</summary>
    public string Type => column.Collation is null ? column.Type : $"{column.Type} COLLATE {column.Collation}";

    public ResolvedTable Site => site;

    public ObjectKey TableKey => site.Key;

    public bool Arrives => site.Arrives(column);

    /// <summary>Removed and made again, it takes its values along: set where only its place in the table is wrong.</summary>
    public bool KeepsValues => column.Generated is null && !Arrives && !site.IsForeign;

    public override ObjectKey Key => KeyOf(site.Schema, site.Table.Name, column.Name);

    public override ObjectPath Path => site.Path.Child(ObjectKind.Column, column.Name);

    public override ObjectKey? Parent => site.Key;

    /// <summary>A column that arrives comes with INHERITS or PARTITION OF; what it has of its own may be said there.</summary>
    public override string? Clause => site.PartitionOf is not null ? ComputedOtherwise ?? (OwnNotNull is { Length: > 0 } own ? own : null) : Arrives ? OwnNotNull : ClauseWith(withDefault: false);

    /// <summary>Its NOT NULL constraint as CREATE TABLE says it of a column that arrives; empty for none.</summary>
    private string OwnNotNull => site.NamesNotNull ? NotNullText.InTable(site, column) : "";

    /// <summary>Names of constraints that its NOT NULL takes.</summary>
    public override IEnumerable<ObjectKey> OccupiedNames => site.NamesNotNull && !column.Nullable ? [NotNullKey(site, site.NotNullName(column))] : [];

    /// <summary>The place in which no other constraint of the table can be.</summary>
    public static ObjectKey NotNullKey(ResolvedTable site, string name) => new(ObjectClass.Constraint, site.Schema, site.Table.Name, name);

    /// <summary>Since PostgreSQL 16 a partition may compute a column in its own way.</summary>
    private string? ComputedOtherwise => column.Generated is not null && site.ParentColumns[column.Name].Generated != column.Generated
        ? $"{_quoted} WITH OPTIONS {ColumnText.Generated(column)}{(site.NamesNotNull && NotNullText.InColumn(site, column) is { } notNull ? " " + notNull : "")}"
        : null;

    /// <summary>A parent whose NOT NULL the column has, too: it goes when that one loses it.</summary>
    private IEnumerable<QualifiedName> NotNullParents => site.Parents.Where(parent => site.NotNullAbove.Contains((parent, column.Name)));

    public override string? Comment => column.Comment;

    public override string CommentTarget => $"COLUMN {site.Quoted}.{_quoted}";

    public override Ownership? Ownership => new("", $"TABLE {site.Quoted}", null, column.Grants)
    {
        Column = column.Name,
        Relation = TableObject.OwnershipOf(site),
        IdentityGrants = column.IdentityGrants,
    };

    public static ObjectKey KeyOf(string schema, string table, string name) => new(ObjectClass.Column, schema, table, name);

    /// <param name="withDefault">Its default is here rather than in a statement of its own.</param>
    public string ClauseWith(bool withDefault) => ColumnText.Clause(ComesGenerated ? column with { Generated = null } : column, withDefault, NotNullText.InColumn(site, column));

    public override IEnumerable<SqlStep> Make() => MakeWith(withDefault: false);

    /// <param name="withDefault">Its default is here rather than in a statement of its own.</param>
    public IEnumerable<SqlStep> MakeWith(bool withDefault)
    {
        if (Arrives) yield break;
        if (column.Identity != IdentityGeneration.None && site.HasChildren && (site.Table.PartitionBy is null || site.Major is null or < 17))
        {
            foreach (var step in MakeIdentity()) yield return step;
            yield break;
        }
        yield return new($"{site.Alter} ADD COLUMN {ClauseWith(withDefault)}", MakingHazards(withDefault));
    }

    /// <summary>
    /// PostgreSQL adds no identity column to a table with children, which get none (but partitions, from version 17 on): rows that are there
    /// get values of a sequence that is gone afterwards, and the identity goes on behind them.
    /// </summary>
    private IEnumerable<SqlStep> MakeIdentity()
    {
        var sequence = SqlIdentifier.Quote("pg_temp", TemporaryName.Of($"{site.Table.Name}.{column.Name}"));
        var options = string.Concat(SequenceText.Options(column.IdentityOptions).Select(option => " " + option));
        yield return new($"CREATE SEQUENCE {sequence} AS {site.BaseOf(column.Type)}{options}");
        var plain = column with { Identity = IdentityGeneration.None, Default = $"pg_catalog.nextval({SqlLiteral.Quote(sequence)}::pg_catalog.regclass)" };
        yield return new($"{site.Alter} ADD COLUMN {ColumnText.Clause(plain, withDefault: true, NotNullText.InColumn(site, column))}", MakingHazards(withDefault: false));
        yield return new($"{site.Alter} ALTER COLUMN {_quoted} DROP DEFAULT");
        yield return new($"DROP SEQUENCE {sequence}");
        yield return new($"{site.AlterOnly} ALTER COLUMN {_quoted} ADD {ColumnText.Identity(column)}");
        yield return ColumnStatements.ContinueIdentity(site, column);
    }

    /// <summary>The sequence behind an identity column, as PostgreSQL names it while the names are short.</summary>
    public ObjectKey? ImplicitSequence => column.Identity == IdentityGeneration.None ? null : new(ObjectClass.Relation, site.Schema, $"{site.Table.Name}_{column.Name}_seq");

    /// <summary>Makes it at the table's end with the values of the column of this name, and removes that one.</summary>
    /// <param name="values">What gives the values from the old column, quoted; <see langword="null"/> for the column itself.</param>
    public IEnumerable<SqlStep> Move(Func<string, TypeConversion?> values)
    {
        var aside = SqlIdentifier.Quote(TemporaryName.Of(column.Name));
        var conversion = values(aside);
        yield return new($"{site.Alter} RENAME COLUMN {_quoted} TO {aside}");
        var bare = column with { Default = null, Nullable = true, Identity = IdentityGeneration.None };
        yield return new($"{site.Alter} ADD COLUMN {ColumnText.Clause(bare, withDefault: false, notNull: null)}");
        yield return new($"{site.Alter} ALTER COLUMN {_quoted} TYPE {Type} USING {conversion?.Using ?? aside}", [.. ((Hazard[])[Hazard.TableRewrite, Hazard.LongLock]).Union(conversion?.Hazards ?? []).Order()]) { Reason = conversion?.Reason };
        // Before NOT NULL is set: until then the old column's constraint has the name.
        yield return new($"{site.Alter} DROP COLUMN {aside}");
        if (column is { Nullable: false, NotNullNotValid: false }) yield return NotNullText.Add(site, column);
        if (column.Identity != IdentityGeneration.None)
        {
            yield return new($"{site.Alter} ALTER COLUMN {_quoted} ADD {ColumnText.Identity(column)}");
            yield return ColumnStatements.ContinueIdentity(site, column);
        }
    }

    /// <summary>Turns a generated column into a plain one with the values that it has, unless that was done.</summary>
    public SqlStep DropExpression() => new($"{site.Alter} ALTER COLUMN {_quoted} DROP EXPRESSION IF EXISTS");

    public override IEnumerable<SqlStep> Finish() => ColumnStatements.Finish(site, column);

    public override IEnumerable<SqlStep> Remove()
    {
        if (Arrives) yield break;
        // Children that keep it as their own have it left to them.
        var alter = site.HasChildren && !site.HandedDown.Contains(column.Name) ? site.AlterOnly : site.Alter;
        yield return column.Generated is null
            ? new($"{alter} DROP COLUMN {_quoted}", Hazard.DataLoss)
            : new($"{alter} DROP COLUMN {_quoted}");
    }

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = (ColumnObject)actual;
        if (Arrives && other.Arrives)
            return ColumnStatements.ChangeArriving(site, column, AfterParents(other), CanSetExpression(other) && column.Generated != other.Column.Generated).Concat(NotNullAgain(other)).ToList();
        var becomesGenerated = column.Generated is not null && facets.ContainsAny(FacetNames.Generated, FacetNames.GeneratedVirtual);
        if (becomesGenerated && CanSetExpression(other)) return [SetExpression(), .. ColumnStatements.Change(site, column, other.Site, other.Column, Follows(other)), .. NotNullAgain(other)];
        if (becomesGenerated || other.Column is { Generated: not null, GeneratedVirtual: true } && column.Generated is null) return null;
        if (column.Generated is not null && !site.IsForeign && NeedsUsing(other)) return null;
        return ColumnStatements.Change(site, column, other.Site, other.Column, Follows(other)).Concat(NotNullAgain(other)).ToList();
    }

    /// <summary>PostgreSQL refuses USING for a generated column: the new type has to take the values of the old one by assignment.</summary>
    private bool NeedsUsing(ColumnObject actual) =>
        !TypeConversion.IsText(column.Type) && TypeConversion.Of(_quoted, site, column.Type, actual.Site, actual.Column.Type).Using is not null;

    /// <summary>The column that is there as the statements for its parent leave it. SET COMPRESSION and what is said of the parent ONLY do not reach it.</summary>
    private Column AfterParents(ColumnObject actual)
    {
        var (above, before) = (site.ParentColumns[column.Name], actual.Site.ParentColumns[column.Name]);
        var present = actual.Column;
        // What a parent loses and the column keeps: see NotNullAgain.
        if (above.Nullable != before.Nullable && above.Nullable == column.Nullable) present = present with { Nullable = above.Nullable };
        if (above.Type != before.Type || above.Collation != before.Collation) return present with { Type = column.Type, Collation = column.Collation, Storage = above.Storage, Compression = null };
        return above.Storage == before.Storage ? present : present with { Storage = above.Storage };
    }

    /// <summary>
    /// PostgreSQL 17 and later compute a column by another expression where it is, a virtual one from 18 on unless the table has checks.
    /// Each table is changed by itself: its children may compute theirs in their own way.
    /// </summary>
    private bool CanSetExpression(ColumnObject actual) => site.Major >= 17 && column.Generated is not null && actual.Column.Generated is not null
        && (actual.Column.Type, actual.Column.Collation, actual.Column.GeneratedVirtual) == (column.Type, column.Collation, column.GeneratedVirtual)
        && (!column.GeneratedVirtual || !site.HasChecks && !actual.Site.HasChecks);

    /// <summary>
    /// It can have another expression for a time, NULL, which ends its dependency on what it is computed from. Tables that share columns are
    /// left out: their statements reach each other.
    /// </summary>
    public bool CanBeNull(ColumnObject actual) => CanSetExpression(actual) && column.Nullable && actual.Column.Nullable && !site.IsForeign && IsAlone(site) && IsAlone(actual.Site);

    private static bool IsAlone(ResolvedTable table) => table.Parents.IsEmpty && !table.HasChildren && table.Table.PartitionBy is null;

    /// <summary>What the server checks, or builds with an expression of its own, while a generated column is NULL temporarily, or makes again without all that it had.</summary>
    public static bool IsDisturbedByNull(SqlObject dependent) => dependent switch
    {
        KeyObject key => !key.TakesNulls,
        IndexObject index => !index.TakesNulls,
        CheckObject or ExclusionObject or ForeignKeyObject or StatisticsObject => true,
        _ => false,
    };

    /// <summary>NULL in place of what it is computed from.</summary>
    public SqlStep SetNullExpression() => ColumnStatements.SetExpression(AlterOnly, column with { Generated = $"NULL::{column.Type}" });

    public SqlStep SetExpression() => ColumnStatements.SetExpression(AlterOnly, column);

    private string AlterOnly => $"{site.AlterOnly} ALTER COLUMN {_quoted}";

    public override bool ChangesAbove(SqlObject actual) => actual is ColumnObject other && Follows(other) && (other.Column.Type != column.Type || other.Column.Collation != column.Collation);

    /// <summary>The table's own, and a parent's, which passes a new type on and keeps others from changing it.</summary>
    private bool Follows(ColumnObject actual) => !Arrives && site.ColumnOrigins.TryGetValue(column.Name, out var origin) && actual.Site.ColumnOrigins.TryGetValue(column.Name, out var present) && origin == present;

    /// <summary>A parent that loses it takes it from its children, too.</summary>
    private IEnumerable<SqlStep> NotNullAgain(ColumnObject actual) =>
        !site.NamesNotNull && !column.Nullable && !actual.Column.Nullable && actual.NotNullParents.Any(parent => site.Parents.Contains(parent) && !site.NotNullAbove.Contains((parent, column.Name)))
            ? ColumnStatements.NotNullAgain(site, column)
            : [];

    public override bool MayDisturb(SqlObject actual) => HasOtherType(((ColumnObject)actual).Column) || SetsExpression(((ColumnObject)actual).Column);

    private bool HasOtherType(Column actual) => actual.Type != column.Type || actual.Collation != column.Collation;

    private bool SetsExpression(Column actual) => column.Generated is not null && actual.Generated is not null && actual.Generated != column.Generated;

    public override bool Disturbs(SqlObject actual, SqlObject dependent)
    {
        var other = ((ColumnObject)actual).Column;
        // Rebuilding, PostgreSQL forgets the owner and target of statistics, and the targets of an index's expressions.
        if (!HasOtherType(other)) return SetsExpression(other) && dependent is (StatisticsObject or IndexObject { HasTargets: true });
        // PostgreSQL builds these again itself, by the same text.
        if (site is { PartitionOf: null, Table.PartitionBy: null } && dependent is KeyObject or IndexObject { NamesColumnsOnly: true }) return false;
        // It gives partitions the comment of a partitioned index.
        if (site.Table.PartitionBy is not null && dependent is IndexObject { Comment: not null }) return true;
        // Here it forgets the same.
        if (other.Collation == column.Collation && TypeConversion.KeepsBase(other.Type, column.Type))
            return dependent is not (KeyObject or ForeignKeyObject or CheckObject or ExclusionObject { HasTargets: false } or IndexObject { HasTargets: false } or DefaultObject or SequenceOwnerObject);
        return dependent is not SequenceOwnerObject;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(site.Key);
        if (site.ColumnOrigins.TryGetValue(column.Name, out var origin))
        {
            if (Arrives) references.Needs(KeyOf(origin.Schema, origin.Name, column.Name));
            return;
        }
        references.Scan(column.Type);
        references.Scan(column.Collation);
        if (column.Generated is not null) references.ScanExpression(column.Generated, site.Key);
    }

    /// <summary>With INHERITS, an expression that the parent has is not said again: PostgreSQL 15 and older refuse that.</summary>
    private bool ComesGenerated =>
        column.Generated is not null && site.HasArrivals && site.ParentColumns.TryGetValue(column.Name, out var above) && above.Generated == column.Generated;

    private Hazard[] MakingHazards(bool withDefault)
    {
        if (column.Generated is not null) return column.GeneratedVirtual ? [] : [Hazard.TableRewrite, Hazard.LongLock];
        if (column.Identity != IdentityGeneration.None) return [Hazard.TableRewrite, Hazard.LongLock];
        var given = withDefault && column.Default is not null;
        Hazard[] rewrite = given && VolatileText.MayBe(column.Default!) ? [Hazard.TableRewrite, Hazard.LongLock] : [];
        if (given || site.DomainDefaults.Contains(column.Type)) return rewrite;
        return !column.Nullable ? [.. rewrite, Hazard.ManualValue]
            : site.IsNotNull(column.Type) ? [.. rewrite, Hazard.LongLock, Hazard.FailsOnExistingRows]
            : rewrite;
    }
}
