using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>
/// What a table has of its own of a check, index, key or trigger that comes from a parent: said once that is there, and gone with it. The
/// name of an index's part is the server's affair, so that it is found by what it is a part of.
/// </summary>
internal sealed class InheritedPartObject(ResolvedTable site, InheritedPart part) : SqlObject
{
    public override ObjectKey Key => new(ObjectClass.InheritedPart, site.Schema, site.Table.Name, $"{part.Kind} {part.Name}");

    public override ObjectPath Path => site.Path;

    public override ObjectKey? Parent => site.Key;

    /// <summary>The places in which a table above can have what it is a part of.</summary>
    public IEnumerable<ObjectKey> Above => site.Ancestors.Select(above => part.Kind switch
    {
        InheritedPartKind.Check or InheritedPartKind.Key => new ObjectKey(ObjectClass.Constraint, above.Schema, above.Table.Name, part.Name),
        InheritedPartKind.Index => new(ObjectClass.Index, above.Schema, part.Name),
        InheritedPartKind.Trigger => new(ObjectClass.Trigger, above.Schema, above.Table.Name, part.Name),
    });

    public override IEnumerable<SqlStep> Make() => Steps(Nothing);

    /// <summary>Whatever is to have a mark from now on gets it later.</summary>
    public override IEnumerable<SqlStep> Remove() => new InheritedPartObject(site with { Table = site.Table with { InheritedParts = site.Table.InheritedParts.Remove(part) } }, Nothing).Steps(part);

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => facets.Contains(FacetNames.InheritedParts) ? Steps(((InheritedPartObject)actual).Part) : [];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(site.Key);
        foreach (var key in Above) references.Needs(key);
        // A column's new type rebuilds what the parent has, and the table's part with it, without what is said of that.
        foreach (var (_, table) in site.Ancestors)
            foreach (var (columns, text) in Reads(table))
            {
                references.NeedsColumns(site.Key, columns);
                references.ScanExpression(text, site.Key);
            }
    }

    /// <summary>The columns, and the text over columns, of what the table above has.</summary>
    private IEnumerable<(IEnumerable<string> Columns, string? Text)> Reads(Table above) => part.Kind switch
    {
        InheritedPartKind.Check => above.Checks.Where(check => check.Name == part.Name).Select(check => (Enumerable.Empty<string>(), (string?)check.Expression)),
        InheritedPartKind.Index => above.Indexes.Where(index => index.Name == part.Name).SelectMany(index =>
            index.Keys.Select(key => key.Expression).Append(index.Where).Select(text => (index.Keys.Select(key => key.Column).OfType<string>().Concat(index.Include), text))),
        InheritedPartKind.Key => Parts.KeysOf(above).Where(key => key.Name == part.Name).Select(key => (key.Columns.Concat(key.Include), (string?)null))
            .Concat(above.Exclusions.Where(exclusion => exclusion.Name == part.Name).Select(exclusion => (Enumerable.Empty<string>(), (string?)exclusion.Definition))),
        InheritedPartKind.Trigger => [],
    };

    private InheritedPart Part => part;

    private InheritedPart Nothing => new() { Kind = part.Kind, Name = part.Name };

    private IEnumerable<SqlStep> Steps(InheritedPart actual)
    {
        if (part.Comment != actual.Comment) yield return Comments();
        if (part.Enabled != actual.Enabled) yield return new($"ALTER TABLE {site.Quoted} {FiringText.Verb(part.Enabled ?? EnabledAbove)} TRIGGER {SqlIdentifier.Quote(part.Name)}");
        // Marking one index takes the mark from the other; the table itself says what its replica identity is without an index.
        if (actual.Clustered && !part.Clustered && !IndexMarks.AnyClustered(site.Table)) yield return new($"{site.AlterOnly} SET WITHOUT CLUSTER");
        if (part.Clustered && !actual.Clustered) yield return OfIndex($"'{Escaped(site.AlterOnly)} CLUSTER ON %I', item.name");
        if (part.ReplicaIdentity && !actual.ReplicaIdentity) yield return OfIndex($"'{Escaped(site.AlterOnly)} REPLICA IDENTITY USING INDEX %I', item.name") with { Hazards = [Hazard.ReplicaIdentityChanged] };
    }

    private SqlStep Comments() => part.Kind switch
    {
        InheritedPartKind.Check => new($"COMMENT ON CONSTRAINT {SqlIdentifier.Quote(part.Name)} ON {site.Quoted} IS {SqlLiteral.QuoteOrNull(part.Comment)}"),
        InheritedPartKind.Trigger => new($"COMMENT ON TRIGGER {SqlIdentifier.Quote(part.Name)} ON {site.Quoted} IS {SqlLiteral.QuoteOrNull(part.Comment)}"),
        InheritedPartKind.Index or InheritedPartKind.Key => OfIndex($"CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON {Escaped(site.Quoted)} IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, {SqlLiteral.Quote(site.Schema)}, item.name, {(part.Comment is null ? "NULL::text" : SqlLiteral.Quote(part.Comment))}"),
    };

    private FiringMode EnabledAbove => site.Ancestors.SelectMany(above => above.Table.Triggers.Where(trigger => trigger.Name == part.Name)).FirstOrDefault()?.Enabled ?? FiringMode.Origin;

    /// <summary>A statement for the table's index that is a part of the one above.</summary>
    /// <param name="format">The arguments of <c>format</c>.</param>
    private SqlStep OfIndex(string format)
    {
        var body = $"""

            -- The partition's part of {SqlIdentifier.Quote(part.Name)}.
            DECLARE
              item record;
            BEGIN
              FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
                  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = {SqlLiteral.Quote(site.Quoted)}::pg_catalog.regclass
                    AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = {SqlLiteral.Quote(part.Name)} AND p.oid <> i.indexrelid) LOOP
                EXECUTE pg_catalog.format({format});
              END LOOP;
            END

            """.ReplaceLineEndings("\n");
        return new($"DO {SqlLiteral.DollarQuote(body)}");
    }

    /// <summary>Inside of a literal that is a format.</summary>
    private static string Escaped(string text) => text.Replace("'", "''", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal);
}
