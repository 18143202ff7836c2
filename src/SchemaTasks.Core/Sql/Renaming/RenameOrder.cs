using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Renaming;

/// <summary>One statement's worth of a rename.</summary>
/// <param name="Rename">The rename.</param>
/// <param name="From">The name that the object has at the time.</param>
/// <param name="To">The name that it gets: the manifest's, or one that lasts until that is free.</param>
internal sealed record RenameStep(Rename Rename, string From, string To);

/// <summary>Renames in an order in which every name is free when it is given: schemas, what is in them, members. Two that swap their names go by a third.</summary>
internal sealed class RenameOrder(NameMap names)
{
    public IEnumerable<RenameStep> Sort(IEnumerable<Rename> renames)
    {
        // A table takes the sequences of its columns along to another schema, so these come later.
        var waiting = renames.Select(rename => new Waiting(rename, rename.From, [.. Taken(rename)], [.. Wanted(rename)]))
            .OrderBy(item => Phase(item.Rename)).ThenBy(item => item.Rename.Actual.Kind == ObjectKind.Sequence).ThenBy(item => item.Rename.Actual.Kind).ThenBy(item => item.Rename.Actual.ToString(), StringComparer.Ordinal)
            .ToList();
        while (waiting.Count > 0)
        {
            var phase = Phase(waiting[0].Rename);
            var free = waiting.FindIndex(item => Phase(item.Rename) == phase && !waiting.Any(other => other != item && other.Taken.Overlaps(item.Wanted)));
            var next = waiting[Math.Max(free, 0)];
            if (free >= 0)
            {
                yield return new(next.Rename, next.Name, next.Rename.To);
                waiting.RemoveAt(free);
            }
            else
            {
                var aside = TemporaryName.Of(next.Rename.From);
                yield return new(next.Rename, next.Name, aside);
                waiting[0] = next with { Name = aside, Taken = [] };
            }
        }
    }

    /// <summary>0 for schemas, 1 for what makes room, 2 for what is in schemas, 3 for members: each is named by what went before.</summary>
    public static int Phase(Rename rename) => rename switch
    {
        { Actual.Kind: ObjectKind.Schema } => 0,
        { MakesRoom: true } => 1,
        { IsOfObject: true } => 2,
        _ => 3,
    };

    /// <summary>The places that an object's name takes, schemas and what it is in by their new names.</summary>
    public IEnumerable<ObjectKey> Taken(ObjectPath path)
    {
        var owner = new QualifiedName(path.Schema, path.Name);
        var isMember = path.Member is not null && path.Kind != ObjectKind.Routine;
        return NameSlot.Of(path.Kind, path.Kind == ObjectKind.Schema ? owner : isMember ? names.Object(owner) : new(names.Schema(path.Schema), path.Name), path.Member);
    }

    public static IEnumerable<ObjectKey> Wanted(Rename rename) => NameSlot.Of(rename.Expected.Kind, new(rename.Expected.Schema, rename.Expected.Name), rename.Expected.Member);

    private IEnumerable<ObjectKey> Taken(Rename rename) => Taken(rename.Actual);

    private sealed record Waiting(Rename Rename, string Name, HashSet<ObjectKey> Taken, HashSet<ObjectKey> Wanted);
}
