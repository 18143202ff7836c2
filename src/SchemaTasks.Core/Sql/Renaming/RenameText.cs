using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Renaming;

/// <summary>ALTER … RENAME, with everything that goes before it by its new name.</summary>
internal sealed class RenameText(IEnumerable<SqlObject> objects, IReadOnlyDictionary<QualifiedName, ResolvedTable> sites, NameMap names)
{
    private readonly ILookup<ObjectPath, SqlObject> _objects = objects.ToLookup(item => item.Path);

    /// <summary>Names that a relation or type has by itself, before its own rename, in schemas by their new names.</summary>
    private readonly HashSet<QualifiedName> _relations = [.. objects.Where(item => item.Key.Class is ObjectClass.Relation or ObjectClass.Type or ObjectClass.Index).Select(item => new QualifiedName(names.Schema(item.Key.Schema), item.Key.Name))];

    public IEnumerable<SqlStatement> Of(RenameStep step)
    {
        var (from, to) = (step.Rename.Actual, step.Rename.Expected);
        var texts = step.Rename.IsOfObject && from.Kind != ObjectKind.Schema ? OfObject(step) : [from.Kind == ObjectKind.Schema ? $"ALTER SCHEMA {SqlIdentifier.Quote(step.From)} {To(step)}" : OfMember(step)];
        return texts.Select(text => new SqlStatement { Text = text, Object = to, Hazards = [Hazard.ProbableRename] });
    }

    private IEnumerable<string> OfObject(RenameStep step)
    {
        var (from, to) = (step.Rename.Actual, step.Rename.Expected);
        var home = names.Schema(from.Schema);
        var (word, arguments) = _objects[from].First() switch
        {
            TypeObject type => (type.Word, ""),
            TableObject table => (table.Site.Word, ""),
            ViewObject => ("VIEW", ""),
            MaterializedViewObject => ("MATERIALIZED VIEW", ""),
            SequenceObject => ("SEQUENCE", ""),
            RoutineObject routine => (routine.Word, $"({to.Member})"),
            var other => throw new InvalidOperationException($"{other.Path} is no object that is renamed."),
        };
        // A sequence of a column has moved with its table.
        var owned = _objects[from].OfType<SequenceOwnerObject>().Any();
        if (home != to.Schema && !owned && step.From == step.Rename.From)
        {
            // What has the old name in the other schema may keep it, or give it up only later.
            var passing = step.From != step.To && from.Kind is (ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView) && _relations.Contains(new(to.Schema, step.From)) ? TemporaryName.Of($"{home}.{step.From}") : step.From;
            if (passing != step.From) yield return $"ALTER {word} {SqlIdentifier.Quote(home, step.From)} RENAME TO {SqlIdentifier.Quote(passing)}";
            yield return $"ALTER {word} {SqlIdentifier.Quote(home, passing)}{arguments} SET SCHEMA {SqlIdentifier.Quote(to.Schema)}";
            if (_objects[from].First() is RangeObject moved)
                foreach (var text in moved.MovePartners(home, passing, to.Schema)) yield return text;
            step = step with { From = passing };
        }
        if (step.From == step.To) yield break;
        if (_objects[from].First() is RangeObject range)
            foreach (var text in range.RenamePartners(to.Schema, step.From, step.To)) yield return text;
        yield return $"ALTER {word} {SqlIdentifier.Quote(to.Schema, step.From)}{arguments} {To(step)}";
    }

    private string OfMember(RenameStep step)
    {
        var (from, owner) = (step.Rename.Actual, SqlIdentifier.Quote(step.Rename.Expected.Schema, step.Rename.Expected.Name));
        var present = SqlIdentifier.Quote(step.From);
        var table = sites.TryGetValue(new(from.Schema, from.Name), out var site) ? $"ALTER {site.Word} {owner}" : $"ALTER DOMAIN {owner}";
        return from.Kind switch
        {
            ObjectKind.Column => $"{table} RENAME COLUMN {present} TO {SqlIdentifier.Quote(step.To)}",
            ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.Exclusion when site?.Table.OfType is not null => $"ALTER INDEX {SqlIdentifier.Quote(step.Rename.Expected.Schema, step.From)} {To(step)}",
            ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.ForeignKey or ObjectKind.Check or ObjectKind.Exclusion =>
                // ALTER FOREIGN TABLE cannot say this.
                $"{(site is null ? "ALTER DOMAIN" : "ALTER TABLE")} {owner} RENAME CONSTRAINT {present} TO {SqlIdentifier.Quote(step.To)}",
            ObjectKind.Attribute => $"ALTER TYPE {owner} RENAME ATTRIBUTE {present} TO {SqlIdentifier.Quote(step.To)} CASCADE",
            ObjectKind.EnumValue => $"ALTER TYPE {owner} RENAME VALUE {SqlLiteral.Quote(step.From)} TO {SqlLiteral.Quote(step.To)}",
            ObjectKind.Index => $"ALTER INDEX {SqlIdentifier.Quote(step.Rename.Expected.Schema, step.From)} {To(step)}",
            ObjectKind.Statistics => $"ALTER STATISTICS {SqlIdentifier.Quote(names.Schema(_objects[from].OfType<StatisticsObject>().First().Key.Schema), step.From)} {To(step)}",
            ObjectKind.Trigger => $"ALTER TRIGGER {present} ON {owner} {To(step)}",
            ObjectKind.Rule => $"ALTER RULE {present} ON {owner} {To(step)}",
            ObjectKind.Policy => $"ALTER POLICY {present} ON {owner} {To(step)}",
            var kind => throw new InvalidOperationException($"{kind} is no member that is renamed."),
        };
    }

    private static string To(RenameStep step) => $"RENAME TO {SqlIdentifier.Quote(step.To)}";
}
