using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Sequences of their own and those of serial columns.</summary>
internal sealed class SequenceReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly Groups<SequenceRow> _sequences;

    public SequenceReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations) = (context, relations);
        _sequences = new(context.Rows.Sequences.Rows.FindAll(row => row.Dependency != "i" && context.IsUsers(CatalogId.Relation, row.Oid, row.Namespace)), row => row.Namespace);
    }

    public ImmutableArray<Sequence> In(int schema) => _sequences[schema].ByName(Sequence, sequence => sequence.Name);

    /// <summary>What is not PostgreSQL's default for the type and direction.</summary>
    /// <param name="row">The sequence.</param>
    /// <param name="column">The type of the identity column that it is behind; LIKE … INCLUDING IDENTITY gives the column's bounds to a sequence of another type.</param>
    public static SequenceOptions Options(SequenceRow row, int? column = null)
    {
        var ascending = row.Increment > 0;
        var (own, other) = (Bounds(row.Type, ascending), Bounds(column ?? row.Type, ascending));
        return new SequenceOptions
        {
            Start = row.Start == (ascending ? row.Minimum : row.Maximum) ? null : row.Start,
            Increment = row.Increment == 1 ? null : row.Increment,
            Minimum = row.Minimum == own.Minimum || row.Minimum == other.Minimum ? null : row.Minimum,
            Maximum = row.Maximum == own.Maximum || row.Maximum == other.Maximum ? null : row.Maximum,
            Cache = row.Cache == 1 ? null : row.Cache,
            Cycle = row.Cycle,
        };
    }

    private static (long Minimum, long Maximum) Bounds(int type, bool ascending)
    {
        var (lowest, highest) = type switch
        {
            CatalogId.SmallInteger => (short.MinValue, short.MaxValue),
            CatalogId.Integer => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        return ascending ? (1, highest) : (lowest, -1);
    }

    private Sequence Sequence(SequenceRow row) => new()
    {
        Name = row.Name,
        Comment = _context.Comment(CatalogId.Relation, row.Oid),
        Owner = _context.Owner(row.Owner),
        Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Sequence),
        Type = row.Type switch { CatalogId.SmallInteger => "smallint", CatalogId.Integer => "integer", _ => "bigint" },
        Options = Options(row),
        Unlogged = row.Unlogged,
        OwnedBy = row.OwnerRelation is { } owner && _relations.Name(owner) is { } table ? new ColumnReference(table.Schema, table.Name, _relations.Column(owner, row.OwnerColumn!.Value)) : null,
    };
}
