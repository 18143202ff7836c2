using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Foreign keys: always a statement of their own, so that tables may refer to each other in any order.</summary>
internal sealed class ForeignKeyObject(ResolvedTable site, ForeignKey key) : ConstraintObject(site, key.Name, ObjectKind.ForeignKey)
{
    /// <summary>The table that it refers to.</summary>
    public ObjectKey ReferredKey => new(ObjectClass.Relation, key.References.Schema, key.References.Name);

    public override string? Comment => key.Comment;

    public override IEnumerable<ObjectKey> UnattachedParts =>
        Parts.ConstraintsBelow(Site, part => part.ForeignKeys.Where(other => !other.Inherited && Parts.AreAlike(key, other)).Select(other => other.Name));

    /// <summary>A partition's part of its parent's key, valid while that is not.</summary>
    public bool IsValidatedPart => key.Inherited;

    protected override bool FoldsIntoTable => false;

    public override IEnumerable<SqlStep> Make() => key.Inherited ? [ValidatePart()] : base.Make();

    /// <summary>A part goes with the parent's key.</summary>
    public override IEnumerable<SqlStep> Remove() => key.Inherited ? [] : base.Remove();

    protected override Hazard[] MakingHazards => key.NotValid || key.NotEnforced ? [] : [Hazard.LongWriteLock, Hazard.FailsOnExistingRows];

    protected override string Definition
    {
        get
        {
            var columns = Columns(key.Columns);
            var match = key.MatchFull ? " MATCH FULL" : "";
            var onUpdate = key.OnUpdate == ReferentialAction.NoAction ? "" : $" ON UPDATE {Action(key.OnUpdate)}";
            var ofColumns = key.OnDeleteColumns.Length == 0 ? "" : $" ({SqlIdentifier.QuoteAll(key.OnDeleteColumns)})";
            var onDelete = key.OnDelete == ReferentialAction.NoAction ? "" : $" ON DELETE {Action(key.OnDelete)}{ofColumns}";
            var enforced = key.NotEnforced ? " NOT ENFORCED" : "";
            var valid = key.NotValid && !key.NotEnforced ? " NOT VALID" : "";
            return $"FOREIGN KEY ({columns}) REFERENCES {SqlIdentifier.Quote(key.References)} ({Columns(key.ReferencedColumns)}){match}{onUpdate}{onDelete}{Text(key.Deferrability)}{enforced}{valid}";
        }
    }

    public ForeignKey Constraint => key;

    private ObjectKey Referenced => new(ObjectClass.Relation, key.References.Schema, key.References.Name);

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        if (facets.HasOtherThan(FacetNames.Deferrability, FacetNames.NotValid) || facets.Contains(FacetNames.NotValid) && key.NotValid) return null;
        var steps = new List<SqlStep>();
        if (facets.Contains(FacetNames.Deferrability))
            steps.Add(new($"{Site.Alter} ALTER CONSTRAINT {Quoted}{(key.Deferrability == Deferrability.NotDeferrable ? " NOT DEFERRABLE" : Text(key.Deferrability))}"));
        if (facets.Contains(FacetNames.NotValid)) steps.Add(new($"{Site.Alter} VALIDATE CONSTRAINT {Quoted}", Hazard.FailsOnExistingRows));
        return steps;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.Needs(Referenced);
        references.NeedsColumns(Site.Key, key.Columns);
        references.NeedsColumns(Referenced, key.ReferencedColumns);
        references.NeedsKey(Referenced, key.ReferencedColumns);
    }

    /// <summary>A part's name is its own: it is found by what it refers to.</summary>
    private SqlStep ValidatePart()
    {
        var (table, referenced) = (SqlLiteral.Quote(Site.Quoted), SqlLiteral.Quote(SqlIdentifier.Quote(key.References)));
        var body = $"""

            -- The partition's part of the key.
            DECLARE
              item record;
            BEGIN
              FOR item IN SELECT c.conname AS name FROM pg_catalog.pg_constraint c WHERE c.conrelid = {table}::pg_catalog.regclass AND c.confrelid = {referenced}::pg_catalog.regclass AND c.contype = 'f' AND c.conparentid <> 0 AND NOT c.convalidated
                  AND ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY u (number, place) JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = u.number ORDER BY u.place) = ARRAY[{string.Join(", ", key.Columns.Select(SqlLiteral.Quote))}] LOOP
                EXECUTE pg_catalog.format('ALTER TABLE %s VALIDATE CONSTRAINT %I', {table}, item.name);
              END LOOP;
            END

            """.ReplaceLineEndings("\n");
        return new($"DO {SqlLiteral.DollarQuote(body)}", Hazard.FailsOnExistingRows);
    }

    private string Columns(IReadOnlyList<string> names) =>
        key.Period ? $"{SqlIdentifier.QuoteAll(names.SkipLast(1))}, PERIOD {SqlIdentifier.Quote(names[^1])}" : SqlIdentifier.QuoteAll(names);

    private static string Action(ReferentialAction action) => action switch
    {
        ReferentialAction.NoAction => "NO ACTION",
        ReferentialAction.Restrict => "RESTRICT",
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.SetNull => "SET NULL",
        ReferentialAction.SetDefault => "SET DEFAULT",
    };
}
